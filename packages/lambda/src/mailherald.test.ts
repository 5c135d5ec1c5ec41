import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createHerald } from '@mailherald/core'
import { ipAllowList } from '@mailherald/core/verify'
import { acme } from '@mailherald/test-support/acme'
import { serve } from '@mailherald/test-support/raw-http'
import { breakOff, send, sendSlowly, type Outgoing } from '@mailherald/testing/wire'
import { describe, expect, it } from 'vitest'
import { heraldOfAcme, type Acme } from '../test-helpers/acme.js'
import { eventOf, type Arrived, type Shape } from '../test-helpers/events.js'
import { gateway } from '../test-helpers/gateway.js'
import type { HttpEvent } from './http-event.js'
import { mailherald } from './mailherald.js'

const shapes: readonly Shape[] = [
  'REST API',
  'HTTP API',
  'function URL',
  'ALB',
  'ALB with multi-value headers',
]
const withLists: readonly Shape[] = ['REST API', 'ALB with multi-value headers']

/** The ones where an address reaches the function outside of headers. */
const withPeer: readonly Shape[] = ['REST API', 'HTTP API', 'function URL']

interface Sent extends Outgoing {
  /** @defaultValue `/acme` */
  readonly path?: string
}

const arrived: Arrived = {
  method: 'POST',
  url: '/webhooks/acme',
  headers: [['Content-Type', 'application/json']],
  body: Buffer.from('{"id":"1"}'),
  peer: '192.0.2.7',
}

async function sendThrough(shape: Shape, { herald }: Pick<Acme, 'herald'>, outgoing: Sent = {}) {
  const { path = '/acme', ...rest } = outgoing
  const port = await serve(gateway(shape, mailherald(herald), { timeoutMs: 200 }))
  const headers = { 'content-type': 'application/json', ...rest.headers }
  return send(`http://127.0.0.1:${port}${path}`, { body: '{"id":"1"}', ...rest, headers })
}

describe.each(withLists)('a header through %s', (shape) => {
  it('comes as a list where it was repeated', async () => {
    const one = heraldOfAcme()
    await sendThrough(shape, one, { headers: { 'x-signature': ['a', 'b'] } })
    expect(one.deliveries[0]?.headers['x-signature']).toEqual(['a', 'b'])
  })
})

describe.each(withPeer)('a sender behind %s', (shape) => {
  it('has an address, whatever headers say', async () => {
    const one = heraldOfAcme()
    await sendThrough(shape, one, { headers: { 'x-forwarded-for': '192.0.2.7' } })
    expect(one.deliveries).toMatchObject([{ remoteAddress: '127.0.0.1' }])
  })
})

