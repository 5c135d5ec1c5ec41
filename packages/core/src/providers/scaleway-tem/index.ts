import {
  defineProvider,
  type Handshake,
  type Provider,
  type ProviderOptions,
} from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ScalewayTemPayload } from './payload.js'
import {
  scalewayConfirmation,
  scalewayTemSignature,
  type ScalewayTemSignatureOptions,
} from './verify.js'

export type * from './payload.js'
export { scalewayTemSignature, type ScalewayTemSignatureOptions } from './verify.js'

/** Scaleway Transactional Email, as a type: `EventOf<'email.bounced', ScalewayTem>`. */
export type ScalewayTem = Provider<'scaleway-tem', ScalewayTemPayload, EmittedBy<typeof events>>

/** What `scalewayTem` takes: `topicArn`, or `verify` instead. */
export type ScalewayTemOptions = ProviderOptions & SecretOrVerify<ScalewayTemTopic>

/** Messages of Topics and Events. */
export interface ScalewayTemTopic extends ScalewayTemSignatureOptions {
  /**
   * Whether subscriptions of your topics are confirmed.
   *
   * @defaultValue true
   */
  readonly confirmSubscriptions?: boolean
}

/**
 * Scaleway Transactional Email, through a topic of Topics and Events. One event per delivery. Whether it tries again is not
 * documented. With `verify`, no subscription is confirmed.
 *
 * @see https://www.scaleway.com/en/docs/transactional-email/reference-content/webhook-events-payloads/
 * @throws {MailheraldError} `ERR_SECRET_MISSING` without `topicArn` and `verify`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { scalewayTem } from '@mailherald/core/providers/scaleway-tem'
 *
 * const topicArn = 'arn:scw:sns:fr-par:project-11111111-2222-4333-8444-555555555555:tem-events'
 * createHerald({ providers: [scalewayTem({ topicArn })] })
 * ```
 */
export function scalewayTem(options: ScalewayTemOptions): ScalewayTem {
  return defineProvider(
    {
      id: 'scaleway-tem',
      title: 'Scaleway TEM',
      docs: 'https://www.scaleway.com/en/docs/transactional-email/reference-content/webhook-events-payloads/',
      emits: emittedBy(events),
      // By analogy with SNS, which tries again upon 5xx only; what Scaleway does is unconfirmed.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      ...handshakeOf(options),
      verify: secretOrVerify<ScalewayTemTopic>(options, {
        provider: 'scalewayTem',
        option: 'topicArn',
        verifier: scalewayTemSignature,
      }),
      normalize,
    },
    options,
  )
}

function handshakeOf(options: ScalewayTemOptions): { readonly handshake?: Handshake } {
  if (options?.topicArn === undefined || options.confirmSubscriptions === false) return {}
  return { handshake: { confirm: scalewayConfirmation(options) } }
}
