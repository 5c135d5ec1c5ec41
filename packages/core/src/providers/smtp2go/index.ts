import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SMTP2GOPayload } from './payload.js'

export type * from './payload.js'

/** SMTP2GO, as a type: `EventOf<'email.bounced', SMTP2GO>`. */
export type SMTP2GO = Provider<'smtp2go', SMTP2GOPayload, EmittedBy<typeof events>>

/** What `sMTP2GO` takes. */
export interface SMTP2GOOptions extends ProviderOptions {
  /** Who may post. SMTP2GO signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * SMTP2GO.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sMTP2GO } from '@mailherald/core/providers/smtp2go'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [sMTP2GO({ verify: urlToken(process.env.SMTP2GO_TOKEN) })] })
 * ```
 */
export function sMTP2GO(options: SMTP2GOOptions): SMTP2GO {
  return defineProvider(
    {
      id: 'smtp2go',
      title: 'SMTP2GO',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
