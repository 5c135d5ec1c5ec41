import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ZeptoMailPayload } from './payload.js'
import { read } from './read.js'
import { zeptoMailSignature, type ZeptoMailSignatureOptions } from './verify.js'

export type * from './payload.js'
export { zeptoMailSignature, type ZeptoMailSignatureOptions } from './verify.js'

/** ZeptoMail, as a type: `EventOf<'email.bounced', ZeptoMail>`. */
export type ZeptoMail = Provider<'zeptomail', ZeptoMailPayload, EmittedBy<typeof events>>

/** What `zeptoMail` takes: `authenticationKey`, or `verify` instead. */
export type ZeptoMailOptions = ProviderOptions & SecretOrVerify<ZeptoMailSignatureOptions>

/**
 * ZeptoMail: the webhooks of its mail agents. One event per delivery, as JSON or in a form. What it does with a delivery
 * that is not answered 200 is not documented.
 *
 * @see https://www.zoho.com/zeptomail/help/webhooks.html
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { zeptoMail } from '@mailherald/core/providers/zeptomail'
 *
 * createHerald({ providers: [zeptoMail({ authenticationKey: process.env.ZEPTOMAIL_AUTHENTICATION_KEY })] })
 * ```
 */
export function zeptoMail(options: ZeptoMailOptions): ZeptoMail {
  return defineProvider(
    {
      id: 'zeptomail',
      title: 'ZeptoMail',
      docs: 'https://www.zoho.com/zeptomail/help/webhooks.html',
      emits: emittedBy(events),
      // A URL that fails is switched off in the end.
      ack: { success: 200, retry: 503, malformed: 200 },
      handshake: { probe: { method: ['GET', 'HEAD'] } },
      verify: secretOrVerify<ZeptoMailSignatureOptions>(options, {
        provider: 'zeptoMail',
        option: 'authenticationKey',
        verifier: zeptoMailSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
