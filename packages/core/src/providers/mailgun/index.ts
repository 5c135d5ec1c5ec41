import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import type { ReplayGuard } from '../../verify/replay-guard.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { normalize } from './normalize.js'
import type { MailgunPayload } from './payload.js'
import { read } from './read.js'
import { mailgunSignature } from './verify.js'

export type {
  MailgunDeliveryStatus,
  MailgunEventData,
  MailgunForm,
  MailgunPayload,
  MailgunSignature,
  MailgunWebhook,
} from './payload.js'
export { mailgunSignature, type MailgunSignatureOptions } from './verify.js'

/** Mailgun, as a type: `EventOf<'email.bounced', Mailgun>`. */
export type Mailgun = Provider<'mailgun', MailgunPayload>

/** What `mailgun` takes: `signingKey` or `verify`. */
export interface MailgunOptions extends ProviderOptions {
  /**
   * The HTTP webhook signing key, as the console shows it under API security: not an API key. A list while you
   * change keys, and for subaccounts, whose events are also signed with the key of the primary account.
   */
  readonly signingKey?: Secrets
  /** Seconds that the signed time may lie back or ahead. Left out: 12 hours. Only with `signingKey`. */
  readonly toleranceSeconds?: number | false
  /**
   * What remembers which content a signature came with: the signature does not cover it. Left out: a memory of
   * this process. Only with `signingKey`.
   */
  readonly replayGuard?: ReplayGuard
  /** Who may post, instead of who signs with `signingKey`. */
  readonly verify?: VerifyOption
  /** Whether this URL takes inbound mail of routes: raises the limit of a form from 1 MiB to 32 MiB. */
  readonly inbound?: boolean
}

const mebibyte = 1024 * 1024

/**
 * Mailgun: webhooks (one event a post, as JSON; as a form where they were set up before June 2018) and inbound
 * mail of routes, `forward` and `store` alike, told apart by what is posted. Only 200 ends the matter: everything
 * else is posted again for about 8 hours, except 406, which is never answered. Mail with attachments needs the
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
  const { signingKey, toleranceSeconds, replayGuard, verify, inbound = false } = options ?? {}
  return defineProvider<'mailgun', MailgunPayload>(
    {
      id: 'mailgun',
      title: 'Mailgun',
      docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhooks',
      emits: [
        'email.queued',
        'email.delivered',
        'email.deferred',
        'email.bounced',
        'email.rejected',
        'email.suppressed',
        'email.opened',
        'email.clicked',
        'email.complained',
        'email.unsubscribed',
        'email.received',
      ],
      // 204 is not documented as success; 406 would end the retries.
      ack: { success: 200, retry: 503 },
      // One event as JSON, or one mail with its attachments as a form. The signature is in the body, so that strangers
      // have theirs parsed.
      bodyLimit: inbound ? 32 * mebibyte : mebibyte,
      jsonLimit: mebibyte,
      verify: secretOrVerify(
        { secret: signingKey, verify },
        {
          provider: 'mailgun',
          option: 'signingKey',
          verifier: (keys) =>
            mailgunSignature({
              signingKey: keys,
              ...(toleranceSeconds !== undefined && { toleranceSeconds }),
              ...(replayGuard !== undefined && { replayGuard }),
            }),
        },
      ),
      read,
      normalize,
    },
    options,
  )
}
