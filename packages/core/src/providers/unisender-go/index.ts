import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { UnisenderGoPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Unisender Go, as a type: `EventOf<'email.bounced', UnisenderGo>`. */
export type UnisenderGo = Provider<'unisender-go', UnisenderGoPayload, EmittedBy<typeof events>>

/** What `unisenderGo` takes: `secret`, or `verify` instead. */
export type UnisenderGoOptions = ProviderOptions & (UnisenderGoSecret | UnisenderGoVerify)

/** Unisender Go's own signature. */
export interface UnisenderGoSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface UnisenderGoVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Unisender Go.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { unisenderGo } from '@mailherald/core/providers/unisender-go'
 *
 * createHerald({ providers: [unisenderGo({ secret: process.env.UNISENDER_GO_SECRET })] })
 * ```
 */
export function unisenderGo(options: UnisenderGoOptions): UnisenderGo {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'unisender-go',
      title: 'Unisender Go',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: secretOrVerify(given, {
        provider: 'unisenderGo',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      read,
      normalize,
    },
    options,
  )
}
