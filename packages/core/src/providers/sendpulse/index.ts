import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SendPulsePayload } from './payload.js'

export type * from './payload.js'

/** SendPulse, as a type: `EventOf<'email.bounced', SendPulse>`. */
export type SendPulse = Provider<'sendpulse', SendPulsePayload, EmittedBy<typeof events>>

/** What `sendPulse` takes. */
export interface SendPulseOptions extends ProviderOptions {
  /** Who may post. SendPulse signs nothing: use `urlToken`. */
  readonly verify: VerifyOption
}

/**
 * SendPulse: transactional mail and campaigns, on one URL. Lists of events, every 30 seconds or every minute. Whether
 * anything is delivered again is unconfirmed.
 *
 * @see https://sendpulse.com/knowledge-base/smtp/smtp-webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sendPulse } from '@mailherald/core/providers/sendpulse'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // URL of the webhook: https://hooks.example.com/webhooks/sendpulse?token=…
 * createHerald({ providers: [sendPulse({ verify: urlToken(process.env.SENDPULSE_TOKEN) })] })
 * ```
 */
export function sendPulse(options: SendPulseOptions): SendPulse {
  return defineProvider(
    {
      id: 'sendpulse',
      title: 'SendPulse',
      docs: 'https://sendpulse.com/knowledge-base/smtp/smtp-webhooks',
      emits: emittedBy(events),
      // What cannot be read must not bring up to 999 others again.
      ack: { success: 200, retry: 503, malformed: 200 },
      // No limit is documented: an older page speaks of 1,000 events.
      bodyLimit: 4 * 1024 * 1024,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
