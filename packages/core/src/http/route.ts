import type { Provider } from '../provider.js'

/** Whose webhook a request is for. */
export interface Route {
  readonly provider: string
  readonly account?: string
}

const shape = /^\/([^/?]+)(?:\/([^/?]+))?\/?(?:\?|$)/

/**
 * The provider and the account that a path of the form `/<provider>` or `/<provider>/<account>` names.
 * A query string and one slash at the end do not matter. Undefined for a path of another form.
 *
 * @example
 * ```ts
 * import { routeOf } from '@mailherald/core/node'
 *
 * routeOf('/resend/shop-eu?token=1') // { provider: 'resend', account: 'shop-eu' }
 * routeOf('/') // undefined
 * ```
 */
export function routeOf(url: string): Route | undefined {
  const match = shape.exec(url)
  if (match === null) return undefined
  const provider = decoded(match[1])
  const account = decoded(match[2])
  if (provider === undefined || account === undefined) return undefined
  return account === '' ? { provider } : { provider, account }
}

/**
 * The provider, and the account where there is one, that the last one or two segments of a path name, whatever the path
 * before them.
 *
 * @param providers those of the herald: they decide whether the last segment is an account
 * @example
 * ```ts
 * import { routeIn } from '@mailherald/core/node'
 *
 * routeIn('/prod/webhooks/resend?token=1', herald.providers) // { provider: 'resend' }
 * ```
 */
export function routeIn(url: string, providers: readonly Provider[]): Route {
  const query = url.indexOf('?')
  const last = lastSegment(url, query === -1 ? url.length : query)
  const before = lastSegment(url, last.start)
  const [account, provider] = [last.name, before.name]
  const withAccount = providers.some(
    (one) => one.id === provider && (one.anyAccount || one.account === account),
  )
  return withAccount ? { provider, account } : { provider: account }
}

/** The last segment before `end`, slashes at its end left out. */
function lastSegment(url: string, end: number): { readonly name: string; readonly start: number } {
  let until = end
  while (url[until - 1] === '/') until--
  const start = url.lastIndexOf('/', until - 1) + 1
  return { name: readable(url.slice(start, until)), start }
}

function readable(segment: string): string {
  return decoded(segment) ?? segment
}

function decoded(segment = ''): string | undefined {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
