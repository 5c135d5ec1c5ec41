import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailgunPayload } from './payload.js'
import { read } from './read.js'
import { mailgunSignature, type MailgunSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mailgunSignature, type MailgunSignatureOptions } from './verify.js'

/** Mailgun, as a type: `EventOf<'email.bounced', Mailgun>`. */
export type Mailgun = Provider<'mailgun', MailgunPayload, EmittedBy<typeof events>>

/** What `mailgun` takes: `signingKey`, or `verify` instead. */
export type MailgunOptions = ProviderOptions &
  MailgunRoutes &
  SecretOrVerify<MailgunSignatureOptions>

/** Which deliveries the URL takes. */
export interface MailgunRoutes {
  /** Whether this URL takes inbound messages of routes: raises the limit of a form from 1 MiB to 32 MiB. */
  readonly inbound?: boolean
}

const mebibyte = 1024 * 1024

/**
 * Mailgun: webhooks (one event a delivery, as JSON; as a form where they were set up before June 2018) and inbound
 * messages of routes, `forward` and `store` alike, told apart by their payload. Only 200 is a success: everything
 * else is delivered again for about 8 hours, except 406, which is never answered. Messages with attachments need the
 * package `@fastify/busboy`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_TOO_SHORT`, `ERR_SECRET_WHITESPACE`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailgun } from '@mailherald/core/providers/mailgun'
 *
 * createHerald({ providers: [mailgun({ signingKey: process.env.MAILGUN_SIGNING_KEY })] })
 * ```
 */
export function mailgun(options: MailgunOptions): Mailgun {
  const inbound = options?.inbound ?? false
  return defineProvider(
    {
      id: 'mailgun',
      title: 'Mailgun',
      docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks',
      emits: emittedBy(events),
      // 204 is not documented as success; 406 would end the retries.
      ack: { success: 200, retry: 503 },
      // One event as JSON, or one message with its attachments as a form. The signature is in the body, so that
      // strangers have theirs parsed.
      bodyLimit: inbound ? 32 * mebibyte : mebibyte,
      jsonLimit: mebibyte,
      verify: secretOrVerify<MailgunSignatureOptions>(options, {
        provider: 'mailgun',
        option: 'signingKey',
        verifier: mailgunSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
