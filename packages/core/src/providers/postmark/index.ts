import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { PostmarkPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Postmark, as a type: `EventOf<'email.bounced', Postmark>`. */
export type Postmark = Provider<'postmark', PostmarkPayload, EmittedBy<typeof events>>

/** What `postmark` takes. */
export interface PostmarkOptions extends ProviderOptions {
  /**
   * Who may post. Postmark signs nothing: use `basicAuth` with credentials in the webhook's URL, `headerToken` with a
   * header of yours (not for inbound mail), or `urlToken`.
   */
  readonly verify: VerifyOption
}

/**
 * Postmark. Each delivery holds one event, or one whole inbound message. What is not answered 200 is delivered again,
 * ten times within about ten hours; 403 would stop that at once.
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
  return defineProvider(
    {
      id: 'postmark',
      title: 'Postmark',
      docs: 'https://postmarkapp.com/developer/webhooks/webhooks-overview',
      emits: emittedBy(events),
      // 403 would make Postmark throw the event away; only 200 is promised to count as success.
      ack: { success: 200, retry: 503 },
      // Inbound mail, with its files in base64: what Postmark advises to accept.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}

/**
 * The addresses that Postmark sends webhook requests from, as known in October 2024, for `ipAllowList`. Postmark may
 * change them: compare them with its page before you rely on them, and join them with a secret.
 *
 * @see https://postmarkapp.com/support/article/800-ips-for-firewalls
 * @example
 * ```ts
 * postmark({ verify: allOf(ipAllowList(postmarkIpRanges), basicAuth(credentials)) })
 * ```
 */
export const postmarkIpRanges: readonly string[] = [
  '3.134.147.250',
  '50.31.156.6',
  '50.31.156.77',
  '18.217.206.57',
]
