import type { Route } from '@mailherald/core/node'
import { Inject, Injectable } from '@nestjs/common'
import { Registrations } from '../registrations/registrations.js'
import { GlobalGuards } from './global-guards.js'

/** A delivery that the app has answered itself: the endpoint was not called. */
export interface RefusedDelivery {
  readonly registration: string
  readonly route: Route
  readonly method: string
  readonly status: number
}

/** Logs deliveries that do not reach the endpoint: nothing else would report them. */
@Injectable()
export class RefusedDeliveries {
  readonly #registrations: Registrations
  readonly #guards: GlobalGuards
  readonly #reported = new Set<string>()

  constructor(
    @Inject(Registrations) registrations: Registrations,
    @Inject(GlobalGuards) guards: GlobalGuards,
  ) {
    this.#registrations = registrations
    this.#guards = guards
  }

  /** The first of each status only, because anyone can send more of them. */
  report({ registration, route, method, status }: RefusedDelivery): void {
    const key = `${registration} ${status}`
    if (this.#reported.has(key) || !this.#registrations.has(registration, route, method)) return
    this.#reported.add(key)
    try {
      const { label = '', logger } = this.#registrations.get(registration) ?? {}
      logger?.warn(label + this.#text(status), {
        provider: route.provider,
        ...(route.account !== undefined && { account: route.account }),
      })
    } catch {
      // Thrown from the end of a response, it would end the process.
    }
  }

  #text(status: number): string {
    const names = this.#guards.names()
    const suspects = names.length === 0 ? '' : ` Global guards: ${names.join(', ')}.`
    return (
      `a webhook request was answered with ${status} before it reached Mailherald, ` +
      `by a guard, an interceptor or middleware of the app.${suspects} Let them pass it: ` +
      'decorate: [Public()], [SkipThrottle()] or whatever they look for, in the options of MailheraldModule. ' +
      `Further answers with ${status} are not logged`
    )
  }
}
