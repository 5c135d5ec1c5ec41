import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { readStandardWebhook } from '../../read/standard-webhook.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import { events } from './events.js'
import { isPing, normalize } from './normalize.js'
import type { LoopsPayload } from './payload.js'

export type * from './payload.js'

/** Loops, as a type: `EventOf<'email.bounced', Loops>`. */
export type Loops = Provider<'loops', LoopsPayload, EmittedBy<typeof events>>

/** What `loops` takes: `secret`, or `verify` instead. */
export type LoopsOptions = ProviderOptions & SecretOrVerify<LoopsSecret>

/** Loops's own signature. */
export interface LoopsSecret {
  /** The signing secret of the webhook, `whsec_…`. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
}

/**
 * Loops. One event per delivery, at most ten a second, signed. What it takes for success and whether it tries again is
 * unconfirmed.
 *
 * @see https://loops.so/docs/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { loops } from '@mailherald/core/providers/loops'
 *
 * createHerald({ providers: [loops({ secret: process.env.LOOPS_SECRET })] })
 * ```
 */
export function loops(options: LoopsOptions): Loops {
  return defineProvider(
    {
      id: 'loops',
      title: 'Loops',
      docs: 'https://loops.so/docs/webhooks',
      emits: emittedBy(events),
      // One event per delivery, without content.
      bodyLimit: 256 * 1024,
      verify: secretOrVerify<LoopsSecret>(options, {
        provider: 'loops',
        option: 'secret',
        verifier: ({ secret }) => standardWebhooks({ secret }),
      }),
      read: readStandardWebhook,
      isPing,
      normalize,
    },
    options,
  )
}
