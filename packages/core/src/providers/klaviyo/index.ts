import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { KlaviyoPayload } from './payload.js'
import { read } from './read.js'
import { klaviyoSignature, type KlaviyoSignatureOptions } from './verify.js'

export type * from './payload.js'
export { klaviyoSignature, type KlaviyoSignatureOptions } from './verify.js'

/** Klaviyo, as a type: `EventOf<'email.bounced', Klaviyo>`. */
export type Klaviyo = Provider<'klaviyo', KlaviyoPayload, EmittedBy<typeof events>>

/** What `klaviyo` takes: `secret`, or `verify` instead. */
export type KlaviyoOptions = ProviderOptions & SecretOrVerify<KlaviyoSignatureOptions>

/**
 * Klaviyo: system webhooks, up to 1,000 events in a delivery. Webhooks of flows, whose body is yours and which are not
 * signed, are not among them. What is answered 429, 500 or 502 is delivered again.
 *
 * @see https://developers.klaviyo.com/en/docs/working_with_system_webhooks
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
  return defineProvider(
    {
      id: 'klaviyo',
      title: 'Klaviyo',
      docs: 'https://developers.klaviyo.com/en/docs/working_with_system_webhooks',
      emits: emittedBy(events),
      // Only errors of the server are known to be delivered again: a wrong secret must not cost a batch.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      // Up to 1,000 events, each with its profile; no limit is documented.
      bodyLimit: 16 * 1024 * 1024,
      verify: secretOrVerify<KlaviyoSignatureOptions>(options, {
        provider: 'klaviyo',
        option: 'secret',
        verifier: klaviyoSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
