import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SweegoPayload } from './payload.js'
import { sweegoSignature, type SweegoSignatureOptions } from './verify.js'

export type * from './payload.js'
export { sweegoSignature, type SweegoSignatureOptions } from './verify.js'

/** Sweego, as a type: `EventOf<'email.bounced', Sweego>`. */
export type Sweego = Provider<'sweego', SweegoPayload, EmittedBy<typeof events>>

/** What `sweego` takes: `secret`, or `verify` instead. */
export type SweegoOptions = ProviderOptions & (SweegoSecret | SweegoVerify)

/** Sweego's own signature. */
export interface SweegoSecret extends SweegoSignatureOptions {
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface SweegoVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not checked. */
  readonly verify: VerifyOption
  readonly secret?: undefined
  readonly toleranceSeconds?: undefined
}

/**
 * Sweego. One event of one recipient per delivery, signed. What it does with a delivery that is not answered 2xx is not
 * documented.
 *
 * @see https://learn.sweego.io/docs/webhooks/setup
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
  const { secret, toleranceSeconds, verify } = options ?? {}
  return defineProvider(
    {
      id: 'sweego',
      title: 'Sweego',
      docs: 'https://learn.sweego.io/docs/webhooks/setup',
      emits: emittedBy(events),
      // Whether it tries again is unconfirmed: nothing is refused for being odd.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(
        { secret, verify },
        {
          provider: 'sweego',
          verifier: (secrets) =>
            sweegoSignature({
              secret: secrets,
              ...(toleranceSeconds !== undefined && { toleranceSeconds }),
            }),
        },
      ),
      normalize,
    },
    options,
  )
}
