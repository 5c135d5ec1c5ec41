import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { EmailEnginePayload } from './payload.js'

export type * from './payload.js'

/** EmailEngine, as a type: `EventOf<'email.bounced', EmailEngine>`. */
export type EmailEngine = Provider<'emailengine', EmailEnginePayload, EmittedBy<typeof events>>

/** What `emailEngine` takes: `secret`, or `verify` instead. */
export type EmailEngineOptions = ProviderOptions & (EmailEngineSecret | EmailEngineVerify)

/** EmailEngine's own signature. */
export interface EmailEngineSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface EmailEngineVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * EmailEngine.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { emailEngine } from '@mailherald/core/providers/emailengine'
 *
 * createHerald({ providers: [emailEngine({ secret: process.env.EMAILENGINE_SECRET })] })
 * ```
 */
export function emailEngine(options: EmailEngineOptions): EmailEngine {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'emailengine',
      title: 'EmailEngine',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify(given, {
        provider: 'emailEngine',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
