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
  /** Who may post. Infobip Email signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * Infobip Email.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { infobipEmail } from '@mailherald/core/providers/infobip-email'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [infobipEmail({ verify: urlToken(process.env.INFOBIP_EMAIL_TOKEN) })] })
 * ```
 */
export function infobipEmail(options: InfobipEmailOptions): InfobipEmail {
  return defineProvider(
    {
      id: 'infobip-email',
      title: 'Infobip Email',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
