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
  const path = url.slice(0, endOfPath(url))
  const last = path.lastIndexOf('/')
  const account = readable(path.slice(last + 1))
  const provider = readable(path.slice(path.lastIndexOf('/', last - 1) + 1, last))
  const withAccount = providers.some(
    (one) => one.id === provider && (one.anyAccount || one.account === account),
  )
  return withAccount ? { provider, account } : { provider: account }
}

/** Slashes at the end of the path do not matter. */
function endOfPath(url: string): number {
  const query = url.indexOf('?')
  let end = query === -1 ? url.length : query
  while (url[end - 1] === '/') end--
  return end
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
