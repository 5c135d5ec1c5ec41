import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { readWebBody } from './read-body.js'

const limits = { bytes: 16, timeoutMs: 5000 }

function post(
  body: NonNullable<RequestInit['body']> | null,
  headers: Record<string, string> = {},
): Request {
  return new Request('http://localhost/acme', { method: 'POST', body, headers, duplex: 'half' })
}

/** A body that comes in the given chunks; its end can be left out. */
function streamOf(chunks: readonly unknown[], { ends = true } = {}) {
  const state = { cancelled: false }
  const stream = new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      if (ends) controller.close()
    },
    cancel() {
      state.cancelled = true
    },
  })
  return { stream, state }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('readWebBody', () => {
  it('reads the bytes', async () => {
    const read = await readWebBody(post('{"a":"ö"}'), limits)
    expect(Buffer.from(read)).toEqual(Buffer.from('{"a":"ö"}'))
  })

  it('joins chunks', async () => {
    const { stream } = streamOf([bytes('ab'), bytes('cd'), bytes('ef')])
    expect(Buffer.from(await readWebBody(post(stream), limits)).toString()).toBe('abcdef')
  })

  it('gives no bytes for a request without a body', async () => {
    expect(await readWebBody(post(null), limits)).toHaveLength(0)
  })

  it('undoes the content encoding', async () => {
    const request = post(gzipSync('0123456789'), { 'content-encoding': 'gzip' })
    const read = await readWebBody(request, { ...limits, bytes: 100 })
    expect(Buffer.from(read).toString()).toBe('0123456789')
  })

  it('refuses an unknown content encoding without reading', async () => {
    const request = post('abc', { 'content-encoding': 'zstd' })
    await expect(readWebBody(request, limits)).rejects.toMatchObject({
      code: 'ERR_ENCODING_UNSUPPORTED',
    })
    expect(request.bodyUsed).toBe(false)
  })

  it('takes as many bytes as the limit', async () => {
    expect(await readWebBody(post('x'.repeat(16)), limits)).toHaveLength(16)
  })

  it('refuses in the chunk that passes the limit, and lets the sender finish', async () => {
    const chunks = [10, 7, 1000].map((size) => bytes('x'.repeat(size)))
    const { stream } = streamOf(chunks)
    const held: number[] = []
    const read = readWebBody(post(stream), { ...limits, hold: (more) => void held.push(more) })
    await expect(read).rejects.toMatchObject({ code: 'ERR_BODY_TOO_LARGE' })
    expect(held).toEqual([10])
    await vi.waitFor(async () => expect((await stream.getReader().read()).done).toBe(true))
  })

  it('cancels a refused body that goes on for more than 8 MiB', async () => {
    const mebibyte = new Uint8Array(1024 * 1024)
    let sent = 0
    const cancel = vi.fn<() => void>()
    const pull = (controller: ReadableStreamDefaultController): void => {
      sent++
      controller.enqueue(mebibyte)
    }
    const read = readWebBody(post(new ReadableStream({ pull, cancel })), limits)
    await expect(read).rejects.toMatchObject({ code: 'ERR_BODY_TOO_LARGE' })
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
    expect(sent).toBeLessThan(12)
  })

  it('refuses a content-length over the limit without reading', async () => {
    const { stream } = streamOf([], { ends: false })
    const request = post(stream, { 'content-length': '17' })
    await expect(readWebBody(request, limits)).rejects.toMatchObject({ code: 'ERR_BODY_TOO_LARGE' })
    expect(request.bodyUsed).toBe(false)
  })

  it('gives up on a body that does not end in time', async () => {
    const { stream, state } = streamOf([bytes('abc')], { ends: false })
    const read = readWebBody(post(stream), { ...limits, timeoutMs: 20 })
    await expect(read).rejects.toMatchObject({ code: 'ERR_BODY_TIMEOUT' })
    expect(state.cancelled).toBe(false)
    await vi.waitFor(() => expect(state.cancelled).toBe(true), 4000)
  })

  it('says that the sender broke off when the stream fails', async () => {
    const cause = new Error('gone')
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(cause) })
    await expect(readWebBody(post(stream), limits)).rejects.toMatchObject({
      code: 'ERR_BODY_ABORTED',
      cause,
    })
  })

  it('says that the server has a limit where that one cut the body off', async () => {
    const cause = Object.assign(new Error('too large for me'), { status: 413 })
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(cause) })
    await expect(readWebBody(post(stream), limits)).rejects.toMatchObject({
      code: 'ERR_BODY_TOO_LARGE',
      message: expect.stringContaining("Raise the server's limit"),
    })
  })

  it('refuses a stream of something else than bytes', async () => {
    const { stream } = streamOf(['text'])
    await expect(
      readWebBody({ bodyUsed: false, headers: new Headers(), body: stream }, limits),
    ).rejects.toMatchObject({
      code: 'ERR_BODY_UNREADABLE',
    })
  })

  it('says so when the body was read before', async () => {
    const request = post('{"a":1}')
    await request.json()
    await expect(readWebBody(request, limits)).rejects.toMatchObject({
      code: 'ERR_BODY_ALREADY_PARSED',
      message: expect.stringContaining('request.clone()'),
    })
  })

  it('says so when another reader holds the body', async () => {
    const request = post('{"a":1}')
    request.body?.getReader()
    await expect(readWebBody(request, limits)).rejects.toMatchObject({
      code: 'ERR_BODY_ALREADY_PARSED',
    })
  })
})
