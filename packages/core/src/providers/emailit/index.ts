import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { EmailitPayload } from './payload.js'

export type * from './payload.js'

/** Emailit, as a type: `EventOf<'email.bounced', Emailit>`. */
export type Emailit = Provider<'emailit', EmailitPayload, EmittedBy<typeof events>>

/** What `emailit` takes: `secret`, or `verify` instead. */
export type EmailitOptions = ProviderOptions & SecretOrVerify<EmailitSecret>

/** Emailit's own signature. */
export interface EmailitSecret {
  /** The signing secret of the webhook, `whsec_…`, as it is shown. A list accepts each of them. */
  readonly secret: Secrets
}

/**
 * Emailit: up to 100 events in a delivery, signed. What is not answered 2xx within 30 seconds is delivered again for three
 * days, after which the webhook is switched off.
 *
 * @see https://emailit.com/docs/webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { emailit } from '@mailherald/core/providers/emailit'
 *
 * createHerald({ providers: [emailit({ secret: process.env.EMAILIT_SECRET })] })
 * ```
 */
export function emailit(options: EmailitOptions): Emailit {
  return defineProvider(
    {
      id: 'emailit',
      title: 'Emailit',
      docs: 'https://emailit.com/docs/webhooks/',
      emits: emittedBy(events),
      // Three days of failures switch the webhook off: what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Up to 100 events, each with its object twice; no limit is documented.
      bodyLimit: 8 * 1024 * 1024,
      verify: secretOrVerify<EmailitSecret>(options, {
        provider: 'emailit',
        option: 'secret',
        verifier: ({ secret }) =>
          hmacSignature({
            header: 'x-emailit-signature',
            secret,
            signed: '{timestamp}.{body}',
            timestamp: { header: 'x-emailit-timestamp' },
          }),
      }),
      normalize,
    },
    options,
  )
}
