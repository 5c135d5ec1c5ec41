import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AlibabaDirectMailPayload } from './payload.js'
import { alibabaDirectMailSignature, type AlibabaDirectMailSignatureOptions } from './verify.js'

export type * from './payload.js'
export { alibabaDirectMailSignature, type AlibabaDirectMailSignatureOptions } from './verify.js'

/** Alibaba Cloud Direct Mail, as a type: `EventOf<'email.bounced', AlibabaDirectMail>`. */
export type AlibabaDirectMail = Provider<
  'alibaba-directmail',
  AlibabaDirectMailPayload,
  EmittedBy<typeof events>
>

/** What `alibabaDirectMail` takes: `token` and `url`, or `verify` instead. */
export type AlibabaDirectMailOptions = ProviderOptions &
  SecretOrVerify<AlibabaDirectMailSignatureOptions>

/**
 * Alibaba Cloud Direct Mail, through a rule of EventBridge with an HTTP target. One event per delivery, signed, as a
 * CloudEvent. How often it is tried again is a setting of the target: by default for a minute.
 *
 * @see https://www.alibabacloud.com/help/en/eventbridge/user-guide/events-of-the-direct-mail-type
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { alibabaDirectMail } from '@mailherald/core/providers/alibaba-directmail'
 *
 * const url = 'https://hooks.example.com/webhooks/alibaba-directmail'
 * createHerald({ providers: [alibabaDirectMail({ token: process.env.ALIBABA_DIRECTMAIL_TOKEN, url })] })
 * ```
 */
export function alibabaDirectMail(options: AlibabaDirectMailOptions): AlibabaDirectMail {
  return defineProvider(
    {
      id: 'alibaba-directmail',
      title: 'Alibaba Cloud Direct Mail',
      docs: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/events-of-the-direct-mail-type',
      emits: emittedBy(events),
      // Which answers are tried again is unconfirmed, and the usual policy gives up after three.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      verify: secretOrVerify<AlibabaDirectMailSignatureOptions>(options, {
        provider: 'alibabaDirectMail',
        option: 'token',
        verifier: alibabaDirectMailSignature,
      }),
      normalize,
    },
    options,
  )
}
