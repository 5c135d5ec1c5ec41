import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailerooPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Maileroo, as a type: `EventOf<'email.bounced', Maileroo>`. */
export type Maileroo = Provider<'maileroo', MailerooPayload, EmittedBy<typeof events>>

/** What `maileroo` takes: `secret`, or `verify` instead. */
export type MailerooOptions = ProviderOptions & SecretOrVerify<MailerooSecret>

/** Maileroo's own signature. */
export interface MailerooSecret {
  /** The shared secret of the webhook's page. A list accepts each of them: whether each webhook has its own is unconfirmed. */
  readonly secret: Secrets
}

/**
 * Maileroo. One event per delivery, signed. What is not answered 200 is delivered again, 8 times within about 14 hours.
 * Inbound messages are **not signed**: pass `verify` for their URL.
 *
 * @see https://maileroo.com/docs/api-reference/emails/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { maileroo } from '@mailherald/core/providers/maileroo'
 *
 * createHerald({ providers: [maileroo({ secret: process.env.MAILEROO_SECRET })] })
 * ```
 */
export function maileroo(options: MailerooOptions): Maileroo {
  return defineProvider(
    {
      id: 'maileroo',
      title: 'Maileroo',
      docs: 'https://maileroo.com/docs/api-reference/emails/webhooks',
      emits: emittedBy(events),
      // What cannot be read now cannot be read eight times later.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Unconfirmed: texts of inbound messages, with links to their files.
      bodyLimit: 10 * 1024 * 1024,
      verify: secretOrVerify<MailerooSecret>(options, {
        provider: 'maileroo',
        option: 'secret',
        verifier: ({ secret }) => hmacSignature({ header: 'x-maileroo-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
