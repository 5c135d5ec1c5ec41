import { createHerald } from '@mailherald/core'
import { answerOn, dial, head, serve } from '@mailherald/test-support/raw-http'
import type { Application, NextFunction, Request, RequestHandler, Response } from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { bodyOf, heraldOfAcme } from '../test-helpers/acme.js'
import { versions } from '../test-helpers/versions.js'
import { mailherald } from './mailherald.js'

describe.each(versions)('mailherald on %s', (_, express) => {
  /** An app with the middleware at /webhooks, a 404 of its own and an error handler that tells on it. */
  function appOf(path: string, middleware: RequestHandler): Application {
    const app = express()
    app.use(path, middleware)
    app.use((_req, res) => void res.status(404).send('not mine'))
    return app
  }

  it('calls the handlers of a delivery and gives the answer that the provider expects', async () => {
    const acme = heraldOfAcme()
    const app = appOf('/webhooks', mailherald(acme.herald))
    const response = await request(app).post('/webhooks/acme').send({ kind: 'delivered' })
    expect(response.status).toBe(200)
    expect(response.body).toEqual({ events: 1 })
    expect(bodyOf(acme)).toBe('{"kind":"delivered"}')
    expect(acme.events).toMatchObject([{ type: 'email.delivered', provider: 'acme' }])
  })

  it('takes the account from the path', async () => {
    const acme = heraldOfAcme()
    const app = appOf('/webhooks', mailherald(acme.herald))
    await request(app).post('/webhooks/acme/shop-eu').send('{}').expect(200)
    expect(acme.events).toMatchObject([{ provider: 'acme', account: 'shop-eu' }])
  })

  it.each([
    '/webhooks/acme/',
    '/webhooks/acme?token=a/b%20c',
    '/webhooks/acme/?token=1',
    '/webhooks/ac%6De',
    '/webhooks/acme/shop%2Deu/',
  ])('serves %s and passes on the whole url, mount path and query included', async (url) => {
    const acme = heraldOfAcme()
    const app = appOf('/webhooks', mailherald(acme.herald))
    await request(app).post(url).send('{}').expect(200)
    expect(acme.deliveries).toMatchObject([{ url, method: 'POST', provider: 'acme' }])
  })

  it('passes on the whole url below nested routers', async () => {
    const acme = heraldOfAcme()
    const router = express.Router()
    router.use('/mail', mailherald(acme.herald))
    await request(appOf('/hooks/:tenant', router))
      .post('/hooks/t1/mail/acme')
      .send('{}')
      .expect(200)
    expect(acme.deliveries).toMatchObject([{ url: '/hooks/t1/mail/acme' }])
  })

  it.each([
    '/webhooks',
    '/webhooks/',
    '/webhooks?a=1',
    '/webhooks/acme/b/c',
    '/webhooks//acme//',
    '/acme',
  ])('passes requests for %s to the rest of the app', async (url) => {
    const acme = heraldOfAcme()
    const app = appOf('/webhooks', mailherald(acme.herald))
    const response = await request(app).post(url).send('{}')
    expect({ status: response.status, text: response.text }).toEqual({
      status: 404,
      text: 'not mine',
    })
    expect(acme.deliveries).toEqual([])
  })

  it.each(['/webhooks/nobody', '/webhooks/acme/nobody', '/webhooks/a%2Fb'])(
    'lets the herald answer for %s',
    async (url) => {
      const app = appOf('/webhooks', mailherald(heraldOfAcme().herald))
      const response = await request(app).post(url).send('{}')
      expect(response.status).toBe(404)
      expect(response.body).toMatchObject({ error: 'ERR_PROVIDER_UNKNOWN' })
    },
  )

  it('lets the herald answer other methods than POST', async () => {
    const app = appOf('/webhooks', mailherald(heraldOfAcme().herald))
    const response = await request(app).get('/webhooks/acme')
    expect(response.status).toBe(405)
    expect(response.headers['allow']).toBe('POST')
  })

  it('serves one provider at any path', async () => {
    const acme = heraldOfAcme()
    const app = express()
    app.post('/hooks/bounces/:any', mailherald(acme.herald, { provider: 'acme' }))
    app.use('/shop', mailherald(acme.herald, { provider: 'acme', account: 'shop-eu' }))
    await request(app).post('/hooks/bounces/x?a=1').send('a').expect(200)
    await request(app).post('/shop').send('b').expect(200)
    expect(acme.deliveries.map(({ account, url }) => ({ account, url }))).toEqual([
      { account: undefined, url: '/hooks/bounces/x?a=1' },
      { account: 'shop-eu', url: '/shop' },
    ])
  })

  it('passes on a repeated header as a list', async () => {
    const acme = heraldOfAcme()
    const socket = dial(await serve(appOf('/webhooks', mailherald(acme.herald))))
    socket.write(head('x-signature: a', 'X-Signature: b', 'connection: close', 'content-length: 2'))
    socket.write('{}')
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /)
    expect(acme.deliveries[0]?.headers['x-signature']).toEqual(['a', 'b'])
  })

  it('passes on the address of the peer', async () => {
    const acme = heraldOfAcme()
    const port = await serve(appOf('/webhooks', mailherald(acme.herald)))
    await fetch(`http://127.0.0.1:${port}/webhooks/acme`, { method: 'POST', body: '{}' })
    expect(acme.deliveries).toMatchObject([{ remoteAddress: '127.0.0.1' }])
  })

  it('passes the error of a herald that rejects to the error handlers of the app', async () => {
    const app = express()
    const broken = { receive: () => Promise.reject(new Error('broken')) }
    app.use('/webhooks', mailherald(broken))
    app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
      res.end(`caught: ${error.message}`)
    })
    const response = await request(app).post('/webhooks/acme').send('{}')
    expect(response.text).toBe('caught: broken')
  })
})

describe('mailherald', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['the options', {}],
    ['a function', createHerald],
  ])('refuses %s instead of a herald', (_, herald) => {
    expect(() => Reflect.apply(mailherald, undefined, [herald])).toThrow(
      expect.objectContaining({
        code: 'ERR_OPTION_INVALID',
        message: expect.stringContaining('createHerald()'),
      }),
    )
  })
})
