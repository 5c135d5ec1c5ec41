import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { isPing, normalize } from './normalize.js'
import type { LettermintPayload } from './payload.js'
import { lettermintSignature } from './verify.js'

export type * from './payload.js'

/** Lettermint, as a type: `EventOf<'email.bounced', Lettermint>`. */
export type Lettermint = Provider<'lettermint', LettermintPayload, EmittedBy<typeof events>>

/** What `lettermint` takes: `secret`, or `verify` instead. */
export type LettermintOptions = ProviderOptions & SecretOrVerify<LettermintSecret>

/** Lettermint's own signature. */
export interface LettermintSecret {
  /** The webhook's secret, `whsec_…`. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
}

/**
 * Lettermint: what becomes of sent messages, and inbound ones with their files. One payload per delivery, signed; what is
 * not answered 2xx is delivered again, how often is unconfirmed.
 *
 * @see https://docs.lettermint.co/platform/webhooks/introduction
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { lettermint } from '@mailherald/core/providers/lettermint'
 *
 * createHerald({ providers: [lettermint({ secret: process.env.LETTERMINT_SECRET })] })
 * ```
 */
export function lettermint(options: LettermintOptions): Lettermint {
  return defineProvider(
    {
      id: 'lettermint',
      title: 'Lettermint',
      docs: 'https://docs.lettermint.co/platform/webhooks/introduction',
      emits: emittedBy(events),
      // Unconfirmed: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify<LettermintSecret>(options, {
        provider: 'lettermint',
        option: 'secret',
        verifier: ({ secret }) => lettermintSignature(secret),
      }),
      isPing,
      normalize,
    },
    options,
  )
}
