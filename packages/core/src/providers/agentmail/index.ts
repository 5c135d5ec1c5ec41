import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AgentMailPayload } from './payload.js'

export type * from './payload.js'

/** AgentMail, as a type: `EventOf<'email.bounced', AgentMail>`. */
export type AgentMail = Provider<'agentmail', AgentMailPayload, EmittedBy<typeof events>>

/** What `agentMail` takes: `secret`, or `verify` instead. */
export type AgentMailOptions = ProviderOptions & SecretOrVerify<AgentMailSecret>

/** AgentMail's own signature. */
export interface AgentMailSecret {
  /** The webhook's secret, `whsec_…`. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
}

/**
 * AgentMail: what becomes of sent messages, and inbound ones, whose files are fetched from its API. One payload per delivery,
 * which may concern several recipients, signed by Svix. What is not answered 2xx is delivered again.
 *
 * @see https://docs.agentmail.to/webhooks-overview
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { agentMail } from '@mailherald/core/providers/agentmail'
 *
 * createHerald({ providers: [agentMail({ secret: process.env.AGENTMAIL_SECRET })] })
 * ```
 */
export function agentMail(options: AgentMailOptions): AgentMail {
  return defineProvider(
    {
      id: 'agentmail',
      title: 'AgentMail',
      docs: 'https://docs.agentmail.to/webhooks-overview',
      emits: emittedBy(events),
      // Unconfirmed: text and HTML of a message, without its files.
      bodyLimit: 10 * 1024 * 1024,
      verify: secretOrVerify<AgentMailSecret>(options, {
        provider: 'agentMail',
        option: 'secret',
        verifier: ({ secret }) => standardWebhooks({ secret }),
      }),
      normalize,
    },
    options,
  )
}