describe.each(shapes)('a request through %s', (shape) => {
  const post = (one: Pick<Acme, 'herald'>, path: string, outgoing: Outgoing = {}) =>
    sendThrough(shape, one, { ...outgoing, path })

  it('reaches the handlers, and gets the answer that the provider expects', async () => {
    const one = heraldOfAcme()
    const answer = await post(one, '/webhooks/acme')
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { events: 1 }])
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(one.events).toMatchObject([{ type: 'email.delivered', provider: 'acme' }])
  })

  it.each(['/webhooks/acme/shop-eu', '/prod/a/b/acme/shop-eu/?token=1'])(
    'names the provider and the account in the last two segments of %s',
    async (path) => {
      const one = heraldOfAcme()
      expect((await post(one, path)).status).toBe(200)
      expect(one.events).toMatchObject([{ account: 'shop-eu' }])
    },
  )

  it.each([
    '/prod/webhooks/acme',
    '/acme/?a=1',
    '/acme?token=a%2Bb%20c&x=%26&list%5B%5D=1',
    '/acme?to=ann%2Btag@example.com&url=https://example.com/a?b,c',
    '/acme?name=J%C3%B6rg',
  ])('comes with path and query as they were sent: %s', async (url) => {
    const one = heraldOfAcme()
    expect((await post(one, url)).status).toBe(200)
    expect(one.deliveries).toMatchObject([{ url, method: 'POST', provider: 'acme' }])
  })

  it.each([
    ['text beyond ASCII', 'application/json', Buffer.from('{"id":"Jörg 📬"}')],
    ['bytes that are no text', 'application/octet-stream', Buffer.from([0xff, 0xfe, 0, 0x7b])],
    ['a form', 'application/x-www-form-urlencoded', Buffer.from('a=1&b=%20')],
    ['nothing', 'application/json', Buffer.alloc(0)],
  ])('comes with the very bytes of %s', async (_, type, body) => {
    const one = heraldOfAcme()
    await post(one, '/acme', { body, headers: { 'content-type': type } })
    expect(one.deliveries.map(({ body }) => Buffer.from(body))).toEqual([body])
  })

  it.each([
    ['gzip', gzipSync('{"id":"1"}')],
    ['br', brotliCompressSync('{"id":"1"}')],
  ])('is decoded from %s', async (encoding, body) => {
    const one = heraldOfAcme()
    const headers = { 'content-encoding': encoding }
    expect((await post(one, '/acme', { body, headers })).status).toBe(200)
    expect(one.events).toHaveLength(1)
  })

  it('is refused when it cannot be decoded', async () => {
    const one = heraldOfAcme()
    const sent = { body: 'no gzip', headers: { 'content-encoding': 'gzip' } }
    const answer = await post(one, '/acme', sent)
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
      400,
      { error: 'ERR_BODY_UNREADABLE' },
    ])
  })

  it('comes with header names in lower case', async () => {
    const one = heraldOfAcme()
    await post(one, '/acme', { headers: { 'X-Signature': 'Abc' } })
    expect(one.deliveries[0]?.headers['x-signature']).toBe('Abc')
  })

  it('has a sender that ipAllowList knows, with one proxy, whatever the sender writes', async () => {
    const verify = ipAllowList(['192.0.2.0/24'], { proxies: 1 })
    const herald = createHerald({ providers: [acme({ verify })], logger: false })
    const headers = { 'x-forwarded-for': '192.0.2.7' }
    expect((await post({ herald }, '/acme', { headers })).status).toBe(401)
    const local = createHerald({
      providers: [acme({ verify: ipAllowList(['127.0.0.0/8'], { proxies: 1 }) })],
      logger: false,
    })
    expect((await post({ herald: local }, '/acme', { headers })).status).toBe(200)
  })

  it('is answered 404 where its path names no provider', async () => {
    const answer = await post(heraldOfAcme(), '/webhooks/nobody')
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
      404,
      { error: 'ERR_PROVIDER_UNKNOWN' },
    ])
  })

  it('is answered with the headers of the reply', async () => {
    const answer = await post(heraldOfAcme(), '/acme', { method: 'PUT' })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST'])
  })

  it('is answered "retry" when a handler fails', async () => {
    const one = heraldOfAcme(() => Promise.reject(new Error('not now')))
    expect((await post(one, '/acme')).status).toBe(503)
  })

  it('does not reach the function before its body is complete', async () => {
    const one = heraldOfAcme()
    const port = await serve(gateway(shape, mailherald(one.herald), { timeoutMs: 50 }))
    const url = `http://127.0.0.1:${port}/acme?token=1`
    await breakOff(url)
    expect(await sendSlowly(url)).toMatch(/^HTTP\/1\.1 408 /)
    expect(one.deliveries).toEqual([])
  })

  it('is of one provider, whatever its path, where the function serves only that', async () => {
    const one = heraldOfAcme()
    const handler = mailherald(one.herald, { provider: 'acme', account: 'shop-eu' })
    const result = await handler(eventOf(shape, { ...arrived, url: '/hooks/bounces?a=1' }))
    expect(result.statusCode).toBe(200)
    expect(one.deliveries).toMatchObject([{ account: 'shop-eu', url: '/hooks/bounces?a=1' }])
  })

  it('has no body in the answer to HEAD', async () => {
    const handler = mailherald(heraldOfAcme().herald)
    const result = await handler(eventOf(shape, { ...arrived, method: 'HEAD' }))
    expect(result).toMatchObject({ statusCode: 405, body: '' })
  })

  it('is answered in the form that its sender understands', async () => {
    const handler = mailherald(heraldOfAcme().herald)
    const json = 'application/json; charset=utf-8'
    const headers = { 'content-type': json }
    const rest = { statusCode: 200, body: '{"events":1}' }
    const answers: Record<Shape, object> = {
      'HTTP API': { ...rest, headers },
      'function URL': { ...rest, headers },
      ALB: { ...rest, headers, isBase64Encoded: false },
      'REST API': {
        ...rest,
        multiValueHeaders: { 'content-type': [json] },
        isBase64Encoded: false,
      },
      'ALB with multi-value headers': {
        ...rest,
        multiValueHeaders: { 'content-type': [json] },
        isBase64Encoded: false,
      },
    }
    expect(await handler(eventOf(shape, arrived))).toEqual(answers[shape])
  })
})

