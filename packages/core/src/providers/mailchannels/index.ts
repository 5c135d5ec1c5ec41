import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { isPing, normalize } from './normalize.js'
import type { MailChannelsPayload } from './payload.js'
import { mailChannelsSignature, type MailChannelsSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mailChannelsSignature, type MailChannelsSignatureOptions } from './verify.js'

/** MailChannels, as a type: `EventOf<'email.bounced', MailChannels>`. */
export type MailChannels = Provider<'mailchannels', MailChannelsPayload, EmittedBy<typeof events>>

/** What `mailChannels` takes: `customerHandle`, or `verify` instead. */
export type MailChannelsOptions = ProviderOptions & SecretOrVerify<MailChannelsSignatureOptions>

/**
 * MailChannels' Email API. Up to 1,000 events per delivery, signed (RFC 9421). Whether a delivery that fails is tried
 * again is not documented; the API sends it again when it is asked to.
 *
 * @see https://docs.mailchannels.com/email-api/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a handle that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailChannels } from '@mailherald/core/providers/mailchannels'
 *
 * createHerald({ providers: [mailChannels({ customerHandle: process.env.MAILCHANNELS_CUSTOMER_HANDLE })] })
 * ```
 */
export function mailChannels(options: MailChannelsOptions): MailChannels {
  return defineProvider(
    {
      id: 'mailchannels',
      title: 'MailChannels',
      docs: 'https://docs.mailchannels.com/email-api/webhooks',
      emits: emittedBy(events),
      // 1,000 events, with long URLs and user agents.
      bodyLimit: 4 * 1024 * 1024,
      verify: secretOrVerify<MailChannelsSignatureOptions>(options, {
        provider: 'mailChannels',
        option: 'customerHandle',
        verifier: mailChannelsSignature,
      }),
      isPing,
      normalize,
    },
    options,
  )
}
