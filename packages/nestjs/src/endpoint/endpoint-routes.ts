import { MailheraldError } from '@mailherald/core'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost, type AbstractHttpAdapter } from '@nestjs/core'
import type { Observable } from 'rxjs'
import { Registrations } from '../registrations/registrations.js'
import { watchExpress, type ExpressApp, type IsConfigured } from './express-routes.js'
import { watchFastify, type FastifyApp } from './fastify-routes.js'
import { RefusedDeliveries, type RefusedDelivery } from './refused-deliveries.js'

/** The endpoint's routes in the app's router. It comes before Nest's body parsers, and keeps them off. */
@Injectable()
export class EndpointRoutes implements OnModuleInit {
  readonly #registrations: Registrations
  readonly #refused: RefusedDeliveries
  #platform: string | undefined
  #pathsOf: (registration: string) => string[] = () => []

  constructor(
    @Inject(HttpAdapterHost) host: HttpAdapterHost,
    @Inject(Registrations) registrations: Registrations,
    @Inject(RefusedDeliveries) refused: RefusedDeliveries,
  ) {
    this.#registrations = registrations
    this.#refused = refused
    if (host.httpAdapter) this.#watch(host.httpAdapter)
    // In a testing module there is one only with createNestApplication. The first releases of Nest 11 do not tell.
    else
      (host.init$ as Observable<void> | undefined)?.subscribe(() => this.#watch(host.httpAdapter))
  }

  /** Whether the app serves HTTP at all. */
  get served(): boolean {
    return this.#platform !== undefined
  }

  /** The paths at which Nest has registered the endpoint of a registration, without and with account. */
  pathsOf(registration: string): string[] {
    return this.#pathsOf(registration)
  }

  /** @throws {MailheraldError} `ERR_OPTION_INVALID` on another platform than Express and Fastify */
  onModuleInit(): void {
    const platform = this.#platform ?? 'express'
    if (platform === 'express' || platform === 'fastify') return
    throw new MailheraldError(
      'ERR_OPTION_INVALID',
      `MailheraldModule runs on Express and on Fastify; this app runs on "${platform}". Use herald.fetch() of @mailherald/core there.`,
      { details: { platform } },
    )
  }

  // What is thrown here would end the process: RxJS takes it for a subscriber's failure.
  #watch(adapter: AbstractHttpAdapter | null | undefined): void {
    // There is none in a worker: NestFactory.createApplicationContext.
    if (!adapter) return
    this.#platform = adapter.getType()
    const onRefused = (delivery: RefusedDelivery): void => this.#refused.report(delivery)
    if (this.#platform === 'express') {
      const isConfigured: IsConfigured = (name, route) => this.#registrations.has(name, route)
      this.#pathsOf = watchExpress(adapter.getInstance<ExpressApp>(), {
        isConfigured,
        onRefused,
      })
    } else if (this.#platform === 'fastify') {
      this.#pathsOf = watchFastify(adapter.getInstance<FastifyApp>(), onRefused)
    }
  }
}
