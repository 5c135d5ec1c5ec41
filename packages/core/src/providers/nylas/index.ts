import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { NylasPayload } from './payload.js'

export type * from './payload.js'

/** Nylas, as a type: `EventOf<'email.bounced', Nylas>`. */
export type Nylas = Provider<'nylas', NylasPayload, EmittedBy<typeof events>>

/** What `nylas` takes: `secret`, or `verify` instead. */
export type NylasOptions = ProviderOptions & (NylasSecret | NylasVerify)

/** Nylas's own signature. */
export interface NylasSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface NylasVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Nylas.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { nylas } from '@mailherald/core/providers/nylas'
 *
 * createHerald({ providers: [nylas({ secret: process.env.NYLAS_SECRET })] })
 * ```
 */
export function nylas(options: NylasOptions): Nylas {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'nylas',
      title: 'Nylas',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'nylas',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
