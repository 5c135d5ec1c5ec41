import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { fetchCapped } from './fetch-capped.js'

/** What `run` finds at a real server on the loopback. */
async function serving<T>(listener: RequestListener, run: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
}

describe('fetchCapped', () => {
  it('gives the bytes', async () => {
    const bytes = await serving(
      (_, res) => res.end('hello'),
      (url) => fetchCapped(url, { fetch }),
    )
    expect(bytes?.toString()).toBe('hello')
  })

  it('gives the bytes of an empty answer', async () => {
    const bytes = await fetchCapped('https://example.com', {
      fetch: () => Promise.resolve(new Response(null)),
    })
    expect(bytes).toEqual(Buffer.alloc(0))
  })

  it('gives exactly as many bytes as allowed, and nothing beyond', async () => {
    const bytesOf = (length: number) =>
      serving(
        (_, res) => res.end('x'.repeat(length)),
        (url) => fetchCapped(url, { fetch, maxBytes: 1000 }),
      )
    expect((await bytesOf(1000))?.length).toBe(1000)
    expect(await bytesOf(1001)).toBeUndefined()
  })

  it('counts what a compressed answer becomes', async () => {
    const { gzipSync } = await import('node:zlib')
    const bytes = await serving(
      (_, res) => {
        res.setHeader('content-encoding', 'gzip')
        res.end(gzipSync('x'.repeat(1_000_000)))
      },
      (url) => fetchCapped(url, { fetch }),
    )
    expect(bytes).toBeUndefined()
  })

  it('follows no redirect', async () => {
    const paths: string[] = []
    const attempt = serving(
      (req, res) => {
        paths.push(req.url ?? '')
        res.writeHead(302, { location: '/elsewhere' }).end()
      },
      (url) => fetchCapped(url, { fetch }),
    )
    await expect(attempt).rejects.toThrow('fetch failed')
    expect(paths).toEqual(['/'])
  })

  it('takes nothing from a fetch that followed a redirect all the same', async () => {
    const redirected = Object.defineProperty(new Response('x'), 'redirected', { value: true })
    const attempt = fetchCapped('https://example.com', {
      fetch: () => Promise.resolve(redirected),
    })
    await expect(attempt).rejects.toThrow('by a redirect')
  })

  it('ends when no answer comes', async () => {
    const attempt = serving(
      () => {},
      (url) => fetchCapped(url, { fetch, timeoutMs: 30 }),
    )
    await expect(attempt).rejects.toThrow('no full answer within 30 ms')
  })

  it('ends when the answer does not end', async () => {
    const attempt = serving(
      (_, res) => res.write('x'),
      (url) => fetchCapped(url, { fetch, timeoutMs: 30 }),
    )
    await expect(attempt).rejects.toThrow('no full answer within 30 ms')
  })

  it('ends with a fetch that does not heed the signal', async () => {
    const deaf = () => new Promise<Response>(() => {})
    await expect(
      fetchCapped('https://example.com', { fetch: deaf, timeoutMs: 30 }),
    ).rejects.toThrow('no full answer within 30 ms')
  })

  it('passes on what fetch throws', async () => {
    const fails = () => Promise.reject(new TypeError('no route'))
    await expect(fetchCapped('https://example.com', { fetch: fails })).rejects.toThrow('no route')
  })
})
