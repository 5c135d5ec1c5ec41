import { defineProvider, type Ack, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailerSendPayload } from './payload.js'
import { read } from './read.js'
import { isPing, mailerSendSignature, type MailerSendSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mailerSendSignature, type MailerSendSignatureOptions } from './verify.js'

/** MailerSend, as a type: `EventOf<'email.bounced', MailerSend>`. */
export type MailerSend = Provider<'mailersend', MailerSendPayload, EmittedBy<typeof events>>

/** What `mailerSend` takes: `signingSecret`, or `verify` instead. */
export type MailerSendOptions = ProviderOptions & SecretOrVerify<MailerSendSignatureOptions>

// 429 and 5xx are tried again for about 3 days, any other 4xx never; then the webhook is paused, so that what nothing
// could be read of must not be tried again and again.
// https://developers.mailersend.com/api/v1/account/webhooks.html
const ack: Ack = {
  success: 200,
  retry: 503,
  malformed: 200,
  refused: 503,
  tooLarge: 503,
  unreadable: 503,
}

/**
 * MailerSend: activities in both versions, and inbound messages. One event per delivery, to be answered within 3 seconds.
 * Deliveries that are rejected are answered 503: MailerSend discards what is answered 4xx.
 *
 * @see https://developers.mailersend.com/api/v1/webhooks.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailerSend } from '@mailherald/core/providers/mailersend'
 *
 * createHerald({
 *   providers: [mailerSend({ signingSecret: process.env.MAILERSEND_SIGNING_SECRET })],
 * })
 * ```
 */
export function mailerSend(options: MailerSendOptions): MailerSend {
  return defineProvider(
    {
      id: 'mailersend',
      title: 'MailerSend',
      docs: 'https://developers.mailersend.com/api/v1/webhooks.html',
      emits: emittedBy(events),
      ack,
      // Unconfirmed: whole messages, raw and once more with their files in base64.
      bodyLimit: 64 * 1024 * 1024,
      verify: secretOrVerify<MailerSendSignatureOptions>(options, {
        provider: 'mailerSend',
        option: 'signingSecret',
        verifier: mailerSendSignature,
      }),
      read,
      isPing: ({ raw }) => isPing(raw),
      normalize,
    },
    options,
  )
}
