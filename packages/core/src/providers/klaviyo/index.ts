import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { KlaviyoPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Klaviyo, as a type: `EventOf<'email.bounced', Klaviyo>`. */
export type Klaviyo = Provider<'klaviyo', KlaviyoPayload, EmittedBy<typeof events>>

/** What `klaviyo` takes: `secret`, or `verify` instead. */
export type KlaviyoOptions = ProviderOptions & (KlaviyoSecret | KlaviyoVerify)

/** Klaviyo's own signature. */
export interface KlaviyoSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface KlaviyoVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Klaviyo.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { klaviyo } from '@mailherald/core/providers/klaviyo'
 *
 * createHerald({ providers: [klaviyo({ secret: process.env.KLAVIYO_SECRET })] })
 * ```
 */
export function klaviyo(options: KlaviyoOptions): Klaviyo {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'klaviyo',
      title: 'Klaviyo',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: secretOrVerify(given, {
        provider: 'klaviyo',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
