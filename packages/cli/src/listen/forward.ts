import type { Reply } from '@mailherald/core'
import type { RawRequest } from '../inspect/raw-request.js'
import { poster } from '../send/post.js'

const ofTheConnection = new Set(['host', 'connection', 'content-length', 'transfer-encoding'])

/** Passes a request on to the byte, below a URL; gives the answer. */
export async function forwarded(request: RawRequest, to: string): Promise<Reply> {
  const target = new URL(to)
  const url = new URL(target.pathname.replace(/\/$/, '') + request.url, target.origin)
  const { post, close } = poster({ timeoutMs: 30_000, connections: 1 })
  const headers = Object.entries(request.headers).filter(([name]) => !ofTheConnection.has(name))
  const outgoing = { method: request.method, headers: Object.fromEntries(headers) as never }
  const { status, body } = await post({ ...outgoing, body: new Uint8Array(request.body) }, url)
  close()
  return { status: status ?? 502, headers: {}, body }
}
