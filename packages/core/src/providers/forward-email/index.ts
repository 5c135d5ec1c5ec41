import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ForwardEmailPayload } from './payload.js'

export type * from './payload.js'

/** Forward Email, as a type: `EventOf<'email.bounced', ForwardEmail>`. */
export type ForwardEmail = Provider<'forward-email', ForwardEmailPayload, EmittedBy<typeof events>>

/** What `forwardEmail` takes: `secret`, or `verify` instead. */
export type ForwardEmailOptions = ProviderOptions & (ForwardEmailSecret | ForwardEmailVerify)

/** Forward Email's own signature. */
export interface ForwardEmailSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface ForwardEmailVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Forward Email.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { forwardEmail } from '@mailherald/core/providers/forward-email'
 *
 * createHerald({ providers: [forwardEmail({ secret: process.env.FORWARD_EMAIL_SECRET })] })
 * ```
 */
export function forwardEmail(options: ForwardEmailOptions): ForwardEmail {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'forward-email',
      title: 'Forward Email',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'forwardEmail',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
