import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { UnisenderGoPayload } from './payload.js'
import { read } from './read.js'
import { unisenderGoSignature, type UnisenderGoSignatureOptions } from './verify.js'

export type * from './payload.js'
export { unisenderGoSignature, type UnisenderGoSignatureOptions } from './verify.js'

/** Unisender Go, as a type: `EventOf<'email.bounced', UnisenderGo>`. */
export type UnisenderGo = Provider<'unisender-go', UnisenderGoPayload, EmittedBy<typeof events>>

/** What `unisenderGo` takes: `apiKey`, or `verify` instead. */
export type UnisenderGoOptions = ProviderOptions & SecretOrVerify<UnisenderGoSignatureOptions>

/**
 * Unisender Go, and UniOne, which is the same service under another name: up to 100 events in a delivery. What is not
 * answered 200 within 3 seconds is delivered again every 10 minutes, for 24 hours.
 *
 * @see https://godocs.unisender.ru/web-api-ref#callback-format
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { unisenderGo } from '@mailherald/core/providers/unisender-go'
 *
 * createHerald({ providers: [unisenderGo({ apiKey: process.env.UNISENDER_GO_API_KEY })] })
 * ```
 */
export function unisenderGo(options: UnisenderGoOptions): UnisenderGo {
  return defineProvider(
    {
      id: 'unisender-go',
      title: 'Unisender Go',
      docs: 'https://godocs.unisender.ru/web-api-ref#callback-format',
      emits: emittedBy(events),
      // Ten failures and nothing else switch the webhook off: what cannot be read now cannot be read then.
      ack: { success: 200, retry: 503, malformed: 200 },
      // Up to 100 events, each with the sender's metadata; no limit is documented.
      bodyLimit: 4 * 1024 * 1024,
      // Unconfirmed, but the MD5 stands inside the JSON.
      compression: 'after-signing',
      handshake: { probe: { method: 'GET' } },
      verify: secretOrVerify<UnisenderGoSignatureOptions>(options, {
        provider: 'unisender-go',
        option: 'apiKey',
        verifier: unisenderGoSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
