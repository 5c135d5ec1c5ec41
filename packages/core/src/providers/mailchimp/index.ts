import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { readFormOrJson } from '../../read/form/form-or-json.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailchimpPayload } from './payload.js'

export type * from './payload.js'

/** Mailchimp, as a type: `EventOf<'email.bounced', Mailchimp>`. */
export type Mailchimp = Provider<'mailchimp', MailchimpPayload, EmittedBy<typeof events>>

/** What `mailchimp` takes. */
export interface MailchimpOptions extends ProviderOptions {
  /** Who may post. Mailchimp signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * Mailchimp: changes of an audience, one in a delivery. There are no events of single messages; those of Mailchimp
 * Transactional are `mandrill`'s. What is not answered 2xx is delivered again three times; 410 would turn the webhook off.
 *
 * @see https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailchimp } from '@mailherald/core/providers/mailchimp'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // Callback URL: https://hooks.example.com/webhooks/mailchimp?token=…
 * createHerald({ providers: [mailchimp({ verify: urlToken(process.env.MAILCHIMP_TOKEN) })] })
 * ```
 */
export function mailchimp(options: MailchimpOptions): Mailchimp {
  return defineProvider(
    {
      id: 'mailchimp',
      title: 'Mailchimp',
      docs: 'https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/',
      emits: emittedBy(events),
      // Three retries and no more. 410, which would turn the webhook off, is never answered.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Comes when the webhook is saved: with the token in the URL, as deliveries do.
      handshake: { probe: { method: 'GET', verified: true } },
      verify: options?.verify,
      read: readFormOrJson,
      normalize,
    },
    options,
  )
}
