import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { TencentSesPayload } from './payload.js'

export {
  callbackMarker,
  callbackMarkerHeader,
  signCallbackMarker,
  type CallbackMarkerOptions,
} from './verify.js'
export type * from './payload.js'

/** Tencent Cloud SES, as a type: `EventOf<'email.bounced', TencentSes>`. */
export type TencentSes = Provider<'tencent-ses', TencentSesPayload, EmittedBy<typeof events>>

/** What `tencentSes` takes. */
export interface TencentSesOptions extends ProviderOptions {
  /**
   * Who may post. Tencent signs nothing and has no shared secret: put a `urlToken` in the callback address,
   * and, to bind events to mails that you sent, a `callbackMarker` into the mails.
   */
  readonly verify: VerifyOption
}

/**
 * Tencent Cloud SES. One event per delivery; the docs do not say what to answer or whether Tencent tries again.
 * Callback addresses must use port 8080, 8081 or 8082.
 *
 * @see https://www.tencentcloud.com/document/product/1084/39492
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { tencentSes } from '@mailherald/core/providers/tencent-ses'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // Callback address: https://hooks.example.com:8080/webhooks/tencent-ses?token=…
 * createHerald({ providers: [tencentSes({ verify: urlToken(process.env.TENCENT_SES_TOKEN) })] })
 * ```
 */
export function tencentSes(options: TencentSesOptions): TencentSes {
  return defineProvider(
    {
      id: 'tencent-ses',
      title: 'Tencent Cloud SES',
      docs: 'https://www.tencentcloud.com/document/product/1084/39492',
      emits: emittedBy(events),
      // One event per delivery, without content.
      bodyLimit: 256 * 1024,
      verify: options?.verify,
      normalize,
    },
    options,
  )
}
