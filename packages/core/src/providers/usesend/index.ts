import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { UseSendPayload } from './payload.js'

export type * from './payload.js'

/** useSend, as a type: `EventOf<'email.bounced', UseSend>`. */
export type UseSend = Provider<'usesend', UseSendPayload, EmittedBy<typeof events>>

/** What `useSend` takes: `secret`, or `verify` instead. */
export type UseSendOptions = ProviderOptions & SecretOrVerify<UseSendSecret>

/** useSend's own signature. */
export interface UseSendSecret {
  /**
   * The secret of the webhook, `whsec_…`: all of it is the key. A list accepts each of them; a new one replaces the old
   * one at once.
   */
  readonly secret: Secrets
}

/**
 * useSend, hosted or your own. One event per delivery, signed with its time. What is not answered 2xx is delivered again,
 * five times within about three minutes; an endpoint at which 30 deliveries in a row fail is turned off.
 *
 * @see https://docs.usesend.com/guides/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { useSend } from '@mailherald/core/providers/usesend'
 *
 * createHerald({ providers: [useSend({ secret: process.env.USESEND_SECRET })] })
 * ```
 */
export function useSend(options: UseSendOptions): UseSend {
  return defineProvider(
    {
      id: 'usesend',
      title: 'useSend',
      docs: 'https://docs.usesend.com/guides/webhooks',
      emits: emittedBy(events),
      // What cannot be read now cannot be read then, and 30 failures in a row turn the endpoint off.
      ack: { success: 200, retry: 503, malformed: 200 },
      verify: secretOrVerify<UseSendSecret>(options, {
        provider: 'useSend',
        option: 'secret',
        verifier: ({ secret }) =>
          hmacSignature({
            header: 'x-usesend-signature',
            secret,
            prefix: 'v1=',
            signed: '{timestamp}.{body}',
            timestamp: { header: 'x-usesend-timestamp', unit: 'ms' },
          }),
      }),
      normalize,
    },
    options,
  )
}
