import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { readStandardWebhook } from '../../read/standard-webhook.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ResendPayload } from './payload.js'

export type * from './payload.js'

/** Resend, as a type: `EventOf<'email.bounced', Resend>`. */
export type Resend = Provider<'resend', ResendPayload, EmittedBy<typeof events>>

/** What `resend` takes: `secret`, or `verify` instead. */
export type ResendOptions = ProviderOptions & SecretOrVerify<ResendSecret>

/** Resend's own signature. */
export interface ResendSecret {
  /** The signing secret of the endpoint, `whsec_…`. Each endpoint has its own; a list accepts each of them. */
  readonly secret: Secrets
}

/**
 * Resend. One event per delivery, signed by Svix. What is not answered 2xx is delivered again, eight times within about
 * 27 hours; an endpoint that fails for days is turned off.
 *
 * @see https://resend.com/docs/webhooks/event-types
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { resend } from '@mailherald/core/providers/resend'
 *
 * createHerald({ providers: [resend({ secret: process.env.RESEND_SECRET })] })
 * ```
 */
export function resend(options: ResendOptions): Resend {
  return defineProvider(
    {
      id: 'resend',
      title: 'Resend',
      docs: 'https://resend.com/docs/webhooks/event-types',
      emits: emittedBy(events),
      // One event per delivery, without content; senders of Standard Webhooks stay below about 20 kB.
      bodyLimit: 256 * 1024,
      verify: secretOrVerify<ResendSecret>(options, {
        provider: 'resend',
        option: 'secret',
        verifier: ({ secret }) => standardWebhooks({ secret }),
      }),
      read: readStandardWebhook,
      normalize,
    },
    options,
  )
}
