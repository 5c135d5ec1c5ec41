import { defineProvider, type Ack, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { DripPayload } from './payload.js'

export type * from './payload.js'

/** Drip, as a type: `EventOf<'email.bounced', Drip>`. */
export type Drip = Provider<'drip', DripPayload, EmittedBy<typeof events>>

/** What `drip` takes. */
export interface DripOptions extends ProviderOptions {
  /** Who may post. Drip signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

// 429 is the one answer that is known to be tried again, for 3 days; other errors, while they last, switch the webhook off.
// https://developer.drip.com/#webhooks
const ack: Ack = {
  success: 200,
  retry: 429,
  malformed: 200,
  refused: 429,
  tooLarge: 429,
  unreadable: 429,
}

/**
 * Drip: what happens to a subscriber, one event in a delivery. What is to come again is answered 429, which Drip heeds for
 * three days; other errors would switch the webhook off.
 *
 * @see https://developer.drip.com/#webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { drip } from '@mailherald/core/providers/drip'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // URL: https://hooks.example.com/webhooks/drip?token=…
 * createHerald({ providers: [drip({ verify: urlToken(process.env.DRIP_TOKEN) })] })
 * ```
 */
export function drip(options: DripOptions): Drip {
  return defineProvider(
    {
      id: 'drip',
      title: 'Drip',
      docs: 'https://developer.drip.com/#webhooks',
      emits: emittedBy(events),
      ack,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
