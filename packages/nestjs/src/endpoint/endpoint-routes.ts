import { MailheraldError } from '@mailherald/core'
import { Inject, Injectable } from '@nestjs/common'
import { HttpAdapterHost, type AbstractHttpAdapter } from '@nestjs/core'
import { Registrations } from '../registrations.js'
import { watchExpress, type ExpressApp } from './express-routes.js'
import { watchFastify, type FastifyApp } from './fastify-routes.js'

/** The endpoint's routes in the app's router. It comes before Nest's body parsers, and keeps them off. */
@Injectable()
export class EndpointRoutes {
  /** Whether the app serves HTTP at all. */
  served = false
  #pathsOf: (registration: string) => string[] = () => []

  constructor(
    @Inject(HttpAdapterHost) host: HttpAdapterHost,
    @Inject(Registrations) registrations: Registrations,
  ) {
    // At once in NestFactory.create; in a testing module only with createNestApplication.
    host.init$.subscribe(() => {
      // There is none in a worker: NestFactory.createApplicationContext.
      if (host.httpAdapter) this.#watch(host.httpAdapter, registrations)
    })
  }

  /** The paths at which Nest has registered the endpoint of a registration, without and with account. */
  pathsOf(registration: string): string[] {
    return this.#pathsOf(registration)
  }

  #watch(adapter: AbstractHttpAdapter, registrations: Registrations): void {
    this.served = true
    const platform = adapter.getType()
    if (platform === 'express') {
      this.#pathsOf = watchExpress(adapter.getInstance<ExpressApp>(), (name, route) =>
        registrations.has(name, route),
      )
    } else if (platform === 'fastify') {
      this.#pathsOf = watchFastify(adapter.getInstance<FastifyApp>())
    } else {
      throw new MailheraldError(
        'ERR_OPTION_INVALID',
        `MailheraldModule runs on Express and on Fastify; this app runs on "${platform}". Use herald.fetch() of @mailherald/core there.`,
        { details: { platform } },
      )
    }
  }
}
