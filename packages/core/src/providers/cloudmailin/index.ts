import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { CloudMailinPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** CloudMailin, as a type: `EventOf<'email.received', CloudMailin>`. */
export type CloudMailin = Provider<'cloudmailin', CloudMailinPayload, EmittedBy<typeof events>>

/** What `cloudMailin` takes. */
export interface CloudMailinOptions extends ProviderOptions {
  /** Who may post. CloudMailin signs nothing: use `basicAuth` with credentials in the URL, or `urlToken`. */
  readonly verify: VerifyOption
}

/**
 * CloudMailin: inbound messages, in the JSON normalized or the multipart normalized format. **Your answer is what the
 * sender's server gets to hear**: a 4xx refuses the message for good, so everything that can be put right is answered
 * 503, and the sender's server tries again.
 *
 * @see https://docs.cloudmailin.com/http_post_formats/json_normalized/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { cloudMailin } from '@mailherald/core/providers/cloudmailin'
 * import { basicAuth } from '@mailherald/core/verify'
 *
 * // Target: https://cloudmailin:…@hooks.example.com/webhooks/cloudmailin
 * const verify = basicAuth({ username: 'cloudmailin', password: process.env.CLOUDMAILIN_PASSWORD })
 * createHerald({ providers: [cloudMailin({ verify })] })
 * ```
 */
export function cloudMailin(options: CloudMailinOptions): CloudMailin {
  return defineProvider(
    {
      id: 'cloudmailin',
      title: 'CloudMailin',
      docs: 'https://docs.cloudmailin.com/http_post_formats/json_normalized/',
      emits: emittedBy(events),
      // A 4xx bounces the message to its sender: only what is too large will never get through.
      ack: {
        success: 200,
        retry: 503,
        refused: 503,
        malformed: 503,
        unreadable: 503,
        tooLarge: 413,
      },
      // Messages have up to the size of the plan, their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
