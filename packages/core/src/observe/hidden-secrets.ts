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
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isHarmless(name)))
}

function hiddenHeaders(headers: DeliveryHeaders): DeliveryHeaders {
  const shown: Record<string, DeliveryHeaders[string]> = {}
  for (const name of Object.keys(headers)) shown[name] = isHarmless(name) ? headers[name] : hidden
  return shown
}

/** The names that came first: nearly all deliveries have the same. */
const known = new Map<string, boolean>()
const mostKnown = 200
const longestKnown = 64

function isHarmless(name: string): boolean {
  const found = known.get(name)
  if (found !== undefined) return found
  const answer = harmless.test(name)
  if (known.size < mostKnown && name.length <= longestKnown) known.set(name, answer)
  return answer
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
