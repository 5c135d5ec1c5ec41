import { revealed } from './state.js'

/** Why the server has no answer. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What a question has beside its name. */
export interface Details {
  readonly query?: Readonly<Record<string, string | undefined>>
  /** Where what is asked for can name somebody. */
  readonly body?: Readonly<Record<string, unknown>>
}

const base = new URL('./-/', document.baseURI)

/** Where something of the server is. */
export function addressOf(path: string, query: Details['query'] = {}): URL {
  const url = new URL(path, base)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') url.searchParams.set(name, value)
  }
  return url
}

/** Asks the server; with addresses, where they are to be shown. */
export async function ask<T>(path: string, { query, body }: Details = {}): Promise<T> {
  const response = await answer(path, { ...(query && { query }), ...(body && { body }) })
  return (await response.json()) as T
}

/** The bytes of a body. */
export async function askBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answer(path, {})).arrayBuffer())
}

async function answer(path: string, { query, body }: Details): Promise<Response> {
  if (revealed.value) return post(`reveal/${path}`, body ?? {}, query)
  if (body !== undefined) return post(path, body, query)
  return checked(await fetch(addressOf(path, query)))
}

/** Has something done. */
export async function act<T>(path: string, body: Readonly<Record<string, unknown>>): Promise<T> {
  return (await (await post(path, body)).json()) as T
}

async function post(
  path: string,
  body: Readonly<Record<string, unknown>>,
  query: Details['query'] = {},
): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-mailherald-inspector': '1' }
  const sent = { method: 'POST', headers, body: JSON.stringify(body) }
  return checked(await fetch(addressOf(path, query), sent))
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response
  throw new Refusal(response.status, messageIn(await response.text()))
}

function messageIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { readonly error?: string }
    return error ?? text
  } catch {
    return text
  }
}
