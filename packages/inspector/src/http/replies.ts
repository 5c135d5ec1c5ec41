import { dataHeaders } from './headers.js'

/** An answer of the API. */
export function json(value: unknown, status = 200): Response {
  const headers = dataHeaders('application/json; charset=utf-8')
  return new Response(JSON.stringify(value), { status, headers })
}

/** Why something is not done, for the page to show. */
export function problem(status: number, message: string): Response {
  return json({ error: message }, status)
}

/** A page for people, without a view of anything. */
export function notice(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: dataHeaders('text/plain; charset=utf-8') })
}

/** Bytes that no browser is to make anything of. */
export function bytes(content: Uint8Array): Response {
  const headers = dataHeaders('application/octet-stream', { 'content-disposition': 'attachment' })
  return new Response(new Uint8Array(content), { headers })
}

/** To another address, seen from this one. */
export function redirect(location: string, more: Readonly<Record<string, string>> = {}): Response {
  const headers = dataHeaders('text/plain; charset=utf-8', { location, ...more })
  return new Response(null, { status: 303, headers })
}
