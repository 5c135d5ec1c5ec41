import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SweegoPayload } from './payload.js'
import { sweegoSignature, type SweegoSignatureOptions } from './verify.js'

export type * from './payload.js'
export { sweegoSignature, type SweegoSignatureOptions } from './verify.js'

/** Sweego, as a type: `EventOf<'email.bounced', Sweego>`. */
export type Sweego = Provider<'sweego', SweegoPayload, EmittedBy<typeof events>>

/** What `sweego` takes: `secret`, or `verify` instead. */
export type SweegoOptions = ProviderOptions & SecretOrVerify<SweegoSignatureOptions>

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
      verify: secretOrVerify<SweegoSignatureOptions>(options, {
        provider: 'sweego',
        option: 'secret',
        verifier: sweegoSignature,
      }),
      normalize,
    },
    options,
  )
}
