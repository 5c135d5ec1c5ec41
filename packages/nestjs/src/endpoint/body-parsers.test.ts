import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { acme } from '@mailherald/test-support/acme'
import { Injectable, Module, type MiddlewareConsumer } from '@nestjs/common'
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced } from '../index.js'

@Injectable()
class Counter {
  count = 0

  @OnEmailBounced()
  add(): void {
    this.count += 1
  }
}

const forRoot = MailheraldModule.forRoot({ providers: [acme()] })
const module = appModule({ imports: [forRoot], providers: [Counter] })

/** A body parser as an app may write one: it reads whatever comes. */
async function eager(
  req: IncomingMessage & { body?: unknown },
  _res: ServerResponse,
  next: () => void,
): Promise<void> {
  if (req.headers['content-length'] !== undefined) req.body = await json(req)
  next()
}

describe.each(platforms)('an app on %s', (platform) => {
  it.each([{ rawBody: true }, { bodyParser: false }, { rawBody: true, bodyParser: false }])(
    'receives deliveries with the options %j',
    async (options) => {
      const { app, post } = await startApp(platform, module, options)
      expect((await post(bounced())).status).toBe(200)
      expect(app.get(Counter).count).toBe(1)
    },
  )
})

describe('an app on express', () => {
  it('receives deliveries next to a parser that main.ts adds, whatever it reads', async () => {
    const { post } = await startApp('express', module, { configure: (app) => app.use(eager) })
    expect((await post(bounced())).status).toBe(200)
  })

  it('receives deliveries next to parsers that it asks Nest for', async () => {
    const { post } = await startApp('express', module, {
      configure: (app) => (app as NestExpressApplication).useBodyParser('raw', { type: '*/*' }),
    })
    expect((await post(bounced())).status).toBe(200)
  })

  it('receives deliveries next to a parser that is Nest middleware', async () => {
    @Module({ imports: [forRoot], providers: [Counter] })
    class AppModule {
      configure(consumer: MiddlewareConsumer): void {
        consumer.apply(eager).forRoutes('*path')
      }
    }
    const { post } = await startApp('express', AppModule, { bodyParser: false })
    expect((await post(bounced())).status).toBe(200)
  })

  it('answers with what to do where the body was read before Nest', async () => {
    const adapter = new ExpressAdapter()
    adapter.use(eager)
    const { app, post, logs } = await startApp('express', module, { adapter })
    const response = await post(bounced())
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: 'ERR_BODY_ALREADY_PARSED',
      message: expect.stringContaining('NestFactory.create(AppModule, { rawBody: true })'),
    })
    expect(logs.join('\n')).toContain('ERR_BODY_ALREADY_PARSED')
    expect(app.get(Counter).count).toBe(0)
  })

  it('serves the endpoint as part of another Express app', async () => {
    const inner = new ExpressAdapter()
    const outer = new ExpressAdapter()
    const { app } = await startApp('express', module, { adapter: inner })
    outer.use('/mounted', inner.getInstance())
    const { post } = await startApp('express', appModule({}), { adapter: outer })
    expect((await post(bounced(), '/mounted/webhooks/acme')).status).toBe(200)
    expect(app.get(Counter).count).toBe(1)
  })
})

describe('an app on fastify', () => {
  it('receives deliveries next to parsers that it asks Nest for', async () => {
    const { post } = await startApp('fastify', module, {
      configure: (app) =>
        (app as NestFastifyApplication).useBodyParser('application/json', { bodyLimit: 10 }),
    })
    expect((await post(bounced())).status).toBe(200)
  })

  it('receives deliveries next to a parser for every content type', async () => {
    const adapter = new FastifyAdapter()
    adapter.getInstance().addContentTypeParser('*', { parseAs: 'string' }, (_req, body, done) => {
      done(null, body)
    })
    const { post } = await startApp('fastify', module, { adapter })
    expect((await post(bounced())).status).toBe(200)
  })

  it('receives deliveries where a plugin has read the stream and kept the bytes', async () => {
    const adapter = new FastifyAdapter()
    adapter.getInstance().addHook('preParsing', async (request, _reply, payload) => {
      const chunks: Buffer[] = []
      for await (const chunk of payload) chunks.push(chunk as Buffer)
      Object.assign(request, { rawBody: Buffer.concat(chunks) })
      return payload
    })
    const { post } = await startApp('fastify', module, { adapter })
    expect((await post(bounced())).status).toBe(200)
  })

  it('answers with what to do where the stream was read and nothing was kept', async () => {
    const adapter = new FastifyAdapter()
    adapter.getInstance().addHook('preParsing', async (_request, _reply, payload) => {
      for await (const chunk of payload) void chunk
      return payload
    })
    const { post } = await startApp('fastify', module, { adapter })
    const response = await post(bounced())
    expect([response.status, await response.json()]).toEqual([
      500,
      expect.objectContaining({ error: 'ERR_BODY_ALREADY_PARSED' }),
    ])
  })

  it('receives deliveries with a router that ignores slashes at the end', async () => {
    const adapter = new FastifyAdapter({ routerOptions: { ignoreTrailingSlash: true } })
    const { post } = await startApp('fastify', module, { adapter })
    expect((await post(bounced(), '/webhooks/acme/')).status).toBe(200)
  })
})
