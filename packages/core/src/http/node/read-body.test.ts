import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { deferred } from '@mailherald/test-support/deferred'
import { dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import type { BodyLimits } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { readNodeBody } from './read-body.js'

interface Read {
  readonly req: IncomingMessage
  readonly bytes?: Uint8Array
  readonly error?: MailheraldError
}

interface Setup {
  readonly limits?: Partial<BodyLimits>
  /** What others do with the request before it is read. */
  readonly before?: (req: IncomingMessage) => unknown
}

/** A server that reads one request's body, a socket to write it on, and what came of it. */
async function reading({ limits, before }: Setup = {}) {
  const read = deferred<Read>()
  const listeners = deferred<{ before: number; after: number }>()
  const port = await serve(async (req, res) => {
    const preparing = before?.(req)
    if (preparing instanceof Promise) await preparing
    const count = countListeners(req)
    const result = await outcome(req, { bytes: 1024, timeoutMs: 5000, ...limits })
    listeners.resolve({ before: count, after: countListeners(req) })
    read.resolve(result)
    res.end('seen')
  })
  return { socket: dial(port), read: read.promise, listeners: listeners.promise }
}

async function outcome(req: IncomingMessage, limits: BodyLimits): Promise<Read> {
  try {
    return { req, bytes: await readNodeBody(req, limits) }
  } catch (error) {
    if (!MailheraldError.is(error)) throw error
    return { req, error }
  }
}

function countListeners(req: IncomingMessage): number {
  return ['data', 'end', 'error', 'close', 'aborted'].reduce(
    (n, name) => n + req.listenerCount(name),
    0,
  )
}

function chunk(bytes: string | Buffer): Buffer {
  const body = Buffer.from(bytes)
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')])
}

const chunked = 'transfer-encoding: chunked'

describe('readNodeBody', () => {
  it('reads a body of one chunk', async () => {
    const { socket, read, listeners } = await reading()
    socket.write(head('content-length: 7') + '{"a":1}')
    expect(Buffer.from((await read).bytes ?? []).toString()).toBe('{"a":1}')
    expect(await listeners).toEqual({ before: 0, after: 0 })
  })

  it('joins chunks that split a character', async () => {
    const { socket, read } = await reading()
    const bytes = Buffer.from('{"name":"Jörg 📬"}')
    socket.setNoDelay()
    socket.write(head(chunked))
    for (const byte of bytes) socket.write(chunk(Buffer.of(byte)))
    socket.write('0\r\n\r\n')
    expect(Buffer.from((await read).bytes ?? [])).toEqual(bytes)
  })

  it('gives no bytes for a request without a body', async () => {
    const { socket, read } = await reading()
    socket.write(head())
    expect((await read).bytes).toHaveLength(0)
  })

  it('undoes the content encoding', async () => {
    const { socket, read } = await reading()
    const bytes = gzipSync('{"a":1}')
    socket.write(head('content-encoding: gzip', `content-length: ${bytes.length}`))
    socket.write(bytes)
    expect(Buffer.from((await read).bytes ?? []).toString()).toBe('{"a":1}')
  })

  it('refuses an unknown content encoding without reading', async () => {
    const { socket, read } = await reading()
    socket.write(head('content-encoding: zstd', 'content-length: 5') + 'abcde')
    const { req, error } = await read
    expect(error?.code).toBe('ERR_ENCODING_UNSUPPORTED')
    expect(req.readableDidRead).toBe(false)
  })

  it('takes as many bytes as the limit', async () => {
    const { socket, read } = await reading()
    socket.write(head('content-length: 1024') + 'x'.repeat(1024))
    expect((await read).bytes).toHaveLength(1024)
  })

  it('refuses a content-length over the limit without reading', async () => {
    const { socket, read, listeners } = await reading()
    socket.write(head('content-length: 1025'))
    const { req, error } = await read
    expect(error).toMatchObject({ code: 'ERR_BODY_TOO_LARGE', details: { limit: 1024 } })
    expect(error?.message).toContain('"bodyLimit"')
    expect(req.readableDidRead).toBe(false)
    expect(await listeners).toEqual({ before: 0, after: 0 })
  })

  it('stops in the chunk that passes the limit and leaves the socket open', async () => {
    const { socket, read, listeners } = await reading()
    socket.write(head(chunked))
    socket.write(chunk('x'.repeat(1000)))
    socket.write(chunk('y'.repeat(1000)))
    const { req, error } = await read
    expect(error?.code).toBe('ERR_BODY_TOO_LARGE')
    expect(req.isPaused()).toBe(true)
    expect(req.socket.destroyed).toBe(false)
    expect(await listeners).toEqual({ before: 0, after: 0 })
  })

  it('gives up on a body that does not end in time and leaves the socket open', async () => {
    const { socket, read, listeners } = await reading({ limits: { timeoutMs: 50 } })
    socket.write(head('content-length: 10') + 'abc')
    const { req, error } = await read
    expect(error).toMatchObject({ code: 'ERR_BODY_TIMEOUT', details: { timeoutMs: 50 } })
    expect(req.socket.destroyed).toBe(false)
    expect(await listeners).toEqual({ before: 0, after: 0 })
  })

  it('ends when the sender breaks off', async () => {
    const { socket, read, listeners } = await reading({
      before: (req) => req.once('data', () => socket.destroy()),
    })
    socket.write(head('content-length: 10') + 'abc')
    expect((await read).error?.code).toBe('ERR_BODY_ABORTED')
    expect(await listeners).toEqual({ before: 1, after: 0 })
  })

  it('ends when the request is destroyed without an error', async () => {
    const { socket, read, listeners } = await reading({
      limits: { timeoutMs: 2000 },
      before: (req) => void setImmediate(() => req.destroy()),
    })
    socket.write(head('content-length: 10') + 'abc')
    expect((await read).error?.code).toBe('ERR_BODY_ABORTED')
    expect(await listeners).toEqual({ before: 0, after: 0 })
  })

  it('ends when the sender has gone before the body is read', async () => {
    const { socket, read } = await reading({
      before: (req) => new Promise((resolve) => req.once('close', resolve)),
    })
    socket.write(head('content-length: 10') + 'abc', () => socket.destroy())
    expect((await read).error?.code).toBe('ERR_BODY_ABORTED')
  })

  it('reads a request that was paused', async () => {
    const { socket, read } = await reading({ before: (req) => void req.pause() })
    socket.write(head('content-length: 3') + 'abc')
    expect(Buffer.from((await read).bytes ?? []).toString()).toBe('abc')
  })

  it('reads a request that was set to text', async () => {
    const { socket, read } = await reading({ before: (req) => void req.setEncoding('latin1') })
    socket.write(head('content-length: 4'))
    socket.write(Buffer.of(0xff, 0x00, 0xc3, 0x28))
    expect([...((await read).bytes ?? [])]).toEqual([0xff, 0x00, 0xc3, 0x28])
  })

  it('takes no chunk from another reader of the same request', async () => {
    const seen: Buffer[] = []
    const { socket, read } = await reading({
      before: (req) => void req.on('data', (bytes: Buffer) => seen.push(bytes)),
    })
    socket.write(head('content-length: 3') + 'abc')
    expect((await read).bytes).toHaveLength(3)
    expect(Buffer.concat(seen).toString()).toBe('abc')
  })
})
