import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import type { Secrets } from '../../verify/secrets.js'
import type { Verifier } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { CustomerIoPayload } from './payload.js'

export type * from './payload.js'

/** Customer.io, as a type: `EventOf<'email.bounced', CustomerIo>`. */
export type CustomerIo = Provider<'customer-io', CustomerIoPayload, EmittedBy<typeof events>>

/** What `customerIo` takes: `signingKey`, or `verify` instead. */
export type CustomerIoOptions = ProviderOptions & SecretOrVerify<CustomerIoSecret>

/** Customer.io's own signature. */
export interface CustomerIoSecret {
  /** The "webhook signing key" of the reporting webhook's page. Each webhook has its own; a list accepts each of them. */
  readonly signingKey: Secrets
  /**
   * Seconds that the timestamp may lie back or ahead; `false` accepts any age. Customer.io tries again for seven days,
   * and whether it then signs with a new time is unconfirmed.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

/**
 * Customer.io: its reporting webhooks, one event per delivery, signed. What is not answered 2xx within four seconds is
 * delivered again for seven days, and **holds up what comes after it**. Events of other channels than email are
 * `unknown`.
 *
 * @see https://docs.customer.io/integrations/api/webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { customerIo } from '@mailherald/core/providers/customer-io'
 *
 * createHerald({ providers: [customerIo({ signingKey: process.env.CUSTOMER_IO_SIGNING_KEY })] })
 * ```
 */
export function customerIo(options: CustomerIoOptions): CustomerIo {
  return defineProvider(
    {
      id: 'customer-io',
      title: 'Customer.io',
      docs: 'https://docs.customer.io/integrations/api/webhooks/',
      emits: emittedBy(events),
      // Upon 400, 401 and most other 4xx nothing is delivered for an hour; what cannot be read never can, and would
      // hold up the rest for seven days.
      ack: {
        success: 200,
        retry: 503,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
        malformed: 200,
      },
      // Unconfirmed: "sent" may come with the whole content.
      bodyLimit: 10 * 1024 * 1024,
      verify: secretOrVerify<CustomerIoSecret>(options, {
        provider: 'customerIo',
        option: 'signingKey',
        verifier: signature,
      }),
      normalize,
    },
    options,
  )
}

function signature({ signingKey: secret, toleranceSeconds }: CustomerIoSecret): Verifier {
  return hmacSignature({
    header: 'x-cio-signature',
    secret,
    signed: 'v0:{timestamp}:{body}',
    timestamp: {
      header: 'x-cio-timestamp',
      ...(toleranceSeconds !== undefined && { toleranceSeconds }),
    },
  })
}
