import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MauticPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Mautic, as a type: `EventOf<'email.bounced', Mautic>`. */
export type Mautic = Provider<'mautic', MauticPayload, EmittedBy<typeof events>>

/** What `mautic` takes: `secret`, or `verify` instead. */
export type MauticOptions = ProviderOptions & SecretOrVerify<MauticSecret>

/** Mautic's own signature. */
export interface MauticSecret {
  /** The secret of the webhook, as its form shows it. A list accepts each of them. */
  readonly secret: Secrets
}

/**
 * Mautic, which you run yourself: deliveries with any number of events, by their names, signed. A bounce is known by the
 * change of a contact that may not be mailed any more; there are no complaints.
 *
 * @see https://devdocs.mautic.org/en/5.x/webhooks/getting_started.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mautic } from '@mailherald/core/providers/mautic'
 *
 * createHerald({ providers: [mautic({ secret: process.env.MAUTIC_SECRET })] })
 * ```
 */
export function mautic(options: MauticOptions): Mautic {
  return defineProvider(
    {
      id: 'mautic',
      title: 'Mautic',
      docs: 'https://devdocs.mautic.org/en/5.x/webhooks/getting_started.html',
      emits: emittedBy(events),
      // 410, which would switch the webhook off, is never answered.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Ten entries by default, each with the HTML of its message, perhaps twice; no limit is documented.
      bodyLimit: 8 * 1024 * 1024,
      verify: secretOrVerify<MauticSecret>(options, {
        provider: 'mautic',
        option: 'secret',
        verifier: ({ secret }) =>
          hmacSignature({ header: 'webhook-signature', encoding: 'base64', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
