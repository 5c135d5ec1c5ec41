import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { EmailEnginePayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** EmailEngine, as a type: `EventOf<'email.bounced', EmailEngine>`. */
export type EmailEngine = Provider<'emailengine', EmailEnginePayload, EmittedBy<typeof events>>

/** What `emailEngine` takes: `serviceSecret`, or `verify` instead. */
export type EmailEngineOptions = ProviderOptions & SecretOrVerify<EmailEngineSecret>

/** EmailEngine's own signature. */
export interface EmailEngineSecret {
  /** The "service secret" of the instance. A list accepts each of them: for several instances, and while secrets change. */
  readonly serviceSecret: Secrets
}

/**
 * EmailEngine: what it sends through the mailboxes of its accounts, and what it finds in them. One event per delivery,
 * signed. What is not answered 2xx is delivered again, 10 times within about 45 minutes.
 *
 * @see https://learn.emailengine.app/docs/webhooks/overview
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { emailEngine } from '@mailherald/core/providers/emailengine'
 *
 * createHerald({ providers: [emailEngine({ serviceSecret: process.env.EMAILENGINE_SERVICE_SECRET })] })
 * ```
 */
export function emailEngine(options: EmailEngineOptions): EmailEngine {
  return defineProvider(
    {
      id: 'emailengine',
      title: 'EmailEngine',
      docs: 'https://learn.emailengine.app/docs/webhooks/overview',
      emits: emittedBy(events),
      // No limit is documented: texts and files come as large as the settings of the instance allow.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify<EmailEngineSecret>(options, {
        provider: 'emailEngine',
        option: 'serviceSecret',
        verifier: ({ serviceSecret: secret }) =>
          hmacSignature({ header: 'x-ee-wh-signature', encoding: 'base64url', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
