import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

/** Sends a web-standard response. Ends when the peer has gone, or takes nothing for too long. */
export async function sendResponse(res: ServerResponse, response: Response): Promise<void> {
  res.statusCode = response.status
  response.headers.forEach((value, name) => res.setHeader(name, value))
  const { body } = response
  if (body === null) return void res.end()
  res.flushHeaders()
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const stop = (): void => void reader.cancel().catch(() => {})
  res.once('close', stop)
  try {
    await pass(reader, res)
  } catch {
    // The peer sees that the answer is not whole.
    res.destroy()
  } finally {
    stop()
  }
}

async function pass(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  res: ServerResponse,
): Promise<void> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (!res.write(next.value)) await drained(res)
  }
  res.end()
}

/** @throws where the peer has gone, or takes nothing for too long */
async function drained(res: ServerResponse): Promise<void> {
  const given = new AbortController()
  const give = (): void => given.abort()
  const timer = setTimeout(give, drainMs)
  res.once('close', give)
  try {
    await once(res, 'drain', { signal: given.signal })
  } finally {
    clearTimeout(timer)
    res.off('close', give)
  }
}

const drainMs = 60_000
