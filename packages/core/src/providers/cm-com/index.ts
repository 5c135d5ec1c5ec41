import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { CmComPayload } from './payload.js'

export type * from './payload.js'

/** CM.com, as a type: `EventOf<'email.bounced', CmCom>`. */
export type CmCom = Provider<'cm-com', CmComPayload, EmittedBy<typeof events>>

/** What `cmCom` takes. */
export interface CmComOptions extends ProviderOptions {
  /** Who may post. CM.com signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * The Email Gateway of CM.com, one event in a delivery. Little of it is documented: what is unconfirmed is marked on its
 * page.
 *
 * @see https://developers.cm.com/messaging/docs/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { cmCom } from '@mailherald/core/providers/cm-com'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // Webhook URL: https://hooks.example.com/webhooks/cm-com?token=…
 * createHerald({ providers: [cmCom({ verify: urlToken(process.env.CM_COM_TOKEN) })] })
 * ```
 */
export function cmCom(options: CmComOptions): CmCom {
  return defineProvider(
    {
      id: 'cm-com',
      title: 'CM.com Email Gateway',
      docs: 'https://developers.cm.com/messaging/docs/webhooks',
      emits: emittedBy(events),
      // Unconfirmed: what counts as success, and whether anything comes again.
      ack: { success: 200, retry: 503, malformed: 200 },
      // One event, without content.
      bodyLimit: 256 * 1024,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
