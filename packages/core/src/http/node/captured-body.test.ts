import { text } from 'node:stream/consumers'
import { deferred } from '@mailherald/test-support/deferred'
import { dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import type { MailheraldError } from '../../errors.js'
import { capturedBody, type NodeRequest } from './captured-body.js'

const remedy = 'Move this line up.'

type Changes = Partial<Record<'rawBody' | 'body', unknown>>

async function asPromise<T>(work: () => T | Promise<T>): Promise<T> {
  return work()
}

/** What is captured of a posted body, after others had the request. */
async function captured(
  body: string,
  others: (req: NodeRequest) => Changes | void | Promise<Changes | void> = () => {},
): Promise<string> {
  const outcome = deferred<Promise<Uint8Array>>()
  const port = await serve(async (req, res) => {
    const changes = others(req)
    Object.assign(req, changes instanceof Promise ? await changes : changes)
    const bytes = asPromise(() => capturedBody(req, { bytes: 16, timeoutMs: 5000 }, remedy))
    bytes.catch(() => {}).finally(() => res.end())
    outcome.resolve(bytes)
  })
  dial(port).write(head(`content-length: ${Buffer.byteLength(body)}`) + body)
  return Buffer.from(await outcome.promise).toString()
}

const drained = async (req: NodeRequest, kept: (body: string) => Changes = () => ({})) =>
  kept(await text(req))

const asBoth = (body: string) => ({ rawBody: body, body: 'something else' })

const firstChunk = (req: NodeRequest) =>
  new Promise<void>((resolve) => {
    req.once('data', () => {
      req.pause()
      resolve()
    })
  })

describe('capturedBody', () => {
  it('reads an unread stream', async () => {
    expect(await captured('{"a":1}')).toBe('{"a":1}')
  })

  it.each([undefined, null, {}])('reads an unread stream when the parser left %j', async (body) => {
    expect(await captured('{"a":1}', () => ({ body }))).toBe('{"a":1}')
  })

  it.each([
    ['bytes', (body: string) => Buffer.from(body)],
    ['bytes of another class', (body: string) => new TextEncoder().encode(body)],
    ['text', (body: string) => body],
  ])('takes %s that were kept as rawBody', async (_, keep) => {
    const kept = (body: string) => ({ rawBody: keep(body), body: JSON.parse(body) })
    expect(await captured('{"a":"ö"}', (req) => drained(req, kept))).toBe('{"a":"ö"}')
  })

  it.each([
    ['bytes', (body: string) => Buffer.from(body)],
    ['text', (body: string) => body],
  ])('takes %s that are the parsed body', async (_, keep) => {
    const kept = (body: string) => ({ body: keep(body) })
    expect(await captured('{"a":"ö"}', (req) => drained(req, kept))).toBe('{"a":"ö"}')
  })

  it('prefers rawBody to body', async () => {
    expect(await captured('{"a":1}', (req) => drained(req, asBoth))).toBe('{"a":1}')
  })

  it('reads the stream when another reader collects it in an empty rawBody', async () => {
    expect(
      await captured('{"a":1}', (req) => {
        req.on('data', () => {})
        return { rawBody: '' }
      }),
    ).toBe('{"a":1}')
  })

  it.each([
    ['rawBody', { rawBody: Buffer.alloc(0) }],
    ['body', { body: new Uint8Array() }],
  ])('reads an unread stream where an empty buffer is the %s', async (_, left) => {
    expect(await captured('{"a":1}', () => left)).toBe('{"a":1}')
  })

  it.each([
    ['an object', { body: { a: 1 } }],
    ['an empty object', { body: {} }],
    ['an empty text', { body: '' }],
    ['an empty buffer', { rawBody: Buffer.alloc(0), body: { a: 1 } }],
    ['nothing', {}],
  ])('says what to change when only %s is left', async (_, left) => {
    const error = await captured('{"a":1}', (req) => drained(req, () => left)).catch(
      (reason: MailheraldError) => reason,
    )
    expect(error).toMatchObject({
      code: 'ERR_BODY_ALREADY_PARSED',
      message: expect.stringContaining(remedy),
    })
  })

  it('says what to change when another reader has taken the first chunk', async () => {
    await expect(captured('{"a":1}', firstChunk)).rejects.toMatchObject({
      code: 'ERR_BODY_ALREADY_PARSED',
    })
  })

  it('gives no bytes when an empty body was read before', async () => {
    expect(await captured('', (req) => drained(req, () => ({ body: {} })))).toBe('')
  })

  it('says that the sender broke off when it did so in the hands of a parser', async () => {
    const outcome = deferred<Promise<Uint8Array>>()
    const port = await serve((req) => {
      req.once('data', () => socket.destroy())
      req.once('close', () => {
        const bytes = asPromise(() => capturedBody(req, { bytes: 16, timeoutMs: 5000 }, remedy))
        bytes.catch(() => {})
        outcome.resolve(bytes)
      })
    })
    const socket = dial(port)
    socket.write(head('content-length: 10') + 'abc')
    await expect(outcome.promise).rejects.toMatchObject({ code: 'ERR_BODY_ABORTED' })
  })
})
