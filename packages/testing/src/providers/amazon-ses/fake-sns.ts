import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { testCertificate } from '../../certificate.js'
import { jsonBytes, withHeaders, type SampleDelivery, type Signer } from '../../sample-delivery.js'
import { digest, snsMessageOf, signSnsMessage, type UnsignedSnsMessage } from './sign-message.js'

/** Which topic, and how it signs. */
export interface FakeSnsOptions {
  /** Left out: a topic `ses-events` in us-east-1. */
  readonly topicArn?: string
  /** Left out: `1`, as topics have it unless they are told otherwise. */
  readonly signatureVersion?: '1' | '2'
  /** The certificate's validity. Left out: from an hour ago, for two hours. */
  readonly validity?: { readonly notBefore: Date; readonly notAfter: Date }
}

/** Amazon SNS, as far as a webhook sees it, with a key of its own. */
export interface FakeSns {
  readonly topicArn: string
  /** Publishes the body: it becomes the `Message` of a signed notification. */
  readonly sign: Signer
  /** Makes the delivery a signed request to confirm the subscription. */
  readonly subscribe: Signer
  /** Makes the delivery a signed note that the subscription has ended. */
  readonly unsubscribe: Signer
  /** For `createHerald({ fetch })`: serves the certificate, confirms subscriptions, and nothing else. */
  readonly fetch: typeof globalThis.fetch
  /** The URLs that were fetched. */
  readonly requests: readonly string[]
}

/**
 * Amazon SNS without a network: it signs messages with a key and a certificate made for this one, and answers
 * the requests that a herald makes.
 *
 * @example
 * ```ts
 * const sns = fakeSns()
 * const herald = createHerald({
 *   providers: [amazonSes({ topicArn: sns.topicArn })],
 *   fetch: sns.fetch,
 * })
 * await herald.receive(signedDelivery('amazon-ses', 'Bounce', { sign: sns.sign }))
 * ```
 */
export function fakeSns(options: FakeSnsOptions = {}): FakeSns {
  const { topicArn = 'arn:aws:sns:us-east-1:123456789012:ses-events', signatureVersion } = options
  const authority = authorityOf(topicArn, options)
  const requests: string[] = []
  const post = (type: UnsignedSnsMessage['Type']): Signer => {
    return (delivery) => {
      const message = {
        ...snsMessageOf(type, delivery, topicArn),
        ...extrasOf(type, authority.host),
      }
      const version = signatureVersion ?? '1'
      return posted(delivery, {
        ...message,
        SignatureVersion: version,
        Signature: signSnsMessage(message, { privateKey: authority.privateKey, version }),
        SigningCertURL: authority.certificateUrl,
      })
    }
  }
  return {
    topicArn,
    sign: post('Notification'),
    subscribe: post('SubscriptionConfirmation'),
    unsubscribe: post('UnsubscribeConfirmation'),
    requests,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input)
      requests.push(url)
      return authority.answer(url)
    },
  }
}

interface Authority {
  readonly host: string
  readonly privateKey: KeyObject
  readonly certificateUrl: string
  answer(url: string): Response
}

function authorityOf(topicArn: string, { validity }: FakeSnsOptions): Authority {
  const region = topicArn.split(':')[3] ?? ''
  const host = `sns.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = testCertificate({ commonName: host, ...validity }, privateKey)
  const certificateUrl = `https://${host}/SimpleNotificationService-${digest(pem)}.pem`
  const confirm = `https://${host}/?Action=ConfirmSubscription&`
  return {
    host,
    privateKey,
    certificateUrl,
    answer(url) {
      if (url === certificateUrl) return new Response(pem)
      if (url.startsWith(confirm)) return new Response('<ConfirmSubscriptionResponse/>')
      return new Response('', { status: 404 })
    },
  }
}

function extrasOf(type: UnsignedSnsMessage['Type'], host: string): Partial<UnsignedSnsMessage> {
  if (type === 'Notification') return {}
  const token = '2336412f37fb687f5d51e6e2425dacbb'
  return {
    Token: token,
    SubscribeURL: `https://${host}/?Action=ConfirmSubscription&Token=${token}`,
  }
}

/** SNS says that it posts plain text. */
function posted(
  delivery: SampleDelivery,
  message: UnsignedSnsMessage & Readonly<Record<string, unknown>>,
): SampleDelivery {
  return withHeaders(
    { ...delivery, body: jsonBytes(message) },
    {
      'content-type': 'text/plain; charset=UTF-8',
      'x-amz-sns-message-type': message.Type,
      'x-amz-sns-message-id': message.MessageId,
      'x-amz-sns-topic-arn': message.TopicArn,
      'user-agent': 'Amazon Simple Notification Service Agent',
    },
  )
}
