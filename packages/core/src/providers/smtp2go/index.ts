import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { Smtp2goPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** SMTP2GO, as a type: `EventOf<'email.bounced', Smtp2go>`. */
export type Smtp2go = Provider<'smtp2go', Smtp2goPayload, EmittedBy<typeof events>>

/** What `smtp2go` takes. */
export interface Smtp2goOptions extends ProviderOptions {
  /**
   * Who may post. SMTP2GO signs nothing: use `bearerToken` or `basicAuth` with the Authorization header of the webhook, or
   * `urlToken`.
   */
  readonly verify: VerifyOption
}

/**
 * SMTP2GO. One event per delivery, as a form or as JSON. What is not answered 200 is delivered again for four days.
 *
 * @see https://developers.smtp2go.com/docs/webhooks-overview
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { smtp2go } from '@mailherald/core/providers/smtp2go'
 * import { bearerToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [smtp2go({ verify: bearerToken(process.env.SMTP2GO_TOKEN) })] })
 * ```
 */
export function smtp2go(options: Smtp2goOptions): Smtp2go {
  return defineProvider(
    {
      id: 'smtp2go',
      title: 'SMTP2GO',
      docs: 'https://developers.smtp2go.com/docs/webhooks-overview',
      emits: emittedBy(events),
      // What cannot be read would come again for four days. Whether another 2xx counts is unconfirmed.
      ack: { success: 200, retry: 503, malformed: 200 },
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
