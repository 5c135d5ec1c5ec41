import type { Known } from '../providers/find.js'
import { UsageError } from '../usage-error.js'

/** The URL of a provider below the URL where Mailherald is mounted, or the one that is given. */
export function targetOf(to: string, { id }: Pick<Known, 'id'>, exact = false): URL {
  const url = urlOf(to)
  if (exact || isProviders(url, id)) return url
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${id}`
  return url
}

/** Also where an account follows. */
function isProviders({ pathname }: URL, id: string): boolean {
  return pathname.split('/').filter(Boolean).slice(-2).includes(id)
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  throw new UsageError(`"${text}" is not a URL. For example: http://127.0.0.1:8080/webhooks.`)
}
