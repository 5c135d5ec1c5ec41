import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SimplySendPayload } from './payload.js'

export type * from './payload.js'

/** SimplySend, as a type: `EventOf<'email.bounced', SimplySend>`. */
export type SimplySend = Provider<'simplysend', SimplySendPayload, EmittedBy<typeof events>>

/** What `simplySend` takes. */
export interface SimplySendOptions extends ProviderOptions {
  /**
   * Who may post. No public document says that SimplySend signs its deliveries: put a `urlToken` into the URL that
   * you register or, if your dashboard shows a signing secret, use `hmacSignature` or `standardWebhooks`.
   */
  readonly verify: VerifyOption
}

/**
 * SimplySend. One payload per delivery, which may concern several recipients. The docs do not say what to answer or
 * whether SimplySend tries again.
 *
 * @see https://simplysend.ai/docs/api/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { simplySend } from '@mailherald/core/providers/simplysend'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // Webhook URL: https://hooks.example.com/webhooks/simplysend?token=…
 * createHerald({ providers: [simplySend({ verify: urlToken(process.env.SIMPLYSEND_TOKEN) })] })
 * ```
 */
export function simplySend(options: SimplySendOptions): SimplySend {
  return defineProvider(
    {
      id: 'simplysend',
      title: 'SimplySend',
      docs: 'https://simplysend.ai/docs/api/webhooks',
      emits: emittedBy(events),
      // One event per delivery, without content.
      bodyLimit: 256 * 1024,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
