import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { testCertificate, type CertificateOptions } from '../../certificate.js'
import { jsonBytes, type Signer } from '../../sample-delivery.js'
import {
  signSnsMessage,
  snsMessageOf,
  type UnsignedSnsMessage,
} from '../amazon-ses/sign-message.js'

/** Which topic, and who vouches for it. */
export interface FakeScalewayTopicOptions {
  /** @defaultValue a topic `tem-events` in fr-par */
  readonly topicArn?: string
  /** The signing certificate's validity. @defaultValue from an hour ago, for two hours */
  readonly validity?: Pick<CertificateOptions, 'notBefore' | 'notAfter'>
}

/** Topics and Events of Scaleway, as far as a webhook sees it, with keys and an authority of its own. */
export interface FakeScalewayTopic {
  readonly topicArn: string
  /** The certificate of its authority, in PEM: it is not Scaleway's, and has to be given. */
  readonly authority: string
  /** Publishes the body: it becomes the `Message` of a signed notification. */
  readonly sign: Signer
  /** Makes the delivery a signed request to confirm the subscription. */
  readonly subscribe: Signer
  /** For `createHerald({ fetch })`: serves the certificates, confirms subscriptions, and nothing else. */
  readonly fetch: typeof globalThis.fetch
  /** The URLs that were fetched. */
  readonly requests: readonly string[]
}

const authorityName = 'sns.mnq.srr.scw.cloud'
const token = 'f00dfeed'

/**
 * A topic of Scaleway without a network.
 *
 * @example
 * ```ts
 * const topic = fakeScalewayTopic()
 * const herald = createHerald({
 *   providers: [scalewayTem({ topicArn: topic.topicArn, authority: topic.authority })],
 *   fetch: topic.fetch,
 * })
 * await herald.receive(signedDelivery('scaleway-tem', 'email_dropped', { sign: topic.sign }))
 * ```
 */
export function fakeScalewayTopic(options: FakeScalewayTopicOptions = {}): FakeScalewayTopic {
  const project = 'project-11111111-2222-4333-8444-555555555555'
  const { topicArn = `arn:scw:sns:fr-par:${project}:tem-events`, validity } = options
  const region = topicArn.split(':')[3] ?? ''
  const [issuing, signing] = [rsaKey(), rsaKey()]
  const authority = testCertificate({ commonName: authorityName, authority: true }, issuing)
  const pem = testCertificate(
    { commonName: 'sns', issuer: authorityName, ...validity },
    issuing,
    signing,
  )
  const bucket = `https://messaging.s3.fr-par.scw.cloud/${region}/sns`
  const confirmations = `https://sns.mnq.${region}.scaleway.com/?Action=ConfirmSubscription&`
  const served = new Map([
    [`${bucket}/sns_certificate_1.crt`, pem],
    [`${bucket}/sns-trust-chain.pem`, authority],
  ])
  const requests: string[] = []
  const post = (type: UnsignedSnsMessage['Type']): Signer => {
    return (delivery) => {
      const asked = { Token: token, SubscribeURL: `${confirmations}Token=${token}` }
      const message = {
        ...snsMessageOf(type, delivery, topicArn),
        ...(type === 'SubscriptionConfirmation' && asked),
      }
      const body = {
        ...message,
        SignatureVersion: '1',
        Signature: signSnsMessage(message, { privateKey: signing, version: '1' }),
        SigningCertURL: `${bucket}/sns_certificate_1.crt`,
      }
      const headers = { ...delivery.headers, 'content-type': 'text/plain; charset=UTF-8' }
      return { ...delivery, headers, body: jsonBytes(body) }
    }
  }
  return {
    topicArn,
    authority,
    sign: post('Notification'),
    subscribe: post('SubscriptionConfirmation'),
    requests,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input)
      requests.push(url)
      const found = served.get(url) ?? (url.startsWith(confirmations) ? '<ok/>' : undefined)
      return new Response(found ?? '', { status: found === undefined ? 404 : 200 })
    },
  }
}

function rsaKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}
