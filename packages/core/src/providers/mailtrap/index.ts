import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailtrapPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Mailtrap, as a type: `EventOf<'email.bounced', Mailtrap>`. */
export type Mailtrap = Provider<'mailtrap', MailtrapPayload, EmittedBy<typeof events>>

/** What `mailtrap` takes: `secret`, or `verify` instead. */
export type MailtrapOptions = ProviderOptions & (MailtrapSecret | MailtrapVerify)

/** Mailtrap's own signature. */
export interface MailtrapSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface MailtrapVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Mailtrap.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailtrap } from '@mailherald/core/providers/mailtrap'
 *
 * createHerald({ providers: [mailtrap({ secret: process.env.MAILTRAP_SECRET })] })
 * ```
 */
export function mailtrap(options: MailtrapOptions): Mailtrap {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'mailtrap',
      title: 'Mailtrap',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'mailtrap',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
