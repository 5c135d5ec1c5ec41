import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { isPing, normalize } from './normalize.js'
import type { ElasticEmailPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Elastic Email, as a type: `EventOf<'email.bounced', ElasticEmail>`. */
export type ElasticEmail = Provider<'elastic-email', ElasticEmailPayload, EmittedBy<typeof events>>

/** What `elasticEmail` takes. */
export interface ElasticEmailOptions extends ProviderOptions {
  /**
   * Who may deliver: use `urlToken`. What a `GET` says is in its URL alone, and a verifier that looks at bodies proves
   * nothing of it.
   */
  readonly verify: VerifyOption
}

/**
 * Elastic Email: one event in a delivery, **by `GET`**, in the query of the URL, or by `POST` as JSON; and inbound messages
 * as forms. After 1,000 failures the webhook is switched off.
 *
 * @see https://help.elasticemail.com/en/articles/4804685-notification-settings
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { elasticEmail } from '@mailherald/core/providers/elastic-email'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // Notification URL: https://hooks.example.com/webhooks/elastic-email?token=…
 * createHerald({
 *   providers: [elasticEmail({ verify: urlToken(process.env.ELASTIC_EMAIL_TOKEN) })],
 * })
 * ```
 */
export function elasticEmail(options: ElasticEmailOptions): ElasticEmail {
  return defineProvider(
    {
      id: 'elastic-email',
      title: 'Elastic Email',
      docs: 'https://help.elasticemail.com/en/articles/4804685-notification-settings',
      emits: emittedBy(events),
      // Failures are counted: what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      methods: ['GET', 'POST'],
      // Messages with their files, in base64 and escaped as a form; no limit is documented.
      bodyLimit: 50 * 1024 * 1024,
      jsonLimit: 1024 * 1024,
      verify: options?.verify,
      read,
      isPing,
      normalize,
    },
    options,
  )
}
