import { MailheraldError } from '../../errors.js'
import {
  defineProvider,
  type Ack,
  type Handshake,
  type Provider,
  type ProviderOptions,
} from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { SecretOrVerify } from '../../verify/secret-or-verify.js'
import { snsConfirmation } from '../../verify/sns/confirmation.js'
import { snsSignature, type SnsSignatureOptions } from '../../verify/sns/signature.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AmazonSesPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'
export { sesRecord } from './envelope.js'

/** Amazon SES, as a type: `EventOf<'email.bounced', AmazonSes>`. */
export type AmazonSes = Provider<'amazon-ses', AmazonSesPayload, EmittedBy<typeof events>>

/** What `amazonSes` takes: `topicArn`, or `verify` instead. */
export type AmazonSesOptions = ProviderOptions & SecretOrVerify<AmazonSesTopic>

/** Messages that SNS signs. */
export interface AmazonSesTopic extends SnsSignatureOptions {
  /**
   * Whether subscriptions of your topics are confirmed.
   *
   * @defaultValue true
   */
  readonly confirmSubscriptions?: boolean
}

/** Raw message delivery, EventBridge, and whatever else signs nothing. */
export interface AmazonSesVerify {
  /**
   * Instead of `topicArn`: checks that deliveries come from whom you trust. SNS's signature is not checked and no
   * subscription is confirmed.
   */
  readonly verify: VerifyOption
  readonly topicArn?: undefined
}

/**
 * Amazon SES, through SNS over HTTPS; through EventBridge or a queue with `verify`, or with `herald.ingest`. SNS
 * delivers one record at a time and tries again on 5xx only: what is answered 4xx is lost.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * @throws {MailheraldError} `ERR_VERIFY_MISSING` without `topicArn` and `verify`, `ERR_OPTION_INVALID` with both
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { amazonSes } from '@mailherald/core/providers/amazon-ses'
 *
 * createHerald({
 *   providers: [amazonSes({ topicArn: 'arn:aws:sns:eu-west-1:123456789012:ses-events' })],
 * })
 * ```
 */
export function amazonSes(options: AmazonSesOptions): AmazonSes {
  return defineProvider(
    {
      id: 'amazon-ses',
      title: 'Amazon SES',
      docs: 'https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html',
      emits: emittedBy(events),
      // A message of SNS has at most 256 KiB, which grow in the envelope, where quotes are escaped once more.
      bodyLimit: 1024 * 1024,
      ...authenticityOf(options),
      read,
      normalize,
    },
    options,
  )
}

// SNS tries again upon 5xx only: what is answered 4xx is lost.
const ack = { success: 200, retry: 503, refused: 503, tooLarge: 503, unreadable: 503 }

function authenticityOf(options: AmazonSesOptions): {
  readonly verify: VerifyOption
  readonly ack?: Ack
  readonly handshake?: Handshake
} {
  if (options?.verify !== undefined) {
    // SNS sends the credentials of a URL only after it has been answered 401.
    if (options.topicArn === undefined) {
      return { verify: options.verify, ack: { ...ack, refused: 401 } }
    }
    throw invalid(
      'ERR_OPTION_INVALID',
      'pass either "topicArn" or "verify", not both. To ask for more than the signature, combine them: ' +
        'verify: allOf(snsSignature({ topicArn }), …)',
    )
  }
  if (options?.topicArn === undefined) {
    throw invalid(
      'ERR_VERIFY_MISSING',
      'option "topicArn" is missing. Pass the ARN of your topic or, where SNS does not sign, "verify"',
    )
  }
  const verify = snsSignature(options)
  return options.confirmSubscriptions === false
    ? { verify, ack }
    : { verify, ack, handshake: { confirm: snsConfirmation(options) } }
}

function invalid(code: 'ERR_OPTION_INVALID' | 'ERR_VERIFY_MISSING', what: string): MailheraldError {
  return new MailheraldError(code, `amazon-ses: ${what}.`, {
    details: { provider: 'amazon-ses', option: 'topicArn' },
  })
}
