import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { withHeaders, type Signer } from '../../sample-delivery.js'

/** Under which id its key is published. */
export interface FakeMailChannelsOptions {
  /** @defaultValue `test-key` */
  readonly keyId?: string
}

/** MailChannels, as far as a webhook sees it, with a key of its own. */
export interface FakeMailChannels {
  /** The account that the samples are of: for `mailChannels({ customerHandle })`. */
  readonly customerHandle: string
  /** Signs the delivery, at its `signedAt`. */
  readonly sign: Signer
  /** For `createHerald({ fetch })`: serves the key, and nothing else. */
  readonly fetch: typeof globalThis.fetch
  /** The URLs that were fetched. */
  readonly requests: readonly string[]
}

/**
 * MailChannels without a network.
 *
 * @example
 * ```ts
 * const fake = fakeMailChannels()
 * const herald = createHerald({
 *   providers: [mailChannels({ customerHandle: fake.customerHandle })],
 *   fetch: fake.fetch,
 * })
 * await herald.receive(signedDelivery('mailchannels', 'hard-bounced', { sign: fake.sign }))
 * ```
 */
export function fakeMailChannels(options: FakeMailChannelsOptions = {}): FakeMailChannels {
  const { keyId = 'test-key' } = options
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const keyUrl = `https://api.mailchannels.net/tx/v1/webhook/public-key?id=${encodeURIComponent(keyId)}`
  const requests: string[] = []
  return {
    customerHandle: 'abc123',
    sign(delivery) {
      const created = Math.floor(delivery.signedAt.getTime() / 1000)
      const hash = createHash('sha256').update(delivery.body).digest('base64')
      const digest = `sha-256=:${hash}:`
      const params = `("content-digest");created=${created};alg="ed25519";keyid="${keyId}"`
      const content = `"content-digest": ${digest}\n"@signature-params": ${params}`
      const signature = sign(null, Buffer.from(content), privateKey).toString('base64')
      return withHeaders(delivery, {
        'content-digest': digest,
        'signature-input': `sig_${created}=${params}`,
        signature: `sig_${created}=:${signature}:`,
      })
    },
    requests,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input)
      requests.push(url)
      return url === keyUrl
        ? new Response(JSON.stringify({ id: keyId, key }))
        : new Response('', { status: 404 })
    },
  }
}
