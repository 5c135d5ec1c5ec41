import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SparkPostPayload } from './payload.js'

export type * from './payload.js'

/** SparkPost, as a type: `EventOf<'email.bounced', SparkPost>`. */
export type SparkPost = Provider<'sparkpost', SparkPostPayload, EmittedBy<typeof events>>

/** What `sparkPost` takes. */
export interface SparkPostOptions extends ProviderOptions {
  /** Who may post. SparkPost signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * SparkPost.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sparkPost } from '@mailherald/core/providers/sparkpost'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [sparkPost({ verify: urlToken(process.env.SPARKPOST_TOKEN) })] })
 * ```
 */
export function sparkPost(options: SparkPostOptions): SparkPost {
  return defineProvider(
    {
      id: 'sparkpost',
      title: 'SparkPost',
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
