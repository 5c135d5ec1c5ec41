import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailPacePayload } from './payload.js'
import { read } from './read.js'
import { mailPaceSignature, type MailPaceSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mailPaceSignature, type MailPaceSignatureOptions } from './verify.js'

/** MailPace, as a type: `EventOf<'email.bounced', MailPace>`. */
export type MailPace = Provider<'mailpace', MailPacePayload, EmittedBy<typeof events>>

/** What `mailPace` takes: `publicKey`, or `verify` instead. */
export type MailPaceOptions = ProviderOptions & SecretOrVerify<MailPaceSignatureOptions>

/**
 * MailPace, formerly OhMySMTP: events, and inbound messages. One per delivery, signed. **An HTTP error switches the webhook
 * off**: put a queue behind it.
 *
 * @see https://docs.mailpace.com/guide/webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailPace } from '@mailherald/core/providers/mailpace'
 *
 * createHerald({ providers: [mailPace({ publicKey: process.env.MAILPACE_PUBLIC_KEY })] })
 * ```
 */
export function mailPace(options: MailPaceOptions): MailPace {
  return defineProvider(
    {
      id: 'mailpace',
      title: 'MailPace',
      docs: 'https://docs.mailpace.com/guide/webhooks/',
      emits: emittedBy(events),
      // What cannot be read is answered as success: any HTTP error switches the webhook off.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      // Unconfirmed: inbound messages as they came, with their files in base64 once more.
      bodyLimit: 64 * 1024 * 1024,
      verify: secretOrVerify<MailPaceSignatureOptions>(options, {
        provider: 'mailPace',
        option: 'publicKey',
        verifier: mailPaceSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
