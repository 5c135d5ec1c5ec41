import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { InfobipEmailPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Infobip Email, as a type: `EventOf<'email.bounced', InfobipEmail>`. */
export type InfobipEmail = Provider<'infobip-email', InfobipEmailPayload, EmittedBy<typeof events>>

/** What `infobipEmail` takes. */
export interface InfobipEmailOptions extends ProviderOptions {
  /**
   * Who may post: what the security settings of your subscription say (`basicAuth`, `bearerToken`, `headerToken`), or
   * `urlToken` for a URL that you give with each message. How Infobip makes its HMAC is not documented.
   */
  readonly verify: VerifyOption
}

/**
 * Infobip Email: delivery reports, up to 2,000 in a delivery, opens, clicks and complaints, warnings about domains, and
 * inbound messages. What is not a success is delivered again; how often is not documented.
 *
 * @see https://www.infobip.com/docs/developer-resources/about-infobip-apis/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { infobipEmail } from '@mailherald/core/providers/infobip-email'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * const verify = basicAuth({ username: 'infobip-email', password: process.env.INFOBIP_EMAIL_PASSWORD })
 * createHerald({ providers: [infobipEmail({ verify })] })
 * ```
 */
export function infobipEmail(options: InfobipEmailOptions): InfobipEmail {
  return defineProvider(
    {
      id: 'infobip-email',
      title: 'Infobip Email',
      docs: 'https://www.infobip.com/docs/developer-resources/about-infobip-apis/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: 2xx is presumed to be what ends a delivery.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Unconfirmed: messages with their files.
      bodyLimit: 50 * 1024 * 1024,
      // 2,000 reports, with room for long replies.
      jsonLimit: 8 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
