import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { PostalPayload } from './payload.js'
import { read } from './read.js'
import { postalSignature, type PostalSignatureOptions } from './verify.js'

export type * from './payload.js'
export { postalSignature, type PostalSignatureOptions } from './verify.js'

/** Postal, as a type: `EventOf<'email.bounced', Postal>`. */
export type Postal = Provider<'postal', PostalPayload, EmittedBy<typeof events>>

/** What `postal` takes: `publicKey`, or `verify` instead. */
export type PostalOptions = ProviderOptions & SecretOrVerify<PostalSignatureOptions>

/**
 * Postal, the mail server that you host: webhooks, and inbound messages of HTTP endpoints, both signed with the key of the
 * installation. Answers are due within 5 seconds; a webhook is tried six times, for about 36 minutes.
 *
 * @see https://docs.postalserver.io/developer/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { postal } from '@mailherald/core/providers/postal'
 *
 * createHerald({ providers: [postal({ publicKey: process.env.POSTAL_PUBLIC_KEY })] })
 * ```
 */
export function postal(options: PostalOptions): Postal {
  return defineProvider(
    {
      id: 'postal',
      title: 'Postal',
      docs: 'https://docs.postalserver.io/developer/webhooks',
      emits: emittedBy(events),
      // An inbound message that is answered 4xx is lost, and its sender gets a report that it failed.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      // Whole messages in base64, escaped once more in a form; the installation sets their size.
      bodyLimit: 64 * 1024 * 1024,
      verify: secretOrVerify<PostalSignatureOptions>(options, {
        provider: 'postal',
        option: 'publicKey',
        verifier: postalSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
