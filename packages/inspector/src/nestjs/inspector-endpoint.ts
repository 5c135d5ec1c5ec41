import type { AddressInfo, Server } from 'node:net'
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { Inspector } from '../inspector.js'
import { inspectorMiddleware } from '../node/middleware.js'
import { mount, type Adapter } from './mount.js'
import { getInspectorToken, pathToken } from './tokens.js'

/** What `HttpAdapterHost` has; of the first releases of Nest 11, not all of it. */
interface Host {
  readonly httpAdapter: (Adapter & { getHttpServer(): Server | undefined }) | null | undefined
  readonly init$?: { subscribe(listener: () => void): unknown }
}

/** The page in an app of Nest. */
@Injectable()
export class InspectorEndpoint implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #host: Host
  readonly #view: Inspector
  readonly #path: string

  constructor(
    @Inject(HttpAdapterHost) host: Host,
    @Inject(getInspectorToken()) view: Inspector,
    @Inject(pathToken) path: string,
  ) {
    this.#host = host
    this.#view = view
    this.#path = path
    if (host.httpAdapter) this.#mount()
    // In a testing module there is one only with createNestApplication.
    else host.init$?.subscribe(() => this.#mount())
  }

  #mount(): void {
    const { httpAdapter } = this.#host
    if (httpAdapter) mount(httpAdapter, this.#path, inspectorMiddleware(this.#view))
  }

  /** Prints the link that opens the page, when the app listens. */
  onApplicationBootstrap(): void {
    const server = this.#host.httpAdapter?.getHttpServer()
    server?.once('listening', () => this.#print(server.address()))
  }

  #print(address: AddressInfo | string | null): void {
    if (address === null || typeof address === 'string') return
    const url = this.#view.signInUrl(`http://127.0.0.1:${address.port}/${this.#path}/`)
    if (url !== undefined) new Logger('Mailherald').log(`Inspector: ${url}`)
  }

  /** Else the server would wait for open pages. */
  beforeApplicationShutdown(): void {
    this.#view.close()
  }
}
