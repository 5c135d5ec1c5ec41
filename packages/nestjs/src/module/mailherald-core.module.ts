import { createHerald } from '@mailherald/core'
import {
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { DiscoveryModule } from '@nestjs/core'
import { reportBoot } from '../boot/boot-report.js'
import { loadValidators } from '../decorators/validators.js'
import { EndpointRoutes } from '../endpoint/endpoint-routes.js'
import { GlobalGuards } from '../endpoint/global-guards.js'
import { RefusedDeliveries } from '../endpoint/refused-deliveries.js'
import { addModule, removeModule } from '../decorators/forgotten-module.js'
import { HandlerBinder } from '../handlers/handler-binder.js'
import { HandlerExplorer } from '../handlers/handler-explorer.js'
import { HandlerRunner } from '../handlers/handler-runner.js'
import { Registrations } from '../registrations/registrations.js'
import { heraldFactory } from '../registrations/tokens.js'

/** What an app has once, however many registrations. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: heraldFactory, useValue: createHerald },
    Registrations,
    EndpointRoutes,
    GlobalGuards,
    RefusedDeliveries,
    HandlerBinder,
    HandlerExplorer,
    HandlerRunner,
  ],
  exports: [Registrations],
})
export class MailheraldCoreModule implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #registrations: Registrations
  readonly #routes: EndpointRoutes
  readonly #binder: HandlerBinder

  @Inject(GlobalGuards)
  private readonly guards!: GlobalGuards

  constructor(
    @Inject(Registrations) registrations: Registrations,
    @Inject(EndpointRoutes) routes: EndpointRoutes,
    @Inject(HandlerBinder) binder: HandlerBinder,
  ) {
    this.#registrations = registrations
    this.#routes = routes
    this.#binder = binder
    addModule(this)
  }

  /** Now every module has its providers and controllers, and Nest its routes: a worker finds all handlers. */
  async onApplicationBootstrap(): Promise<void> {
    const booted = { handlers: this.#binder.bindAll(), routes: this.#routes, guards: this.guards }
    await loadValidators()
    for (const registration of this.#registrations.all()) {
      reportBoot(registration, booted)
      registration.worker.start(registration.service.herald)
    }
  }

  onApplicationShutdown(): void {
    removeModule(this)
  }
}
