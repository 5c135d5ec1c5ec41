import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { normalize } from './normalize.js'
import type { PostmarkPayload } from './payload.js'
import { read } from './read.js'

export { postmarkIpRanges } from './ip-ranges.js'
export type * from './payload.js'

/** Postmark, as a type: `EventOf<'email.bounced', Postmark>`. */
export type Postmark = Provider<'postmark', PostmarkPayload>

/** What `postmark` takes. */
export interface PostmarkOptions extends ProviderOptions {
  /**
   * Who may post. Postmark signs nothing: use `basicAuth` with credentials in the webhook's URL, `headerToken` with a
   * header of yours (not for mail in), or `urlToken`.
   */
  readonly verify: VerifyOption
}

/**
 * Postmark. One event a post, or one whole message that came in. What is not answered 200 is posted again, ten times
 * within about ten hours; 403 would stop that at once.
 *
 * @see https://postmarkapp.com/developer/webhooks/webhooks-overview
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { postmark } from '@mailherald/core/providers/postmark'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * // Webhook URL: https://postmark:…@hooks.example.com/webhooks/postmark
 * const verify = basicAuth({ username: 'postmark', password: process.env.POSTMARK_PASSWORD })
 * createHerald({ providers: [postmark({ verify })] })
 * ```
 */
export function postmark(options: PostmarkOptions): Postmark {
  return defineProvider<'postmark', PostmarkPayload>(
    {
      id: 'postmark',
      title: 'Postmark',
      docs: 'https://postmarkapp.com/developer/webhooks/webhooks-overview',
      emits: [
        'email.delivered',
        'email.deferred',
        'email.bounced',
        'email.rejected',
        'email.suppressed',
        'email.failed',
        'email.opened',
        'email.clicked',
        'email.complained',
        'email.unsubscribed',
        'email.resubscribed',
        'email.autoresponded',
        'email.received',
        'suppression.added',
        'suppression.removed',
      ],
      // 403 would make Postmark throw the event away; only 200 is promised to count as success.
      ack: { success: 200, retry: 503 },
      // Mail in, with its files in base64: what Postmark advises to accept.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
