import { generateKeyPairSync, sign } from 'node:crypto'
import { testCertificate } from '../../certificate.js'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** The HTTP target of a rule. */
export interface FakeEventBridgeOptions {
  /** @defaultValue `https://hooks.example.com/webhooks/alibaba-directmail` */
  readonly url?: string
  /** @defaultValue `token-of-the-target` */
  readonly token?: string
  /** @defaultValue `cn-hangzhou` */
  readonly region?: string
}

/** EventBridge of Alibaba Cloud, as far as a webhook sees it, with a key of its own. */
export interface FakeEventBridge extends Required<FakeEventBridgeOptions> {
  /** Signs the delivery, at its `signedAt`. */
  readonly sign: Signer
  /** For `createHerald({ fetch })`: serves the certificate, and nothing else. */
  readonly fetch: typeof globalThis.fetch
  /** The URLs that were fetched. */
  readonly requests: readonly string[]
}

/**
 * EventBridge without a network.
 *
 * @example
 * ```ts
 * const bridge = fakeEventBridge()
 * const herald = createHerald({
 *   providers: [alibabaDirectMail({ token: bridge.token, url: bridge.url })],
 *   fetch: bridge.fetch,
 * })
 * await herald.receive(signedDelivery('alibaba-directmail', 'dm.Deliver.Fail', { sign: bridge.sign }))
 * ```
 */
export function fakeEventBridge(options: FakeEventBridgeOptions = {}): FakeEventBridge {
  const {
    url = 'https://hooks.example.com/webhooks/alibaba-directmail',
    token = 'token-of-the-target',
    region = 'cn-hangzhou',
  } = options
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = testCertificate({ commonName: 'EventBridge' }, privateKey)
  const host = `${region}-eventbridge.oss-accelerate.aliyuncs.com`
  const certificateUrl = `https://${host}/x509_public_certificate_1.pem`
  const requests: string[] = []
  return {
    url,
    token,
    region,
    sign(delivery) {
      const headers = {
        'x-eventbridge-signature-timestamp': String(delivery.signedAt.getTime()),
        'x-eventbridge-hash-method': 'SHA256',
        'x-eventbridge-signature-version': '1.0',
        'x-eventbridge-signature-url': certificateUrl,
        'x-eventbridge-signature-token': token,
      }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`)
      const content = Buffer.concat([
        Buffer.from(`${url}\n${lines.join('')}`),
        delivery.body,
        Buffer.from('\n'),
      ])
      const signature = sign('sha256', content, privateKey).toString('base64')
      return withHeaders(delivery, { ...headers, 'x-eventbridge-signature-v2': signature })
    },
    requests,
    fetch: async (input) => {
      const asked = input instanceof Request ? input.url : String(input)
      requests.push(asked)
      return asked === certificateUrl ? new Response(pem) : new Response('', { status: 404 })
    },
  }
}
