import { Writable } from 'node:stream'
import { createHerald, type Herald, type VerifiedDelivery } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { mailherald } from './mailherald.js'

interface Recorded {
  readonly herald: Herald
  readonly deliveries: readonly VerifiedDelivery[]
}

/** A herald for `acme` and `acme/shop-eu`, and what reached its handlers. */
function recorded(): Recorded {
  const deliveries: VerifiedDelivery[] = []
  const verify = (): boolean => true
  const read = ({ body }: VerifiedDelivery) => [{ raw: { id: Buffer.from(body).toString() } }]
  const herald = createHerald({
    providers: [acme({ verify, read }), acme({ verify, read, account: 'shop-eu' })],
    logger: false,
  })
  herald.on('*', (_, { delivery }) => void (delivery && deliveries.push(delivery)))
  return { herald, deliveries }
}

const payload = '{"id": 1}'

async function statusOf(app: FastifyInstance, url: string): Promise<number> {
  return (await app.inject({ method: 'POST', url, payload })).statusCode
}

describe('mailherald on Fastify', () => {
  it.each([
    ['/webhooks/acme', undefined],
    ['/webhooks/acme/?token=a/b%20c', undefined],
    ['/webhooks/ac%6De/shop%2Deu', 'shop-eu'],
    ['/webhooks/acme/shop-eu/?a=1', 'shop-eu'],
  ])('serves %s, with the URL as it was sent', async (url, account) => {
    const { herald, deliveries } = recorded()
    const app = fastify()
    app.register(mailherald(herald), { prefix: '/webhooks' })
    expect(await statusOf(app, url)).toBe(200)
    expect(deliveries).toMatchObject([{ provider: 'acme', url }])
    expect(deliveries[0]?.account).toBe(account)
  })

  it('takes an injected request for what it is: there is nothing more of it to wait for', async () => {
    const app = fastify()
    app.register(mailherald(recorded().herald), { prefix: '/webhooks' })
    const { headers } = await app.inject({ method: 'POST', url: '/webhooks/acme', payload })
    expect(headers).toMatchObject({ connection: 'keep-alive' })
  })

  it.each(['/webhooks', '/webhooks/acme/b/c', '/acme'])('leaves %s to the app', async (url) => {
    const { herald, deliveries } = recorded()
    const app = fastify()
    app.register(mailherald(herald), { prefix: '/webhooks' })
    app.setNotFoundHandler((_request, reply) => reply.code(404).send('not mine'))
    expect((await app.inject({ method: 'POST', url, payload })).body).toBe('not mine')
    expect(deliveries).toEqual([])
  })

  it('serves one provider, and one account, at a prefix of its own', async () => {
    const { herald, deliveries } = recorded()
    const app = fastify()
    app.register(mailherald(herald, { provider: 'acme' }), { prefix: '/hooks/bounces' })
    const shop = { provider: 'acme', account: 'shop-eu' }
    app.register(mailherald(herald, shop), { prefix: '/shop' })
    expect(await statusOf(app, '/hooks/bounces?a=1')).toBe(200)
    expect(await statusOf(app, '/shop/')).toBe(200)
    expect(deliveries.map(({ account, url }) => [account, url])).toEqual([
      [undefined, '/hooks/bounces?a=1'],
      ['shop-eu', '/shop/'],
    ])
  })

  it('passes on the URL that was sent where the app rewrites URLs', async () => {
    const { herald, deliveries } = recorded()
    const app = fastify({ rewriteUrl: ({ url = '' }) => url.replace('/outside', '/webhooks') })
    app.register(mailherald(herald), { prefix: '/webhooks' })
    expect(await statusOf(app, '/outside/acme?a=1')).toBe(200)
    expect(deliveries).toMatchObject([{ url: '/outside/acme?a=1' }])
  })

  it('reads the bytes before a parser of the app, and leaves the parser to the other routes', async () => {
    const { herald, deliveries } = recorded()
    const app = fastify({ bodyLimit: 4 })
    app.register(mailherald(herald), { prefix: '/webhooks' })
    app.post('/other', { bodyLimit: 100 }, (request) => ({ got: request.body }))
    const headers = { 'content-type': 'application/json' }
    const sent = { method: 'POST', headers, payload } as const
    expect((await app.inject({ ...sent, url: '/webhooks/acme' })).statusCode).toBe(200)
    expect(Buffer.from(deliveries[0]?.body ?? []).toString()).toBe(payload)
    expect((await app.inject({ ...sent, url: '/other' })).json()).toEqual({ got: { id: 1 } })
  })

  it('comes after the hooks of the app', async () => {
    const { herald, deliveries } = recorded()
    const app = fastify()
    app.addHook('onRequest', async (_request, reply) => reply.code(429).send('slow down'))
    app.register(mailherald(herald), { prefix: '/webhooks' })
    expect(await statusOf(app, '/webhooks/acme')).toBe(429)
    expect(deliveries).toEqual([])
  })

  it.each([
    [undefined, 0],
    ['info', 2],
  ] as const)('with log level %s, logs %i lines that may hold a token', async (logLevel, lines) => {
    const logged: string[] = []
    const stream = new Writable({
      write: (line: Buffer, _, done) => {
        logged.push(line.toString())
        done()
      },
    })
    const app = fastify({ logger: { stream } })
    const options = { prefix: '/webhooks', ...(logLevel && { logLevel }) }
    app.register(mailherald(recorded().herald), options)
    await statusOf(app, '/webhooks/acme?token=secret')
    expect(logged.length).toBe(lines)
    expect(logged.join('').includes('secret')).toBe(lines > 0)
  })

  it('gives the error of a herald that rejects to the error handler of the app', async () => {
    const app = fastify()
    app.register(mailherald({ receive: () => Promise.reject(new Error('broken')) }))
    app.setErrorHandler((error: Error, _request, reply) => reply.code(500).send(error.message))
    const answer = await app.inject({ method: 'POST', url: '/acme', payload })
    expect([answer.statusCode, answer.body]).toEqual([500, 'broken'])
  })

  it.each([
    ['nothing', undefined],
    ['the options', {}],
    ['a herald that was not awaited', Promise.resolve(recorded().herald)],
  ])('refuses %s when it is made', (_, herald) => {
    expect(() => mailherald(herald as unknown as Herald)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })
})
