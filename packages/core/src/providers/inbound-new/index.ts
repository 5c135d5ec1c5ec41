import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { headerToken } from '../../verify/header-token.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { InboundNewPayload } from './payload.js'

export type * from './payload.js'

/** Inbound, as a type: `EventOf<'email.received', InboundNew>`. */
export type InboundNew = Provider<'inbound-new', InboundNewPayload, EmittedBy<typeof events>>

/** What `inboundNew` takes: `verificationToken`, or `verify` instead. */
export type InboundNewOptions = ProviderOptions & SecretOrVerify<InboundNewSecret>

/** What Inbound sends with each delivery. */
export interface InboundNewSecret {
  /**
   * The verification token of the endpoint, which its API tells. Each endpoint has its own: a list accepts each of
   * them. It is not fetched.
   */
  readonly verificationToken: Secrets
}

/**
 * Inbound, of inbound.new: messages for endpoints of the type webhook, one in a delivery, whose files are fetched from its
 * API. What it tells of messages that you sent is not read.
 *
 * @see https://inbound.new/docs
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { inboundNew } from '@mailherald/core/providers/inbound-new'
 *
 * createHerald({
 *   providers: [inboundNew({ verificationToken: process.env.INBOUND_NEW_VERIFICATION_TOKEN })],
 * })
 * ```
 */
export function inboundNew(options: InboundNewOptions): InboundNew {
  return defineProvider(
    {
      id: 'inbound-new',
      title: 'Inbound',
      docs: 'https://inbound.new/docs',
      emits: emittedBy(events),
      // A 4xx was once said to be final, and a message that is lost does not come again.
      ack: {
        success: 200,
        retry: 503,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
        malformed: 200,
      },
      // Unconfirmed: the message as it came, and its text and HTML twice.
      bodyLimit: 50 * 1024 * 1024,
      verify: secretOrVerify<InboundNewSecret>(options, {
        provider: 'inboundNew',
        option: 'verificationToken',
        verifier: ({ verificationToken: secret }) =>
          headerToken({ header: 'x-webhook-verification-token', secret }),
      }),
      normalize,
    },
    options,
  )
}
