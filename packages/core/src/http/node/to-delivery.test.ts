import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { deferred } from '@mailherald/test-support/deferred'
import { dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import type { IncomingDelivery } from '../../delivery.js'
import { toDelivery, type NodeRoute } from './to-delivery.js'

const route: NodeRoute = { provider: 'acme' }

async function delivered(request: string, given: NodeRoute = route): Promise<IncomingDelivery> {
  const delivery = deferred<IncomingDelivery>()
  const port = await serve((req, res) => {
    delivery.resolve(toDelivery(req, given))
    res.end()
  })
  dial(port).write(request)
  return delivery.promise
}

describe('toDelivery', () => {
  it('translates a request', async () => {
    const { body, headers, ...rest } = await delivered(
      'PUT /hooks/acme?x=%20 HTTP/1.1\r\nHost: localhost\r\nX-Token: abc\r\n\r\n',
      { provider: 'acme', account: 'shop-eu' },
    )
    expect(rest).toEqual({
      provider: 'acme',
      account: 'shop-eu',
      method: 'PUT',
      url: '/hooks/acme?x=%20',
      remoteAddress: '127.0.0.1',
    })
    expect({ ...headers }).toEqual({ host: 'localhost', 'x-token': 'abc' })
    expect(body).toBeTypeOf('function')
  })

  it('has no account where the route has none', async () => {
    expect(await delivered(head())).not.toHaveProperty('account')
  })

  it('shows every value of a header that came several times', async () => {
    const { headers } = await delivered(
      head(
        'X-Signature: a',
        'x-signature: b',
        'X-SIGNATURE: c',
        'content-type: a/b',
        'Content-Type: c/d',
      ),
    )
    expect(headers['x-signature']).toEqual(['a', 'b', 'c'])
    expect(headers['content-type']).toEqual(['a/b', 'c/d'])
  })

  it('keeps headers with the names of object members apart from them', async () => {
    const { headers } = await delivered(head('__proto__: a', 'constructor: b'))
    expect(Object.entries(headers)).toContainEqual(['__proto__', 'a'])
    expect(headers['constructor']).toBe('b')
    expect(headers['toString']).toBeUndefined()
  })

  it('prefers the url that a framework kept, and the one that the route says', () => {
    const req = madeUpRequest({ url: '/acme', originalUrl: '/webhooks/acme?a=1' })
    expect(toDelivery(req, route).url).toBe('/webhooks/acme?a=1')
    expect(toDelivery(req, { ...route, url: '/x' }).url).toBe('/x')
  })

  it('takes the headers of a request that a serverless platform made up', () => {
    const req = madeUpRequest({ headers: { 'x-signature': 'a' } })
    expect(toDelivery(req, route).headers).toEqual({ 'x-signature': 'a' })
  })

  it('takes the body of a request that a serverless platform made up', async () => {
    const delivery = toDelivery(madeUpRequest({ body: Buffer.from('{"a":1}') }), route)
    if (typeof delivery.body !== 'function') throw new Error('the body is read already')
    const bytes = await delivery.body({ bytes: 100, timeoutMs: 1000 })
    expect(Buffer.from(bytes).toString()).toBe('{"a":1}')
  })
})

function madeUpRequest(parts: object): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method: 'POST', url: '/' }, parts)
}
