import { signal } from '@preact/signals'

/** Where one is. */
export interface Route {
  readonly name: string
  readonly id: string
  readonly query: URLSearchParams
}

/** Where one is. */
export const route = signal(routeIn(location.hash))

addEventListener('hashchange', () => {
  route.value = routeIn(location.hash)
})

/** Reads what follows the `#` of the page's address: servers are not told that part. */
function routeIn(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [name = '', ...rest] = path.split('/')
  return { name, id: decoded(rest.join('/')), query: new URLSearchParams(query) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The address of a part of the page. */
export function linkTo(
  name: string,
  id = '',
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(given as [string, string][]).toString()
  const path = id === '' ? name : `${name}/${encodeURIComponent(id)}`
  return `#/${path}${search === '' ? '' : `?${search}`}`
}
