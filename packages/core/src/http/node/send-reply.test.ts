import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { deferred } from '@mailherald/test-support/deferred'
import { answerOn, dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it, vi } from 'vitest'
import type { Reply } from '../../delivery.js'
import { sendReply } from './send-reply.js'

const reply: Reply = {
  status: 413,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"error":"größer"}',
}
const mebibyte = 1024 * 1024

/** Answers every request with the reply, in the next turn as the herald does. */
function answering(given: Reply = reply): Promise<number> {
  return serve((_, res) => setImmediate(() => sendReply(res, given)))
}

describe('sendReply', () => {
  it('sends status, headers and body, with the length in bytes', async () => {
    const socket = dial(await answering())
    socket.write(head('connection: close'))
    const answer = await answerOn(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('content-type: application/json; charset=utf-8\r\n')
    expect(answer).toMatch(/content-length: 20\r\n/i)
    expect(answer).toMatch(/\r\n\r\n\{"error":"größer"\}$/)
  })

  it('keeps the connection open for the next request', async () => {
    const socket = dial(await answering())
    socket.write(head('content-length: 3') + 'abc')
    await new Promise((resolve) => socket.once('data', resolve))
    socket.write(head('connection: close'))
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each([
    ['a HEAD', 'HEAD', 200, 'content-length: 20\r\n'],
    ['a 304', 'POST', 304, 'content-length: 20\r\n'],
  ])('sends no body to %s', async (_, method, status, length) => {
    const socket = dial(await answering({ ...reply, status }))
    socket.write(head('connection: close').replace('POST', method))
    const answer = await answerOn(socket)
    expect(answer).toContain(length)
    expect(answer.endsWith('\r\n\r\n')).toBe(true)
  })

  it('sends neither body nor length with a 204', async () => {
    const socket = dial(await answering({ ...reply, status: 204 }))
    socket.write(head('connection: close'))
    const answer = await answerOn(socket)
    expect(answer).not.toMatch(/content-length/i)
    expect(answer.endsWith('\r\n\r\n')).toBe(true)
  })

  it('lets a sender that is still writing read the answer, and then closes', async () => {
    const port = await answering()
    const { status, headers, body, closed } = await upload(port, 4 * mebibyte)
    expect({ status, body }).toEqual({ status: 413, body: reply.body })
    expect(headers.connection).toBe('close')
    await closed
  })

  it.each([
    ['a HEAD', 'HEAD', reply],
    ['an answer without a body', 'POST', { ...reply, body: '' }],
  ])('answers early to %s', async (_, method, given) => {
    const socket = dial(await answering(given))
    const head413 = new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(String(data))),
    )
    socket.write(head('content-length: 10').replace('POST', method) + 'abc')
    const answer = await head413
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer.endsWith('\r\n\r\n')).toBe(true)
    const rest = answerOn(socket)
    socket.write('defghij')
    expect(await rest).toBe('')
  })

  it('cuts a sender off that does not stop writing', async () => {
    const received = deferred<number>()
    const port = await serve((req, res) => {
      req.socket.once('close', () => received.resolve(req.socket.bytesRead))
      setImmediate(() => sendReply(res, reply))
    })
    const socket = dial(port)
    socket.write(head('transfer-encoding: chunked'))
    pour(socket)
    const bytes = await received.promise
    expect(bytes).toBeGreaterThan(8 * mebibyte)
    expect(bytes).toBeLessThan(10 * mebibyte)
  })

  it.each([
    ['stops writing', () => {}],
    ['writes a byte at a time', (socket: ReturnType<typeof dial>) => void socket.write('d')],
  ])('waits two seconds for a sender that %s', async (_, trickle) => {
    const seen = deferred<ServerResponse>()
    const port = await serve((_, res) => void setImmediate(() => seen.resolve(res)))
    const socket = dial(port)
    socket.write(head('content-length: 10') + 'abc')
    const res = await seen.promise
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      sendReply(res, reply)
      vi.advanceTimersByTime(1000)
      const more = new Promise((resolve) => res.req.once('data', resolve))
      trickle(socket)
      if (trickle.length > 0) await more
      vi.advanceTimersByTime(999)
      expect(res.writableEnded).toBe(false)
      vi.advanceTimersByTime(1)
      expect(res.writableEnded).toBe(true)
    } finally {
      vi.useRealTimers()
    }
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('waits for nothing where the request is destroyed', async () => {
    const ended = deferred<boolean[]>()
    const port = await serve((req, res) => {
      req.once('data', () => {
        req.destroy()
        sendReply(res, reply)
        ended.resolve([req.complete, res.writableEnded])
      })
    })
    dial(port).write(head('content-length: 10') + 'abc')
    expect(await ended.promise).toEqual([false, true])
  })

  it('leaves no listener on a request that goes away while its rest is thrown away', async () => {
    const seen = deferred<{ req: IncomingMessage; res: ServerResponse }>()
    const port = await serve((req, res) => {
      setImmediate(() => {
        sendReply(res, reply)
        seen.resolve({ req, res })
      })
    })
    const socket = dial(port)
    socket.write(head('content-length: 10') + 'abc')
    const { req, res } = await seen.promise
    const closed = new Promise((resolve) => req.once('close', resolve))
    socket.destroy()
    await closed
    expect(['data', 'end', 'close'].map((name) => req.listenerCount(name))).toEqual([0, 0, 0])
    expect(res.writableEnded).toBe(true)
  })

  it('does nothing when the request was answered already', async () => {
    const port = await serve((_, res) => {
      res.end('mine')
      sendReply(res, reply)
    })
    const socket = dial(port)
    socket.write(head('connection: close'))
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 [^]*mine/)
  })

  it('does nothing when the request is being answered', async () => {
    const port = await serve((_, res) => {
      res.writeHead(200).write('mi')
      sendReply(res, reply)
      res.end('ne')
    })
    const socket = dial(port)
    socket.write(head('connection: close'))
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('does nothing when the sender has gone', async () => {
    const outcome = deferred<unknown>()
    const port = await serve((_, res) => {
      res.once('close', () => {
        sendReply(res, reply)
        outcome.resolve(res.headersSent)
      })
      socket.destroy()
    })
    const socket = dial(port)
    socket.write(head('content-length: 10') + 'abc')
    expect(await outcome.promise).toBe(false)
  })
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly closed: Promise<unknown>
}

/** Like many HTTP clients, writes all of the body before it reads the answer. */
function upload(port: number, size: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      headers: { 'content-length': size },
    })
    const answered = deferred<IncomingMessage>()
    req.once('error', reject).once('response', answered.resolve)
    const closed = new Promise((done) => req.once('close', done))
    req.end(Buffer.alloc(size), async () => {
      const res = await answered.promise
      const body = Buffer.concat(await res.toArray()).toString()
      resolve({ status: res.statusCode, headers: res.headers, body, closed })
    })
  })
}

/** Writes as fast as the other side takes it, for ever. */
function pour(socket: ReturnType<typeof dial>): void {
  const piece = Buffer.concat([
    Buffer.from('10000\r\n'),
    Buffer.alloc(0x10000),
    Buffer.from('\r\n'),
  ])
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', more)
  more()
}
