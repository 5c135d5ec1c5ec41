import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailtrapPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Mailtrap, as a type: `EventOf<'email.bounced', Mailtrap>`. */
export type Mailtrap = Provider<'mailtrap', MailtrapPayload, EmittedBy<typeof events>>

/** What `mailtrap` takes: `signingSecret`, or `verify` instead. */
export type MailtrapOptions = ProviderOptions & SecretOrVerify<MailtrapSecret>

/** Mailtrap's own signature. */
export interface MailtrapSecret {
  /**
   * The "Signing secret" of the webhook's page. Each webhook has its own; a list accepts each of them. One that is
   * reset is invalid at once.
   */
  readonly signingSecret: Secrets
}

/**
 * Mailtrap: its sending events, up to 500 in a delivery, as JSON or JSON Lines, and notices of inbound messages. Only
 * 200 is a success: everything else is delivered again every five minutes, and after 40 attempts the webhook is paused
 * until someone resumes it.
 *
 * @see https://docs.mailtrap.io/email-api-smtp/advanced/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailtrap } from '@mailherald/core/providers/mailtrap'
 *
 * createHerald({ providers: [mailtrap({ signingSecret: process.env.MAILTRAP_SIGNING_SECRET })] })
 * ```
 */
export function mailtrap(options: MailtrapOptions): Mailtrap {
  return defineProvider(
    {
      id: 'mailtrap',
      title: 'Mailtrap',
      docs: 'https://docs.mailtrap.io/email-api-smtp/advanced/webhooks',
      emits: emittedBy(events),
      // After 40 attempts the webhook is paused: what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Up to 500 events, each with variables of the sender's; how large they may be is unconfirmed.
      bodyLimit: 8 * 1024 * 1024,
      verify: secretOrVerify<MailtrapSecret>(options, {
        provider: 'mailtrap',
        option: 'signingSecret',
        verifier: ({ signingSecret: secret }) =>
          hmacSignature({ header: 'mailtrap-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}

/**
 * The networks that Mailtrap sends from, for `ipAllowList`. Mailtrap may change them: compare them with its list before
 * you rely on them, and join them with a secret.
 *
 * @see https://mailtrap.io/ip-ranges.json
 * @example
 * ```ts
 * mailtrap({ verify: allOf(ipAllowList(mailtrapIpRanges), urlToken(process.env.MAILTRAP_TOKEN)) })
 * ```
 */
export const mailtrapIpRanges: readonly string[] = ['45.158.83.0/24', '5.181.200.0/24']
