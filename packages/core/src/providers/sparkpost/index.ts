import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { isPing } from './envelope.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SparkPostPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** SparkPost, as a type: `EventOf<'email.bounced', SparkPost>`. */
export type SparkPost = Provider<'sparkpost', SparkPostPayload, EmittedBy<typeof events>>

/** What `sparkPost` takes. */
export interface SparkPostOptions extends ProviderOptions {
  /**
   * Who may post. SparkPost signs nothing: use `basicAuth`, `headerToken` with a header of yours, or a check of the OAuth
   * token.
   */
  readonly verify: VerifyOption
}

/**
 * SparkPost, also as Bird Email: event webhooks and relay webhooks (inbound messages), on one URL. What is not
 * answered 200 is delivered again for 8 hours, and then discarded.
 *
 * @see https://developers.sparkpost.com/api/webhooks/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sparkPost } from '@mailherald/core/providers/sparkpost'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * const verify = basicAuth({ username: 'sparkpost', password: process.env.SPARKPOST_PASSWORD })
 * createHerald({ providers: [sparkPost({ verify })] })
 * ```
 */
export function sparkPost(options: SparkPostOptions): SparkPost {
  return defineProvider(
    {
      id: 'sparkpost',
      title: 'SparkPost',
      docs: 'https://developers.sparkpost.com/api/webhooks/',
      emits: emittedBy(events),
      // Another 2xx is a success on one page only, and creating a webhook takes a 200.
      ack: { success: 200, retry: 503 },
      // Inbound messages have up to 20 MB: in base64, and their text and HTML once more.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      isPing,
      read,
      normalize,
    },
    options,
  )
}
