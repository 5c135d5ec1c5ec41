import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { KitPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Kit, as a type: `EventOf<'email.bounced', Kit>`. */
export type Kit = Provider<'kit', KitPayload, EmittedBy<typeof events>>

/** What `kit` takes: `secret`, or `verify` instead. */
export type KitOptions = ProviderOptions & SecretOrVerify<KitSecret>

/** Kit's own signature. */
export interface KitSecret {
  /** The secret of the webhook endpoint. A list accepts each of them. */
  readonly secret: Secrets
}

/**
 * Kit, formerly ConvertKit: its webhook endpoints, up to 100 events in a delivery, signed, and delivered again for 41 hours.
 * Legacy webhooks, which are not signed and do not say what happened, need a `verify` and a name in their URL. There are no
 * events of single messages.
 *
 * @see https://developers.kit.com/webhooks/overview
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { kit } from '@mailherald/core/providers/kit'
 *
 * createHerald({ providers: [kit({ secret: process.env.KIT_SECRET })] })
 * ```
 */
export function kit(options: KitOptions): Kit {
  return defineProvider(
    {
      id: 'kit',
      title: 'Kit',
      docs: 'https://developers.kit.com/webhooks/overview',
      emits: emittedBy(events),
      // 410, which would end all retries, is never answered.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Up to 100 subscribers, each with its fields; no limit is documented.
      bodyLimit: 4 * 1024 * 1024,
      verify: secretOrVerify<KitSecret>(options, {
        provider: 'kit',
        option: 'secret',
        verifier: ({ secret }) =>
          hmacSignature({
            header: 'x-kit-signature',
            secret,
            signed: '{timestamp}.{body}',
            compound: { field: 'v1' },
            timestamp: { field: 't' },
          }),
      }),
      read,
      normalize,
    },
    options,
  )
}
