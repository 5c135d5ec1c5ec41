import { MailheraldError, type Handler } from '@mailherald/core'
import { Inject, Injectable } from '@nestjs/common'
import { invalid } from '../check-options.js'
import { Registrations, type OpenRegistration } from '../registrations/registrations.js'
import { expectedTypes } from './expected-types.js'
import { HandlerExplorer } from './handler-explorer.js'
import { HandlerRunner } from './handler-runner.js'
import { nameHandlers, type NamedHandler } from './name-handlers.js'

/** A handler, and the registrations whose events it hears. */
export interface BoundHandler extends NamedHandler {
  readonly registrations: readonly OpenRegistration[]
}

/** Registers the handlers of an app with its heralds. */
@Injectable()
export class HandlerBinder {
  readonly #explorer: HandlerExplorer
  readonly #runner: HandlerRunner
  readonly #registrations: Registrations

  constructor(
    @Inject(HandlerExplorer) explorer: HandlerExplorer,
    @Inject(HandlerRunner) runner: HandlerRunner,
    @Inject(Registrations) registrations: Registrations,
  ) {
    this.#explorer = explorer
    this.#runner = runner
    this.#registrations = registrations
  }

  /**
   * Registers every handler with the heralds it wants to hear, and warns of those that can never fire.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_HANDLER_NAME_TAKEN`
   */
  bindAll(): BoundHandler[] {
    return nameHandlers(this.#explorer.explore()).map((handler) => {
      const bound = { ...handler, registrations: this.#heardBy(handler) }
      bind(bound, this.#runner.handlerFor(handler))
      warnOfSilent(bound)
      return bound
    })
  }

  #heardBy({ name, subscription }: NamedHandler): readonly OpenRegistration[] {
    const { herald } = subscription.options
    if (herald === undefined) return this.#registrations.all()
    return [herald].flat().map((wanted) => {
      const registration = this.#registrations.get(wanted)
      if (registration !== undefined) return registration
      const known = this.#registrations.all().map((one) => `"${one.name}"`)
      throw invalid('herald', `of ${name} is "${wanted}". Registrations are: ${known.join(', ')}`)
    })
  }
}

function bind({ name, subscription, registrations }: BoundHandler, handler: Handler): void {
  const { herald: _, ...options } = subscription.options
  for (const { service, logger } of registrations) {
    try {
      // Core warns of a handler that cannot fire in one herald; here it may still fire in another.
      logger.withoutWarnings(() =>
        service.herald.on(subscription.patterns, { ...options, name }, handler),
      )
    } catch (error) {
      throw MailheraldError.is(error) ? ofHandler(name, error) : error
    }
  }
}

function ofHandler(handler: string, error: MailheraldError): MailheraldError {
  return new MailheraldError(error.code, `${handler}: ${error.message}`, {
    details: { ...error.details, handler },
    cause: error,
  })
}

function warnOfSilent({ name, subscription, registrations }: BoundHandler): void {
  const providers = registrations.flatMap(({ service }) => service.herald.providers)
  if (expectedTypes(subscription, providers).length > 0) return
  const { provider, account, bounce } = subscription.options
  registrations[0]?.logger.warn(
    'this handler can never fire: no configured provider sends what it waits for',
    { handler: name, patterns: subscription.patterns, provider, account, bounce },
  )
}
