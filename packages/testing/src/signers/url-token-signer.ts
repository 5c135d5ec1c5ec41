import type { UrlTokenOptions } from '@mailherald/core/verify'
import type { Signer } from '../sample-delivery.js'

/**
 * Puts a token into the URL, for `urlToken`: into the query, or as the path segment before the provider's.
 *
 * @example
 * ```ts
 * signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) })
 * signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token, { in: 'path' }) })
 * ```
 */
export function urlTokenSigner(token: string, options: UrlTokenOptions = {}): Signer {
  const { param = 'token', in: place = 'query' } = options
  const value = encodeURIComponent(token)
  return (delivery) => ({
    ...delivery,
    url:
      place === 'path'
        ? inPath(delivery.url, value, delivery.provider)
        : inQuery(delivery.url, `${encodeURIComponent(param)}=${value}`),
  })
}

function inQuery(url: string, pair: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}${pair}`
}

/** Before the provider, because adapters take the provider from the end of the path. */
function inPath(url: string, segment: string, provider: string): string {
  const [path = '', ...query] = url.split('?')
  const segments = path.split('/')
  const at = segments.lastIndexOf(provider)
  segments.splice(at < 0 ? segments.length : at, 0, segment)
  return [segments.join('/'), ...query].join('?')
}
