import type { DeliveryHeaders, IncomingDelivery, Receiver, Reply } from '../../delivery.js'
import type { Provider } from '../../provider.js'
import { readWebBody } from './read-body.js'
import type { Writable } from '../../util/writable.js'
import { routeIn, type Route } from '../route.js'

/** Whose webhook a request is for, and what its platform knows of it. */
export interface FetchRoute {
  /** Default: what the URL says, the account too. */
  readonly provider?: string
  /** Only with `provider`. */
  readonly account?: string
  /** The address of the peer, where the platform tells it: `ipAllowList` needs it. */
  readonly remoteAddress?: string
}

/** Answers a web-standard request. */
export async function receiveRequest(
  herald: Receiver & { readonly providers: readonly Provider[] },
  request: Request,
  route: FetchRoute = {},
): Promise<Response> {
  return toResponse(await herald.receive(deliveryOf(request, route, herald.providers)))
}

function deliveryOf(
  request: Request,
  route: FetchRoute,
  providers: readonly Provider[],
): IncomingDelivery {
  const url = targetOf(request.url)
  const { provider, account } = namedIn(route) ?? routeIn(url, providers)
  const delivery: Writable<IncomingDelivery> = {
    provider,
    method: request.method,
    url,
    headers: Object.fromEntries(request.headers) as DeliveryHeaders,
    body: (limits) => readWebBody(request, limits),
  }
  if (account !== undefined) delivery.account = account
  if (route.remoteAddress !== undefined) delivery.remoteAddress = route.remoteAddress
  return delivery
}

function namedIn({ provider, account }: FetchRoute): Route | undefined {
  if (provider === undefined) return undefined
  return account === undefined ? { provider } : { provider, account }
}

function toResponse({ status, headers, body }: Reply): Response {
  const content = body === '' || bodiless.has(status) ? null : body
  return new Response(content, { status, headers: { ...headers } })
}

/** With a body, `Response` refuses these. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304])

/** Path and query of a request's URL, which is always an absolute one. Parsing it would take as long as verifying. */
function targetOf(url: string): string {
  const [target = ''] = url.slice(url.indexOf('/', url.indexOf('://') + 3)).split('#', 1)
  return target
}
