import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailSlurpPayload } from './payload.js'

export type * from './payload.js'

/** MailSlurp, as a type: `EventOf<'email.received', MailSlurp>`. */
export type MailSlurp = Provider<'mailslurp', MailSlurpPayload, EmittedBy<typeof events>>

/** What `mailSlurp` takes. */
export interface MailSlurpOptions extends ProviderOptions {
  /**
   * Who may post. Use `basicAuth` with the user name and password of the webhook, or `headerToken` with one of its request
   * headers. The signature binds an id, not the body, and only MailSlurp's API can check it.
   */
  readonly verify: VerifyOption
}

/**
 * MailSlurp: messages that reach its inboxes, and what becomes of those sent from them. One event in a delivery; what is not
 * answered 2xx within 30 seconds is delivered again for 24 hours.
 *
 * @see https://docs.mailslurp.com/webhooks/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailSlurp } from '@mailherald/core/providers/mailslurp'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * const verify = basicAuth({ username: 'mailslurp', password: process.env.MAILSLURP_PASSWORD })
 * createHerald({ providers: [mailSlurp({ verify })] })
 * ```
 */
export function mailSlurp(options: MailSlurpOptions): MailSlurp {
  return defineProvider(
    {
      id: 'mailslurp',
      title: 'MailSlurp',
      docs: 'https://docs.mailslurp.com/webhooks/',
      emits: emittedBy(events),
      // Whatever is not answered 2xx comes again for a day; what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
