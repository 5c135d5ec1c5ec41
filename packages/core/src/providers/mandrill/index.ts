import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MandrillPayload } from './payload.js'
import { read } from './read.js'
import { mandrillSignature, type MandrillSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mandrillSignature, type MandrillSignatureOptions } from './verify.js'

/** Mandrill, as a type: `EventOf<'email.bounced', Mandrill>`. */
export type Mandrill = Provider<'mandrill', MandrillPayload, EmittedBy<typeof events>>

/** What `mandrill` takes: `authenticationKey` and `url`, or `verify` instead. */
export type MandrillOptions = ProviderOptions & SecretOrVerify<MandrillSignatureOptions>

/**
 * Mandrill, which is Mailchimp Transactional: events of messages and of its lists, up to 1,000 in a delivery, and inbound
 * messages. Its signature covers the URL of the webhook. What is not answered 200 is delivered again, and newer events wait.
 *
 * @see https://mailchimp.com/developer/transactional/docs/webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mandrill } from '@mailherald/core/providers/mandrill'
 *
 * const url = 'https://hooks.example.com/webhooks/mandrill'
 * createHerald({ providers: [mandrill({ authenticationKey: process.env.MANDRILL_AUTHENTICATION_KEY, url })] })
 * ```
 */
export function mandrill(options: MandrillOptions): Mandrill {
  return defineProvider(
    {
      id: 'mandrill',
      title: 'Mandrill',
      docs: 'https://mailchimp.com/developer/transactional/docs/webhooks/',
      emits: emittedBy(events),
      // Newer events wait behind a batch that fails.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Up to 1,000 events with their messages, or inbound messages with their files, in base64 and once more in the
      // raw message, all of it escaped as a form; no limit is documented.
      bodyLimit: 64 * 1024 * 1024,
      // Comes when the webhook is added, before there is a key.
      handshake: { probe: { method: 'HEAD' } },
      verify: secretOrVerify<MandrillSignatureOptions>(options, {
        provider: 'mandrill',
        option: 'authenticationKey',
        verifier: mandrillSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
