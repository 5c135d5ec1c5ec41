import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { PlunkPayload } from './payload.js'

export type * from './payload.js'

/** Plunk, as a type: `EventOf<'email.bounced', Plunk>`. */
export type Plunk = Provider<'plunk', PlunkPayload, EmittedBy<typeof events>>

/** What `plunk` takes. */
export interface PlunkOptions extends ProviderOptions {
  /** Who may post. Plunk signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * Plunk.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { plunk } from '@mailherald/core/providers/plunk'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [plunk({ verify: urlToken(process.env.PLUNK_TOKEN) })] })
 * ```
 */
export function plunk(options: PlunkOptions): Plunk {
  return defineProvider(
    {
      id: 'plunk',
      title: 'Plunk',
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
