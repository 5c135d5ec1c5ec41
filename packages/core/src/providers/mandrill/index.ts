import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MandrillPayload } from './payload.js'

export type * from './payload.js'

/** Mandrill, as a type: `EventOf<'email.bounced', Mandrill>`. */
export type Mandrill = Provider<'mandrill', MandrillPayload, EmittedBy<typeof events>>

/** What `mandrill` takes: `secret`, or `verify` instead. */
export type MandrillOptions = ProviderOptions & (MandrillSecret | MandrillVerify)

/** Mandrill's own signature. */
export interface MandrillSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface MandrillVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Mandrill.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mandrill } from '@mailherald/core/providers/mandrill'
 *
 * createHerald({ providers: [mandrill({ secret: process.env.MANDRILL_SECRET })] })
 * ```
 */
export function mandrill(options: MandrillOptions): Mandrill {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'mandrill',
      title: 'Mandrill',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'mandrill',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
