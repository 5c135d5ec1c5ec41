import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { readStandardWebhook } from '../../read/standard-webhook.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AhaSendPayload } from './payload.js'

export type * from './payload.js'

/** AhaSend, as a type: `EventOf<'email.bounced', AhaSend>`. */
export type AhaSend = Provider<'ahasend', AhaSendPayload, EmittedBy<typeof events>>

/** What `ahaSend` takes: `secret`, or `verify` instead. */
export type AhaSendOptions = ProviderOptions & SecretOrVerify<AhaSendSecret>

/** AhaSend's own signature. */
export interface AhaSendSecret {
  /** The secret of the webhook, as AhaSend shows it. Each route for inbound mail has its own: a list accepts each of them. */
  readonly secret: Secrets
}

/**
 * AhaSend. One event per delivery, signed. What is not answered 2xx is delivered again, six times within about 16 minutes;
 * after 100 failures in a row the webhook is turned off.
 *
 * @see https://ahasend.com/docs/integrations/webhooks
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
  return defineProvider(
    {
      id: 'ahasend',
      title: 'AhaSend',
      docs: 'https://ahasend.com/docs/integrations/webhooks',
      emits: emittedBy(events),
      // Any other than 2xx counts as a failure, and 100 of them in a row turn the webhook off.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify<AhaSendSecret>(options, {
        provider: 'ahaSend',
        option: 'secret',
        verifier: ({ secret }) => standardWebhooks({ secret, secretEncoding: 'utf8' }),
      }),
      read: readStandardWebhook,
      normalize,
    },
    options,
  )
}
