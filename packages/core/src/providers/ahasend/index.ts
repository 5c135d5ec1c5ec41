import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AhaSendPayload } from './payload.js'

export type * from './payload.js'

/** AhaSend, as a type: `EventOf<'email.bounced', AhaSend>`. */
export type AhaSend = Provider<'ahasend', AhaSendPayload, EmittedBy<typeof events>>

/** What `ahaSend` takes: `secret`, or `verify` instead. */
export type AhaSendOptions = ProviderOptions & (AhaSendSecret | AhaSendVerify)

/** AhaSend's own signature. */
export interface AhaSendSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface AhaSendVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * AhaSend.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { ahaSend } from '@mailherald/core/providers/ahasend'
 *
 * createHerald({ providers: [ahaSend({ secret: process.env.AHASEND_SECRET })] })
 * ```
 */
export function ahaSend(options: AhaSendOptions): AhaSend {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'ahasend',
      title: 'AhaSend',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'ahaSend',
        verifier: (secret) => standardWebhooks({ secret }),
      }),
      normalize,
    },
    options,
  )
}
