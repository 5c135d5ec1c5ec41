import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailjetPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Mailjet, as a type: `EventOf<'email.bounced', Mailjet>`. */
export type Mailjet = Provider<'mailjet', MailjetPayload, EmittedBy<typeof events>>

/** What `mailjet` takes. */
export interface MailjetOptions extends ProviderOptions {
  /** Who may post. Mailjet signs nothing: use `basicAuth` with credentials in the callback's URL, or `urlToken`. */
  readonly verify: VerifyOption
}

/**
 * Mailjet: its Event API, events single or grouped, and its Parse API for mail that comes in, on one URL. What is not
 * answered 200 is posted again for a day, and then Mailjet suspends the URL.
 *
 * @see https://dev.mailjet.com/email/guides/webhooks/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailjet } from '@mailherald/core/providers/mailjet'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * // Callback URL: https://mailjet:…@hooks.example.com/webhooks/mailjet
 * const verify = basicAuth({ username: 'mailjet', password: process.env.MAILJET_PASSWORD })
 * createHerald({ providers: [mailjet({ verify })] })
 * ```
 */
export function mailjet(options: MailjetOptions): Mailjet {
  return defineProvider(
    {
      id: 'mailjet',
      title: 'Mailjet',
      docs: 'https://dev.mailjet.com/email/guides/webhooks/',
      emits: emittedBy(events),
      // Anything but 200 is posted again every 30 s, and after 24 h the URL is suspended.
      ack: { success: 200, retry: 503, malformed: 200 },
      // No limit is documented, neither for groups nor for mail with its files in base64; a post that is refused
      // for its size leads to a suspended URL.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
