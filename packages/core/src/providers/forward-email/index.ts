import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ForwardEmailPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Forward Email, as a type: `EventOf<'email.bounced', ForwardEmail>`. */
export type ForwardEmail = Provider<'forward-email', ForwardEmailPayload, EmittedBy<typeof events>>

/** What `forwardEmail` takes: `verificationKey`, or `verify` instead. */
export type ForwardEmailOptions = ProviderOptions & SecretOrVerify<ForwardEmailSecret>

/** Forward Email's own signature. */
export interface ForwardEmailSecret {
  /**
   * The "Webhook Signature Payload Verification Key" of the domain. Each domain has its own: a list accepts each of
   * them.
   */
  readonly verificationKey: Secrets
}

/**
 * Forward Email: its bounce webhook, and inbound messages of aliases whose target is a URL. One payload per delivery,
 * signed by the same key. There are no events of messages that arrive.
 *
 * @see https://forwardemail.net/en/faq
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { forwardEmail } from '@mailherald/core/providers/forward-email'
 *
 * createHerald({ providers: [forwardEmail({ verificationKey: process.env.FORWARD_EMAIL_VERIFICATION_KEY })] })
 * ```
 */
export function forwardEmail(options: ForwardEmailOptions): ForwardEmail {
  return defineProvider(
    {
      id: 'forward-email',
      title: 'Forward Email',
      docs: 'https://forwardemail.net/en/faq',
      emits: emittedBy(events),
      // An error is said to become an SMTP answer to the sender: 4xx must not bounce a message.
      ack: {
        success: 200,
        retry: 503,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
        malformed: 200,
      },
      // Files come as lists of numbers, four to five times their size, beside the message as it came.
      bodyLimit: 100 * 1024 * 1024,
      verify: secretOrVerify<ForwardEmailSecret>(options, {
        provider: 'forwardEmail',
        option: 'verificationKey',
        verifier: ({ verificationKey: secret }) =>
          hmacSignature({ header: 'x-webhook-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
