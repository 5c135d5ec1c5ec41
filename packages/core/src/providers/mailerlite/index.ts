import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailerLitePayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** MailerLite, as a type: `EventOf<'email.bounced', MailerLite>`. */
export type MailerLite = Provider<'mailerlite', MailerLitePayload, EmittedBy<typeof events>>

/** What `mailerLite` takes: `secret`, or `verify` instead. */
export type MailerLiteOptions = ProviderOptions & SecretOrVerify<MailerLiteSecret>

/** MailerLite's own signature. */
export interface MailerLiteSecret {
  /** The `secret` of the webhook, which the API returns. Each webhook has its own; a list accepts each of them. */
  readonly secret: Secrets
}

/**
 * MailerLite: subscribers, and opens and clicks of campaigns. What is not answered 2xx within 3 seconds is delivered again
 * three times within 19 minutes.
 *
 * @see https://developers.mailerlite.com/docs/webhooks.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailerLite } from '@mailherald/core/providers/mailerlite'
 *
 * createHerald({ providers: [mailerLite({ secret: process.env.MAILERLITE_SECRET })] })
 * ```
 */
export function mailerLite(options: MailerLiteOptions): MailerLite {
  return defineProvider(
    {
      id: 'mailerlite',
      title: 'MailerLite',
      docs: 'https://developers.mailerlite.com/docs/webhooks.html',
      emits: emittedBy(events),
      // Whatever is not answered 2xx comes again; what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      // A batch of subscribers, each with its fields; how many is unconfirmed.
      bodyLimit: 4 * 1024 * 1024,
      verify: secretOrVerify<MailerLiteSecret>(options, {
        provider: 'mailerLite',
        option: 'secret',
        verifier: ({ secret }) => hmacSignature({ header: 'signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
