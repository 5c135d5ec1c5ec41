import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { NetcorePayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Netcore, as a type: `EventOf<'email.bounced', Netcore>`. */
export type Netcore = Provider<'netcore', NetcorePayload, EmittedBy<typeof events>>

/** What `netcore` takes. */
export interface NetcoreOptions extends ProviderOptions {
  /** Who may post. Netcore signs nothing: use `urlToken`. */
  readonly verify: VerifyOption
}

/**
 * Netcore Email API, formerly Pepipost: up to 100 events in a delivery, in its own form or in that of SendGrid. What is
 * not answered 200 is delivered again several times.
 *
 * @see https://emaildocs.netcorecloud.com/docs/repository-outline
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { netcore } from '@mailherald/core/providers/netcore'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // URL of the webhook: https://hooks.example.com/webhooks/netcore?token=…
 * createHerald({ providers: [netcore({ verify: urlToken(process.env.NETCORE_TOKEN) })] })
 * ```
 */
export function netcore(options: NetcoreOptions): Netcore {
  return defineProvider(
    {
      id: 'netcore',
      title: 'Netcore Email API',
      docs: 'https://emaildocs.netcorecloud.com/docs/repository-outline',
      emits: emittedBy(events),
      // What cannot be read would come again with the others. Whether another 2xx counts is unconfirmed.
      ack: { success: 200, retry: 503, malformed: 200 },
      // No limit is documented: support raises a batch to 1,000 events.
      bodyLimit: 4 * 1024 * 1024,
      // Comes when the URL is added: with the token, as deliveries do.
      handshake: { probe: { method: 'HEAD', verified: true } },
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
