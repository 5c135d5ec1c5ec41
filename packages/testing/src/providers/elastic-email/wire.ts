import type { SampleDelivery, Signer } from '../../sample-delivery.js'

/**
 * Gives a sample the form in which Elastic Email sends it: an event as a `GET` with everything in its URL, an inbound
 * message as a form. Over HTTP, a `GET` goes without its empty body: `fetch(new URL(delivery.url, origin))`.
 *
 * @example
 * ```ts
 * signedDelivery('elastic-email', 'Error', { sign: [elasticEmailWire, urlTokenSigner(token)] })
 * ```
 */
export const elasticEmailWire: Signer = (delivery) => {
  const { 'content-type': type, ...headers } = delivery.headers
  if (type !== 'application/json') return delivery
  const payload = JSON.parse(new TextDecoder().decode(delivery.body)) as Record<string, string>
  const params = new URLSearchParams(payload).toString()
  return 'status' in payload
    ? { ...delivery, method: 'GET', url: withParams(delivery, params), headers, body: bytesOf('') }
    : {
        ...delivery,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: bytesOf(params),
      }
}

function withParams({ url }: SampleDelivery, params: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${params}`
}

function bytesOf(text: string): SampleDelivery['body'] {
  return new TextEncoder().encode(text)
}
