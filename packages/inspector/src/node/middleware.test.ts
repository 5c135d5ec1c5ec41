import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { payload } from '@mailherald/test-support/acme'
import express from 'express'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromPage, post, rig } from '../../test-helpers/rig.js'
import { inspectorMiddleware } from './index.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listening(server: Server): Promise<string> {
  servers.push(server)
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function serve(view: Parameters<typeof inspectorMiddleware>[0]): Promise<string> {
  const middleware = inspectorMiddleware(view)
  return listening(createServer((req, res) => middleware(req, res)).listen(0, '127.0.0.1'))
}

describe('in Express', () => {
  async function start() {
    const { view, herald } = rig()
    const app = express()
    app.use(express.json())
    app.use('/tools/mailherald', inspectorMiddleware(view))
    app.use((_, res) => void res.status(404).send('not here'))
    return { herald, url: await listening(app.listen(0, '127.0.0.1')) }
  }

  it('the page is where it is mounted, with its files, and below a body parser', async () => {
    const { url, herald } = await start()
    const page = await fetch(`${url}/tools/mailherald`)
    expect(page.url).toBe(`${url}/tools/mailherald/`)
    const files = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)]
    for (const [, file] of files)
      expect((await fetch(new URL(file ?? '', page.url))).status).toBe(200)
    expect(files).toHaveLength(3)
    await post(herald, payload('email.bounced', { message: 'm-9' }))
    const asked = { method: 'POST', headers: fromPage, body: JSON.stringify({ text: 'm-9' }) }
    const found = await fetch(`${url}/tools/mailherald/-/search`, asked)
    expect(await found.json()).toMatchObject({ messages: [{ messageId: 'm-9' }] })
    expect(await (await fetch(`${url}/tools`)).text()).toBe('not here')
  })

  it('other methods are refused', async () => {
    const { url } = await start()
    const answer = await fetch(`${url}/tools/mailherald/`, { method: 'PUT' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
    const head = await fetch(`${url}/tools/mailherald/`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

it.each(['a b', 'x@127.0.0.1', '127.0.0.1/x', '', '[::1', 'x'.repeat(300)])(
  'a host that is none is no reason to fail: %s',
  async (host) => {
    const { view } = rig()
    const { port } = new URL(await serve(view))
    const socket = connect(Number(port), '127.0.0.1')
    socket.write(
      `GET //evil.example.com/mailherald HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    expect(answer).toMatch(/^HTTP\/1\.1 (303|400)/)
    expect(answer).not.toMatch(/location: (?!\.\/mailherald\/)/i)
  },
)

it('the middleware wants an inspector', () => {
  expect(() => inspectorMiddleware({} as never)).toThrow('inspector()')
})

it('what an inspector throws goes to the next one', async () => {
  const next = vi.fn<(error: unknown) => void>()
  const middleware = inspectorMiddleware({ fetch: () => Promise.reject(new Error('broken')) })
  const server = createServer((req, res) => {
    middleware(req, res, (error) => {
      next(error)
      res.end()
    })
  }).listen(0, '127.0.0.1')
  await fetch(await listening(server))
  expect(next).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'broken' }))
})

describe('an open page', () => {
  it('sees a delivery within a second', async () => {
    const { view, herald } = rig()
    const url = await serve(view)
    const live = await fetch(`${url}/mailherald/-/live`)
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe('event: open\ndata: {}\n\n')
    await post(herald, payload('email.bounced', { to: 'ann@example.com' }))
    const { value = '' } = (await reader?.read()) ?? {}
    expect(value).toMatch(/^event: deliveries\ndata: \{"rows":\[\{.*"email\.bounced".*\n\n$/)
    expect(value).toContain('a***@example.com')
    expect(value).not.toContain('ann@')
    await reader?.cancel()
  })

  it('that is closed is forgotten', async () => {
    const { view } = rig({ inspector: { maxViewers: 1 } })
    const url = `${await serve(view)}/mailherald/-/live`
    const open = await fetch(url)
    expect((await fetch(url)).status).toBe(503)
    await open.body?.cancel()
    await vi.waitFor(async () => {
      const again = await fetch(url)
      expect(again.status).toBe(200)
    })
  })

  it('does not hold up the end of the server', async () => {
    const { view } = rig()
    const url = await serve(view)
    const live = await fetch(`${url}/mailherald/-/live`)
    const [server] = servers
    const begun = performance.now()
    const closed = new Promise((done) => void server?.close(done))
    await Promise.race([closed, setTimeout(4000)])
    expect(performance.now() - begun).toBeLessThan(3000)
    await expect(live.text()).rejects.toThrow('terminated')
  })
})

describe('an answer without end', () => {
  async function start() {
    let sent = 0
    const cancel = vi.fn<() => void>()
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
        if (sent > 64 * 1024 * 1024) controller.close()
      },
      cancel,
    })
    const url = new URL(await serve({ fetch: () => Promise.resolve(new Response(body)) }))
    const req = request(url).end()
    const [res] = (await once(req, 'response')) as [IncomingMessage]
    res.pause()
    return { res, cancel, sent: () => sent }
  }

  it('is asked for no more than the peer takes, and no more at all when it has gone', async () => {
    const { res, cancel, sent } = await start()
    await setTimeout(300)
    const before = sent()
    await setTimeout(300)
    expect(sent()).toBe(before)
    expect(before).toBeLessThan(32 * 1024 * 1024)
    res.destroy()
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
  })

  it('ends where the peer takes nothing for a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { res, cancel } = await start()
    await setTimeout(300)
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(cancel).toHaveBeenCalled())
    const closed = new Promise((done) => void res.on('close', done).on('error', () => {}))
    res.resume()
    await closed
    expect(res.complete).toBe(false)
  })
})
