import type * as built from './bundle.js'
import { dataHeaders, pageHeaders } from '../http/headers.js'
import { notice } from '../http/replies.js'

/** The page: it has no data in it. */
export async function page(): Promise<Response> {
  const { html } = await bundle()
  return new Response(html, { headers: pageHeaders })
}

/** One of its files. Names change with what is in them. */
export async function file(name: string): Promise<Response> {
  const { files } = await bundle()
  const found = Object.hasOwn(files, name) ? files[name] : undefined
  if (found === undefined) return notice(404, 'There is no such file.')
  const kept = { 'cache-control': 'private, max-age=31536000, immutable, no-transform' }
  return new Response(found.text, { headers: dataHeaders(found.type, kept) })
}

/** Not before it is looked at: most processes never need it. */
function bundle(): Promise<typeof built> {
  return import('./bundle.js')
}
