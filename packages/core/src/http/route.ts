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
  const segments = (url.split('?', 1)[0] ?? '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decoded(segment) ?? segment)
  const [account, provider] = [segments.at(-1) ?? '', segments.at(-2) ?? '']
  const withAccount = providers.some(
    (one) => one.id === provider && (one.anyAccount || one.account === account),
  )
  return withAccount ? { provider, account } : { provider: account }
}

function decoded(segment = ''): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