describe('mailherald on Lambda', () => {
  async function deliveryOf(event: HttpEvent) {
    const one = heraldOfAcme()
    await mailherald(one.herald, { provider: 'acme' })(event)
    return one.deliveries[0]
  }

  it('takes the stage for a part of the URL where the sender wrote it, on format 1.0', async () => {
    const event = {
      httpMethod: 'POST',
      path: '/webhooks/acme',
      headers: null,
      multiValueHeaders: null,
      queryStringParameters: { a: '1' },
      multiValueQueryStringParameters: null,
      requestContext: { path: '/prod/webhooks/acme', stage: 'prod' },
    }
    expect(await deliveryOf(event)).toMatchObject({ url: '/prod/webhooks/acme?a=1', headers: {} })
  })

  it('takes two spellings of a header, which a REST API keeps apart, for one that came twice', async () => {
    const multiValueHeaders = { 'X-Sign': ['a'], 'x-sign': ['b', 'c'], 'X-One': ['d'] }
    const event = { httpMethod: 'POST', path: '/', multiValueHeaders, requestContext: {} }
    expect((await deliveryOf(event))?.headers).toEqual({ 'x-sign': ['a', 'b', 'c'], 'x-one': 'd' })
  })

  it('keeps parameters that came several times, on format 1.0', async () => {
    const parameters = { multiValueQueryStringParameters: { 'a b': ['1', '&'], c: [''] } }
    const event = { httpMethod: 'POST', path: '/', ...parameters, requestContext: {} }
    expect((await deliveryOf(event))?.url).toBe('/?a%20b=1&a%20b=%26&c=')
  })

  it('puts cookies back into their header, on format 2.0', async () => {
    const http = { method: 'POST', sourceIp: '192.0.2.1' }
    const event = { rawPath: '/', rawQueryString: '', requestContext: { http } }
    expect((await deliveryOf({ ...event, cookies: ['a=1', 'b=2'] }))?.headers).toEqual({
      cookie: 'a=1; b=2',
    })
    expect((await deliveryOf(event))?.headers).toEqual({})
  })

  it('does not take a question mark that an HTTP API decoded for the beginning of the query', async () => {
    const event = {
      rawPath: '/webhooks/acme?token=x',
      rawQueryString: 'a=1',
      requestContext: { http: { method: 'POST' } },
    }
    expect((await deliveryOf(event))?.url).toBe('/webhooks/acme%3Ftoken=x?a=1')
  })

  it.each([
    ['half a character in the query', { queryStringParameters: { '\ud800': '\udfff' } }],
    ['names of Object.prototype', { headers: JSON.parse('{"__proto__":"x","constructor":"y"}') }],
    ['a body that is no base64', { body: '***', isBase64Encoded: true }],
    ['nothing at all', { requestContext: undefined, body: null }],
  ])('answers a request with %s', async (_, what) => {
    const event = {
      httpMethod: 'POST',
      path: '/%zz/acme',
      requestContext: {},
      ...what,
    } as HttpEvent
    const answer = await mailherald(heraldOfAcme().herald)(event)
    expect(answer.statusCode).toBe(400)
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'POST /'],
    ['a batch of SQS', { Records: [{ eventSource: 'aws:sqs', body: '' }] }],
    ['a test event of the console', { key1: 'value1' }],
    ['a web socket', { requestContext: { connectionId: 'x', routeKey: '$connect' } }],
    ['a path and no method', { rawPath: '/', requestContext: {} }],
    ['a method and no path', { httpMethod: 'POST', requestContext: {} }],
  ])('rejects %s, saying which events it takes', async (_, event) => {
    const handler = mailherald(heraldOfAcme().herald)
    const rejection: unknown = await handler(event as never).catch((error: unknown) => error)
    expect(rejection).toBeInstanceOf(TypeError)
    expect(String(rejection)).toMatch(
      /API Gateway.*function URLs.*Load Balancers.*mailheraldRecords/,
    )
  })

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
