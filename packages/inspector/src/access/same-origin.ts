import { hostOf } from './host-of.js'

/** What only the page itself sends: a form, a link or an image of another site cannot. */
const pageHeader = 'x-mailherald-inspector'

/** Whether the page itself asks for something to be done. */
export function isFromPage(request: Request): boolean {
  if (request.headers.get(pageHeader) !== '1') return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  // Without TLS, browsers say nothing but the origin.
  return isOwnOrigin(request)
}

function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === hostOf(request)
}

/** Whether another site asks for data: it would not see the answer, and can see how long it takes. */
export function isFromElsewhere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none'
  return site !== 'same-origin' && site !== 'none'
}
