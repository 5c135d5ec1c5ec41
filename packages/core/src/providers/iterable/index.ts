import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { IterablePayload } from './payload.js'
import { iterableToken, type IterableTokenOptions } from './verify.js'

export type * from './payload.js'
export { iterableToken, type IterableTokenOptions } from './verify.js'

/** Iterable, as a type: `EventOf<'email.bounced', Iterable>`. */
export type Iterable = Provider<'iterable', IterablePayload, EmittedBy<typeof events>>

/** What `iterable` takes: `authToken`, or `verify` instead. */
export type IterableOptions = ProviderOptions & SecretOrVerify<IterableTokenOptions>

/**
 * Iterable: its system webhooks, one event in a delivery. Webhooks of a journey, whose body is yours, are not among them.
 * There is no event for a delivery.
 *
 * @see https://support.iterable.com/hc/en-us/articles/208013936-System-Webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { iterable } from '@mailherald/core/providers/iterable'
 *
 * createHerald({ providers: [iterable({ authToken: process.env.ITERABLE_AUTH_TOKEN })] })
 * ```
 */
export function iterable(options: IterableOptions): Iterable {
  return defineProvider(
    {
      id: 'iterable',
      title: 'Iterable',
      docs: 'https://support.iterable.com/hc/en-us/articles/208013936-System-Webhooks',
      emits: emittedBy(events),
      // It tries again, upon which answers is unconfirmed: what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      // One event per delivery, without content.
      bodyLimit: 256 * 1024,
      verify: secretOrVerify<IterableTokenOptions>(options, {
        provider: 'iterable',
        option: 'authToken',
        verifier: iterableToken,
      }),
      normalize,
    },
    options,
  )
}
