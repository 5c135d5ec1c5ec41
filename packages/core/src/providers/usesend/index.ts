import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { UseSendPayload } from './payload.js'

export type * from './payload.js'

/** useSend, as a type: `EventOf<'email.bounced', UseSend>`. */
export type UseSend = Provider<'usesend', UseSendPayload, EmittedBy<typeof events>>

/** What `useSend` takes: `secret`, or `verify` instead. */
export type UseSendOptions = ProviderOptions & (UseSendSecret | UseSendVerify)

/** useSend's own signature. */
export interface UseSendSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface UseSendVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * useSend.
 *
 * @see https://docs.example.com/webhooks
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
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'usesend',
      title: 'useSend',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: secretOrVerify(given, {
        provider: 'useSend',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
