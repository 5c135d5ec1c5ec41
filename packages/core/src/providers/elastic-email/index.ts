import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ElasticEmailPayload } from './payload.js'

export type * from './payload.js'

/** Elastic Email, as a type: `EventOf<'email.bounced', ElasticEmail>`. */
export type ElasticEmail = Provider<'elastic-email', ElasticEmailPayload, EmittedBy<typeof events>>

/** What `elasticEmail` takes. */
export interface ElasticEmailOptions extends ProviderOptions {
  /** Who may post. Elastic Email signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * Elastic Email.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { elasticEmail } from '@mailherald/core/providers/elastic-email'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [elasticEmail({ verify: urlToken(process.env.ELASTIC_EMAIL_TOKEN) })] })
 * ```
 */
export function elasticEmail(options: ElasticEmailOptions): ElasticEmail {
  return defineProvider(
    {
      id: 'elastic-email',
      title: 'Elastic Email',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
