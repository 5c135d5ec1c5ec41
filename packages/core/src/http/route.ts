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

function decoded(segment = ''): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
