import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { reportBoot } from './boot-report.js'
import { EndpointRoutes } from './endpoint/endpoint-routes.js'
import { HandlerBinder } from './handlers/handler-binder.js'
import { HandlerExplorer } from './handlers/handler-explorer.js'
import { HandlerRunner } from './handlers/handler-runner.js'
import { Registrations } from './registrations.js'

/** What an app has once, however many registrations. */
@Module({
  imports: [DiscoveryModule],
  providers: [Registrations, EndpointRoutes, HandlerBinder, HandlerExplorer, HandlerRunner],
  exports: [Registrations],
})
export class MailheraldCoreModule implements OnApplicationBootstrap {
  readonly #registrations: Registrations
  readonly #routes: EndpointRoutes
  readonly #binder: HandlerBinder

  constructor(
    @Inject(Registrations) registrations: Registrations,
    @Inject(EndpointRoutes) routes: EndpointRoutes,
    @Inject(HandlerBinder) binder: HandlerBinder,
  ) {
    this.#registrations = registrations
    this.#routes = routes
    this.#binder = binder
  }

  /** Now every module has its providers and controllers, and Nest its routes: a worker finds all handlers. */
  onApplicationBootstrap(): void {
    const handlers = this.#binder.bindAll()
    for (const registration of this.#registrations.all()) {
      reportBoot(registration, handlers, this.#routes)
      registration.worker.start(registration.service.herald)
    }
  }
}
