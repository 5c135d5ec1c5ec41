import { once } from 'node:events'
import { connect } from 'node:net'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { HeraldEvent } from '@mailherald/core'
import { acme, token } from '@mailherald/test-support/acme'
import { Body, Controller, Get, HttpCode, Injectable, Post } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, asJson, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEvent } from '../index.js'

@Injectable()
class Recorder {
  readonly events: HeraldEvent[] = []

  @OnEvent('*')
  record(event: HeraldEvent): void {
    this.events.push(event)
  }
}

@Controller()
class OtherRoutes {
  @Post('echo')
  @HttpCode(200)
  echo(@Body() body: unknown): unknown {
    return { body }
  }

  @Post('webhooks-of-others/acme')
  @HttpCode(200)
  lookalike(@Body() body: unknown): unknown {
    return { body }
  }

  @Get('webhooks')
  list(): string {
    return 'list'
  }
}

const limit = 3 * 1024 * 1024
const module = appModule({
  imports: [
    MailheraldModule.forRoot({
      providers: [acme({ bodyLimit: limit }), acme({ account: 'eu' })],
      logger: false,
    }),
  ],
  controllers: [OtherRoutes],
  providers: [Recorder],
})

describe.each(platforms)('the endpoint on %s, with nothing set in main.ts', (platform) => {
  it('dispatches a delivery of any content type', async () => {
    const { app, url } = await startApp(platform, module)
    const types = ['application/json', 'text/plain', 'application/x-www-form-urlencoded']
    const odd = [
      'multipart/form-data; boundary=x',
      'foo',
      ';;',
      'application/json; charset=nonsense',
    ]
    for (const type of [...types, ...odd]) {
      const response = await fetch(`${url}/webhooks/acme?token=${token}`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify(bounced()),
      })
      expect([type, response.status]).toEqual([type, 200])
    }
    expect(app.get(Recorder).events).toHaveLength(types.length + odd.length)
  })

  it('dispatches a delivery without a content type, and one that comes in chunks', async () => {
    const { app, url } = await startApp(platform, module)
    const body = JSON.stringify(bounced())
    const half = body.length >> 1
    const chunked = [body.slice(0, half), body.slice(half)]
      .map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`)
      .join('')
    const plain = await rawPost(url, `content-length: ${body.length}`, body)
    const inChunks = await rawPost(url, 'transfer-encoding: chunked', `${chunked}0\r\n\r\n`)
    expect([plain, inChunks]).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 200 OK'])
    expect(app.get(Recorder).events).toHaveLength(1)
  })

  it('reads a compressed body, and one above the limits of the platform', async () => {
    const { url } = await startApp(platform, module)
    const large = JSON.stringify(bounced({ tags: [randomBytes(1024 * 1024).toString('hex')] }))
    const post = (body: string | Uint8Array, encoding: string): Promise<Response> =>
      fetch(`${url}/webhooks/acme?token=${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body,
      })
    expect((await post(large, 'identity')).status).toBe(200)
    expect((await post(gzipSync(large), 'gzip')).status).toBe(200)
    expect((await post('x'.repeat(limit + 1), 'identity')).status).toBe(413)
  })

  it('serves the accounts of a provider, with and without a slash at the end', async () => {
    const { app, post } = await startApp(platform, module)
    const paths = ['/webhooks/acme/', '/webhooks/acme/eu', '/webhooks/acme/eu/', '/webhooks/%61cme']
    for (const path of paths) {
      expect([path, (await post(bounced(), path)).status]).toEqual([path, 200])
    }
    expect(app.get(Recorder).events.map(({ account }) => account)).toEqual([
      undefined,
      'eu',
      'eu',
      undefined,
    ])
  })

  it('serves every account of a provider for any account', async () => {
    const tenants = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme({ anyAccount: true })] })],
      providers: [Recorder],
    })
    const { app, post } = await startApp(platform, tenants)
    expect((await post(bounced(), '/webhooks/acme/shop-7')).status).toBe(200)
    expect((await post(bounced(), '/webhooks/acme')).status).toBe(404)
    expect(app.get(Recorder).events.map(({ account }) => account)).toEqual(['shop-7'])
  })

  it('answers a forged delivery with 401, and no handler sees it', async () => {
    const { app, url } = await startApp(platform, module)
    const response = await fetch(`${url}/webhooks/acme?token=wrong`, asJson(bounced()))
    expect([response.status, await response.json()]).toEqual([401, { error: 'unauthorized' }])
    expect(app.get(Recorder).events).toEqual([])
  })

  it('answers 404 for providers and accounts that are not configured, 405 for other methods', async () => {
    const { post, fetch } = await startApp(platform, module)
    const unknown = await post(bounced(), '/webhooks/sendgrid')
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      expect.objectContaining({ error: 'ERR_PROVIDER_UNKNOWN' }),
    ])
    expect((await post(bounced(), '/webhooks/acme/us')).status).toBe(404)
    expect((await post(bounced(), '/webhooks/acme/eu/more')).status).toBe(404)
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const response = await fetch('/webhooks/acme', { method })
      expect([method, response.status, response.headers.get('allow')]).toEqual([
        method,
        405,
        'POST',
      ])
    }
  })

  it('does not disturb the other routes of the app', async () => {
    const { url } = await startApp(platform, module)
    for (const path of ['/echo', '/webhooks-of-others/acme']) {
      const response = await fetch(url + path, asJson({ some: 'json' }))
      expect([response.status, await response.json()]).toEqual([200, { body: { some: 'json' } }])
      const broken = await fetch(url + path, { ...asJson({}), body: '{' })
      expect(broken.status).toBe(400)
      const large = await fetch(url + path, asJson('x'.repeat(2 * 1024 * 1024)))
      expect(large.status).toBe(413)
    }
    expect(await (await fetch(`${url}/webhooks`)).text()).toBe('list')
  })

  it('leaves a route of the app below its path alone', async () => {
    @Controller('webhooks')
    class Stripe {
      @Post('stripe')
      @HttpCode(200)
      receive(@Body() body: unknown): unknown {
        return { body }
      }
    }
    const withStripe = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()] })],
      controllers: [Stripe],
    })
    const { url } = await startApp(platform, withStripe)
    const response = await fetch(`${url}/webhooks/stripe`, asJson({ id: 1 }))
    expect(await response.json()).toEqual({ body: { id: 1 } })
  })
})

/** Posts without fetch, which adds headers. */
async function rawPost(url: string, header: string, body: string): Promise<string | undefined> {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.end(
    `POST /webhooks/acme?token=${token} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n${header}\r\n\r\n${body}`,
  )
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  await once(socket, 'close')
  return Buffer.concat(chunks).toString().split('\r\n')[0]
}
