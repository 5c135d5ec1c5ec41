import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { CustomerIoPayload } from './payload.js'

export type * from './payload.js'

/** Customer.io, as a type: `EventOf<'email.bounced', CustomerIo>`. */
export type CustomerIo = Provider<'customer-io', CustomerIoPayload, EmittedBy<typeof events>>

/** What `customerIo` takes: `secret`, or `verify` instead. */
export type CustomerIoOptions = ProviderOptions & (CustomerIoSecret | CustomerIoVerify)

/** Customer.io's own signature. */
export interface CustomerIoSecret {
  /** The signing secret of the webhook. A list accepts each of them, while secrets change. */
  readonly secret: Secrets
  readonly verify?: undefined
}

/** Another way to know who posts. */
export interface CustomerIoVerify {
  /** Instead of `secret`: checks that deliveries come from whom you trust. The signature is not looked at. */
  readonly verify: VerifyOption
  readonly secret?: undefined
}

/**
 * Customer.io.
 *
 * @see https://docs.example.com/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { customerIo } from '@mailherald/core/providers/customer-io'
 *
 * createHerald({ providers: [customerIo({ secret: process.env.CUSTOMER_IO_SECRET })] })
 * ```
 */
export function customerIo(options: CustomerIoOptions): CustomerIo {
  const given = { secret: options?.secret, verify: options?.verify }
  return defineProvider(
    {
      id: 'customer-io',
      title: 'Customer.io',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: secretOrVerify(given, {
        provider: 'customerIo',
        verifier: (secret) => hmacSignature({ header: 'x-signature', secret }),
      }),
      normalize,
    },
    options,
  )
}
