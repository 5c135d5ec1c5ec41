import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { EngageLabPayload } from './payload.js'
import { read } from './read.js'
import { engageLabSignature, type EngageLabSignatureOptions } from './verify.js'

export type * from './payload.js'
export { engageLabSignature, type EngageLabSignatureOptions } from './verify.js'

/** EngageLab, as a type: `EventOf<'email.bounced', EngageLab>`. */
export type EngageLab = Provider<'engagelab', EngageLabPayload, EmittedBy<typeof events>>

/** What `engageLab` takes: `appSecret`, or `verify` instead. */
export type EngageLabOptions = ProviderOptions &
  EngageLabRoutes &
  SecretOrVerify<EngageLabSignatureOptions>

/** Which deliveries the URL takes. */
export interface EngageLabRoutes {
  /** Whether this URL takes inbound messages of routes: raises the limit of a body from 1 MiB to 32 MiB. */
  readonly inbound?: boolean
}

const mebibyte = 1024 * 1024

/**
 * EngageLab Email: one event per delivery, and inbound messages of routes. **Only the time of a delivery is signed**: put a
 * secret into the URL as well. Whatever is not answered 200 within 3 seconds is delivered again.
 *
 * @see https://www.engagelab.com/docs/email/webhook/webhook
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { engageLab } from '@mailherald/core/providers/engagelab'
 *
 * createHerald({ providers: [engageLab({ appSecret: process.env.ENGAGELAB_APP_SECRET })] })
 * ```
 */
export function engageLab(options: EngageLabOptions): EngageLab {
  return defineProvider(
    {
      id: 'engagelab',
      title: 'EngageLab',
      docs: 'https://www.engagelab.com/docs/email/webhook/webhook',
      emits: emittedBy(events),
      ack: { success: 200, retry: 503, malformed: 200 },
      handshake: { probe: { method: 'GET' } },
      // One event, or one message with its files.
      bodyLimit: options?.inbound === true ? 32 * mebibyte : mebibyte,
      verify: secretOrVerify<EngageLabSignatureOptions>(options, {
        provider: 'engageLab',
        option: 'appSecret',
        verifier: engageLabSignature,
      }),
      read,
      normalize,
    },
    options,
  )
}
