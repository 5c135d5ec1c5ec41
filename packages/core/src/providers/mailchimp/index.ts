import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
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
 * Mailchimp.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailchimp } from '@mailherald/core/providers/mailchimp'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [mailchimp({ verify: urlToken(process.env.MAILCHIMP_TOKEN) })] })
 * ```
 */
export function mailchimp(options: MailchimpOptions): Mailchimp {
  return defineProvider(
    {
      id: 'mailchimp',
      title: 'Mailchimp',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
