import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { CloudMailinPayload } from './payload.js'

export type * from './payload.js'

/** CloudMailin, as a type: `EventOf<'email.bounced', CloudMailin>`. */
export type CloudMailin = Provider<'cloudmailin', CloudMailinPayload, EmittedBy<typeof events>>

/** What `cloudMailin` takes. */
export interface CloudMailinOptions extends ProviderOptions {
  /** Who may post. CloudMailin signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * CloudMailin.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { cloudMailin } from '@mailherald/core/providers/cloudmailin'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({ providers: [cloudMailin({ verify: urlToken(process.env.CLOUDMAILIN_TOKEN) })] })
 * ```
 */
export function cloudMailin(options: CloudMailinOptions): CloudMailin {
  return defineProvider(
    {
      id: 'cloudmailin',
      title: 'CloudMailin',
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
