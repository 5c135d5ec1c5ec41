import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AutoSendPayload } from './payload.js'
import { read } from './read.js'
import { signature, type AutoSendSecret } from './verify.js'

export type * from './payload.js'
export type { AutoSendSecret } from './verify.js'

/** AutoSend, as a type: `EventOf<'email.bounced', AutoSend>`. */
export type AutoSend = Provider<'autosend', AutoSendPayload, EmittedBy<typeof events>>

/** What `autoSend` takes: `webhookSecret`, or `verify` instead. */
export type AutoSendOptions = ProviderOptions & SecretOrVerify<AutoSendSecret>

/**
 * AutoSend. One event in a delivery, signed. What is not answered 2xx within 10 seconds is delivered again three times,
 * and lost after about 35 seconds.
 *
 * @see https://docs.autosend.com/others/webhooks/introduction
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { autoSend } from '@mailherald/core/providers/autosend'
 *
 * createHerald({ providers: [autoSend({ webhookSecret: process.env.AUTOSEND_WEBHOOK_SECRET })] })
 * ```
 */
export function autoSend(options: AutoSendOptions): AutoSend {
  return defineProvider(
    {
      id: 'autosend',
      title: 'AutoSend',
      docs: 'https://docs.autosend.com/others/webhooks/introduction',
      emits: emittedBy(events),
      // What cannot be read now cannot be read in 35 seconds.
      ack: { success: 200, retry: 503, malformed: 200 },
      verify: secretOrVerify<AutoSendSecret>(options, {
        provider: 'autoSend',
        option: 'webhookSecret',
        verifier: signature,
      }),
      read,
      normalize,
    },
    options,
  )
}
