import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { MailomatPayload } from './payload.js'
import { mailomatSignature, type MailomatSignatureOptions } from './verify.js'

export type * from './payload.js'
export { mailomatSignature, type MailomatSignatureOptions } from './verify.js'

/** Mailomat, as a type: `EventOf<'email.bounced', Mailomat>`. */
export type Mailomat = Provider<'mailomat', MailomatPayload, EmittedBy<typeof events>>

/** What `mailomat` takes: `secret`, or `verify` instead. */
export type MailomatOptions = ProviderOptions & SecretOrVerify<MailomatSignatureOptions>

/**
 * Mailomat. One event per delivery. Its headers are signed, **its body is not**. Whether a delivery that fails is tried
 * again could not be read.
 *
 * @see https://api.mailomat.swiss/docs/#tag/webhook-security
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { mailomat } from '@mailherald/core/providers/mailomat'
 *
 * createHerald({ providers: [mailomat({ secret: process.env.MAILOMAT_SECRET })] })
 * ```
 */
export function mailomat(options: MailomatOptions): Mailomat {
  return defineProvider(
    {
      id: 'mailomat',
      title: 'Mailomat',
      docs: 'https://api.mailomat.swiss/docs/#tag/webhook-security',
      emits: emittedBy(events),
      // What Mailomat does upon which answer is unconfirmed: nothing is said to be final that may pass.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      // One event, without content.
      bodyLimit: 256 * 1024,
      verify: secretOrVerify<MailomatSignatureOptions>(options, {
        provider: 'mailomat',
        option: 'secret',
        verifier: mailomatSignature,
      }),
      normalize,
    },
    options,
  )
}
