import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SweegoPayload } from './payload.js'

export type * from './payload.js'

/** Sweego, as a type: `EventOf<'email.bounced', Sweego>`. */
export type Sweego = Provider<'sweego', SweegoPayload, EmittedBy<typeof events>>

/** What `sweego` takes: `secret`, or `verify` instead. */
export type SweegoOptions = ProviderOptions & (SweegoSecret | SweegoVerify)

/** Sweego's own signature. */
export interface SweegoSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface SweegoVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Sweego.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sweego } from '@mailherald/core/providers/sweego'
 *
 * createHerald({ providers: [sweego({ secret: process.env.SWEEGO_SECRET })] })
 * ```
 */
export function sweego(options: SweegoOptions): Sweego {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'sweego',
      title: 'Sweego',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'sweego',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
