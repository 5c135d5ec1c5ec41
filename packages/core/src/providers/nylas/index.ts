import type { Delivery, Reply } from '../../delivery.js'
import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { NylasPayload } from './payload.js'

export type * from './payload.js'

/** Nylas, as a type: `EventOf<'email.bounced', Nylas>`. */
export type Nylas = Provider<'nylas', NylasPayload, EmittedBy<typeof events>>

/** What `nylas` takes: `webhookSecret`, or `verify` instead. */
export type NylasOptions = ProviderOptions & SecretOrVerify<NylasSecret>

/** Nylas's own signature. */
export interface NylasSecret {
  /** The `webhook_secret` of the webhook. Each has its own; a list accepts each of them. */
  readonly webhookSecret: Secrets
}

/**
 * Nylas: Transactional Email, Agent Accounts and connected mailboxes. One notification per delivery, signed, compressed
 * or not. What is answered 503 is delivered again, for up to 72 hours; another failure is final.
 *
 * @see https://developer.nylas.com/docs/v3/notifications/
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { nylas } from '@mailherald/core/providers/nylas'
 *
 * createHerald({ providers: [nylas({ webhookSecret: process.env.NYLAS_WEBHOOK_SECRET })] })
 * ```
 */
export function nylas(options: NylasOptions): Nylas {
  return defineProvider(
    {
      id: 'nylas',
      title: 'Nylas',
      docs: 'https://developer.nylas.com/docs/v3/notifications/',
      emits: emittedBy(events),
      // Only 408, 429, 502 and 503 are tried again, and whatever is not 200 counts towards switching the webhook off.
      ack: {
        success: 200,
        retry: 503,
        refused: 503,
        malformed: 200,
        unreadable: 503,
        tooLarge: 503,
      },
      // Nylas keeps below 1 MB.
      bodyLimit: 4 * 1024 * 1024,
      compression: 'before-signing',
      handshake: { answer: challengeReply },
      verify: secretOrVerify<NylasSecret>(options, {
        provider: 'nylas',
        option: 'webhookSecret',
        verifier: ({ webhookSecret: secret }) =>
          hmacSignature({ header: 'x-nylas-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}

const plain = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

/** The text that Nylas asks for before it makes the secret. */
function challengeReply({ method, url }: Delivery): Reply | undefined {
  if (method !== 'GET') return undefined
  const query = url.slice(url.indexOf('?') + 1)
  const challenge = query === url ? null : new URLSearchParams(query).get('challenge')
  return challenge === null ? undefined : { status: 200, headers: plain, body: challenge }
}
