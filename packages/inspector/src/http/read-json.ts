import { Problem } from './problem-error.js'

const mostBytes = 64 * 1024
const timeoutMs = 10_000

/**
 * The JSON object that was sent, within bounds.
 *
 * @throws {Problem} where it is none, too large, or too slow
 */
export async function readJson(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) throw new Problem(415, 'Send JSON.')
  const value = parsed(await textOf(request))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject()
  return value as Readonly<Record<string, unknown>>
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notAnObject()
  }
}

function notAnObject(): Problem {
  return new Problem(400, 'Send a JSON object.')
}

async function textOf({ body }: Request): Promise<string> {
  if (body === null) return ''
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  const timer = setTimeout(() => void reader.cancel().catch(() => {}), timeoutMs)
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > mostBytes) throw new Problem(413, 'That is too much.')
      chunks.push(next.value)
    }
  } finally {
    clearTimeout(timer)
    void reader.cancel().catch(() => {})
  }
  return Buffer.concat(chunks).toString()
}
