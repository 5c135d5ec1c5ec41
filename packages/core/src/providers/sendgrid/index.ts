import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SendGridPayload } from './payload.js'
import { read } from './read.js'
import { sendGridSignature, type SendGridSignatureOptions } from './verify.js'

export type * from './payload.js'
export { sendGridSignature, type SendGridSignatureOptions } from './verify.js'

/** Twilio SendGrid, as a type: `EventOf<'email.bounced', SendGrid>`. */
export type SendGrid = Provider<'sendgrid', SendGridPayload, EmittedBy<typeof events>>

/** What `sendgrid` takes: `publicKey`, or `verify` instead. */
export type SendGridOptions = SendGridUse & SecretOrVerify<SendGridSignatureOptions>

/** What the URL is for. */
export interface SendGridUse extends ProviderOptions {
  /**
   * Whether this URL takes mail of Inbound Parse: raises the limit of a form from 1 MiB to 32 MiB. What is rejected,
   * too large or unreadable is then answered with 503 instead of 4xx, upon which SendGrid drops a mail for good.
   *
   * @defaultValue false
   */
  readonly inbound?: boolean
}

const mebibyte = 1024 * 1024
const inboundAck = {
  success: 200,
  retry: 503,
  refused: 503,
  tooLarge: 503,
  unreadable: 503,
}

/**
 * Twilio SendGrid: the Event Webhook (batches of up to 768 KB) and Inbound Parse (mails of up to 30 MB), told
 * apart by content type. Events are delivered again for up to 24 hours after any answer but 2xx, mail for up to
 * 72 hours after 5xx; mail is lost after 4xx. Inbound Parse needs the package `@fastify/busboy`.
 *
 * @see https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_MALFORMED`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { sendgrid } from '@mailherald/core/providers/sendgrid'
 *
 * createHerald({ providers: [sendgrid({ publicKey: process.env.SENDGRID_PUBLIC_KEY })] })
 * ```
 */
export function sendgrid(options: SendGridOptions): SendGrid {
  const inbound = options?.inbound ?? false
  return defineProvider(
    {
      id: 'sendgrid',
      title: 'Twilio SendGrid',
      docs: 'https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event',
      emits: emittedBy(events),
      // Inbound Parse drops a mail upon any 4xx, and tries again for 72 hours after 5xx.
      ...(inbound && { ack: inboundAck }),
      // Batches of events have at most 768 KB; mails come as forms.
      bodyLimit: inbound ? 32 * mebibyte : mebibyte,
      jsonLimit: mebibyte,
      verify: secretOrVerify<SendGridSignatureOptions>(options, {
        provider: 'sendgrid',
        option: 'publicKey',
        verifier: sendGridSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
