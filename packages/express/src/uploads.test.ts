import type { RequestListener } from 'node:http'
import type { Receiver, Reply } from '@mailherald/core/node'
import { deferred } from '@mailherald/test-support/deferred'
import { answerOn, dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import { heraldOfAcme, type AcmeOptions } from '../test-helpers/acme.js'
import { versions } from '../test-helpers/versions.js'
import { mailherald } from './mailherald.js'

const mebibyte = 1024 * 1024

describe.each(versions)('an upload to mailherald on %s', (_, express) => {
  async function setUp(options: AcmeOptions = {}) {
    const acme = heraldOfAcme(options)
    const reply = deferred<Reply>()
    const observed: Receiver = {
      async receive(delivery) {
        const answer = await acme.herald.receive(delivery)
        reply.resolve(answer)
        return answer
      },
    }
    const app = express()
    app.use('/webhooks', mailherald(observed))
    return { ...acme, reply: reply.promise, port: await serve(app as RequestListener) }
  }

  it.each([
    ['that announces its size', { 'content-length': String(4 * mebibyte) }],
    ['in chunks', { 'transfer-encoding': 'chunked' }],
  ])('%s is answered before its end where it is over the limit', async (_name, headers) => {
    const { port, deliveries } = await setUp()
    const socket = dial(port)
    const answer = answerOn(socket)
    const [[name, value] = ['', '']] = Object.entries(headers)
    socket.write(head(`${name}: ${value}`))
    socket.write(value === 'chunked' ? oneChunk(4 * mebibyte) : Buffer.alloc(4 * mebibyte))
    expect(await answer).toMatch(/^HTTP\/1\.1 413 [^]*connection: close[^]*ERR_BODY_TOO_LARGE/i)
    expect(deliveries).toEqual([])
  })

  it('for an unknown provider is answered before its end', async () => {
    const { port } = await setUp()
    const socket = dial(port)
    const answer = answerOn(socket)
    socket.write(head(`content-length: ${4 * mebibyte}`).replace('acme', 'nobody'))
    socket.write(Buffer.alloc(4 * mebibyte))
    expect(await answer).toMatch(/^HTTP\/1\.1 404 [^]*connection: close[^]*ERR_PROVIDER_UNKNOWN/i)
  })

  it('that is too slow is answered with a time-out', async () => {
    const { port, deliveries } = await setUp({ bodyTimeoutMs: 50 })
    const socket = dial(port)
    const answered = new Promise((resolve) => socket.once('data', (data) => resolve(String(data))))
    socket.write(head('content-length: 10') + 'abc')
    expect(await answered).toMatch(/^HTTP\/1\.1 408 [^]*connection: close[^]*ERR_BODY_TIMEOUT/i)
    expect(deliveries).toEqual([])
  })

  it('that breaks off is not dispatched', async () => {
    const { port, reply, deliveries, events } = await setUp()
    const socket = dial(port)
    socket.write(head('content-length: 10') + '{"a":', () => socket.destroy())
    expect((await reply).body).toContain('ERR_BODY_ABORTED')
    expect({ deliveries, events }).toEqual({ deliveries: [], events: [] })
  })

  it('that was refused does not keep the next delivery from being served', async () => {
    const { port, events } = await setUp()
    const refused = dial(port)
    refused.write(head('content-length: 1025'))
    const socket = dial(port)
    socket.write(head('connection: close', 'content-length: 2') + '{}')
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /)
    expect(events).toHaveLength(1)
  })
})

function oneChunk(size: number): Buffer {
  const [start, end] = [Buffer.from(`${size.toString(16)}\r\n`), Buffer.from('\r\n0\r\n\r\n')]
  return Buffer.concat([start, Buffer.alloc(size), end])
}
