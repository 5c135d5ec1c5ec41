import type { Delivery, DeliveryHeaders } from '../delivery.js'

/** Headers that hold no secret of anybody. Signatures prove one body: they are of use to nobody else. */
const harmless =
  /^(accept(-.*)?|connection|content-(encoding|length|type)|date|host|user-agent|via|.*-(event|id|signature|time|timestamp|version))$/

/** The same delivery, without what would let a reader send a forged one. */
export function withoutSecrets(delivery: Delivery): Delivery {
  return {
    ...delivery,
    url: withoutToken(delivery.url),
    headers: hiddenHeaders(delivery.headers),
  }
}

/** The headers that hold no secret, for whoever keeps a delivery. */
export function harmlessHeaders(headers: DeliveryHeaders): DeliveryHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.test(name)))
}

function hiddenHeaders(headers: DeliveryHeaders): DeliveryHeaders {
  const shown = Object.entries(headers).map(
    ([name, value]) => [name, harmless.test(name) ? value : hidden] as const,
  )
  return Object.fromEntries(shown)
}

const hidden = '(hidden)'

/** Tokens stand in the query, or as a segment of the path that no slug looks like. */
function withoutToken(url: string): string {
  const [path = '', query] = url.split('?', 2)
  const segments = path.split('/').map((segment) => (isSlug(segment) ? segment : hidden))
  if (query === undefined) return segments.join('/')
  const names = query.split('&').map((pair) => `${pair.split('=', 1)[0]}=${hidden}`)
  return `${segments.join('/')}?${names.join('&')}`
}

function isSlug(segment: string): boolean {
  return /^[a-z][a-z-]{0,40}$|^[a-z0-9-]{0,15}$/.test(segment)
}
