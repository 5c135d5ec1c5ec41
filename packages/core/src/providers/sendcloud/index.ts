import { jsonReply, type Delivery, type Reply } from '../../delivery.js'
import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SendCloudPayload } from './payload.js'
import { read } from './read.js'
import { sendCloudSignature, type SendCloudSignatureOptions } from './verify.js'

export type * from './payload.js'
export { sendCloudSignature, type SendCloudSignatureOptions } from './verify.js'

/** SendCloud, as a type: `EventOf<'email.bounced', SendCloud>`. */
export type SendCloud = Provider<'sendcloud', SendCloudPayload, EmittedBy<typeof events>>

/** What `sendCloud` takes: `appKey`, or `verify` instead. */
export type SendCloudOptions = ProviderOptions &
  SendCloudRoutes &
  SecretOrVerify<SendCloudSignatureOptions>

/** Which deliveries the URL takes. */
export interface SendCloudRoutes {
  /** Whether this URL takes inbound messages of routes: raises the limit of a form from 1 MiB to 32 MiB. */
  readonly inbound?: boolean
}

const mebibyte = 1024 * 1024

/**
 * SendCloud, in China and, as Aurora SendCloud, elsewhere: not the parcel service of that name. One event in a form, and
 * inbound messages of routes. **Events are not signed**: only a time and a token beside them are. Whatever is not answered
 * 200 within 3 seconds is delivered again.
 *
 * @see https://aurorasendcloud.com/docs/Webhook/WebhookEvent
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sendCloud } from '@mailherald/core/providers/sendcloud'
 *
 * createHerald({ providers: [sendCloud({ appKey: process.env.SENDCLOUD_APP_KEY })] })
 * ```
 */
export function sendCloud(options: SendCloudOptions): SendCloud {
  return defineProvider(
    {
      id: 'sendcloud',
      title: 'SendCloud',
      docs: 'https://aurorasendcloud.com/docs/Webhook/WebhookEvent',
      emits: emittedBy(events),
      ack: { success: 200, retry: 503, malformed: 200 },
      handshake: { probe: { method: 'GET' }, answer: emptyReply },
      // One event, or one message with its files. The signature is in the body, so that strangers have theirs parsed.
      bodyLimit: options?.inbound === true ? 32 * mebibyte : mebibyte,
      jsonLimit: mebibyte,
      verify: secretOrVerify<SendCloudSignatureOptions>(options, {
        provider: 'sendCloud',
        option: 'appKey',
        verifier: sendCloudSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}

/** When the URL is saved, it is tried with a POST as well: what that holds is unconfirmed, but it is no event. */
function emptyReply({ method, body }: Delivery): Reply | undefined {
  if (method !== 'POST' || body.length > 8) return undefined
  return ['', '{}'].includes(Buffer.from(body).toString().trim()) ? jsonReply(200, {}) : undefined
}
