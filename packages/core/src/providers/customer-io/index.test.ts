import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { customerIo, type CustomerIoOptions } from './index.js'

const signingKey = 'the signing key of one webhook'
const now = 1_777_885_202_000
const payload = JSON.stringify({
  event_id: 'e1',
  object_type: 'email',
  metric: 'delivered',
  data: { delivery_id: 'd1', recipient: 'ann@example.com' },
})

/** The status that a delivery is answered with which was signed some seconds ago. */
async function statusOf(
  options: Partial<CustomerIoOptions> = {},
  { age = 0, body = payload, key = signingKey } = {},
): Promise<number> {
  const providers = [customerIo({ signingKey, ...options } as CustomerIoOptions)]
  const herald = createHerald({ providers, logger: false, now: () => now })
  const time = String(now / 1000 - age)
  const signature = createHmac('sha256', key).update(`v0:${time}:${body}`).digest('hex')
  const headers = { 'x-cio-timestamp': time, 'x-cio-signature': signature }
  const post = { provider: 'customer-io', method: 'POST', url: '/', headers }
  return (await herald.receive({ ...post, body: Buffer.from(body) })).status
}

describe('answers', () => {
  it.each([
    ['200 to an event', {}, 200],
    ['200 to what has no name, which would hold up the rest', { body: '{}' }, 200],
    ['503 to what is signed with another key', { key: 'the key of another webhook' }, 503],
    ['503 to what is not JSON', { body: '{' }, 503],
  ])('%s', async (_, post, status) => {
    expect(await statusOf({}, post)).toBe(status)
  })

  it('503 to what is too large', async () => {
    expect(await statusOf({ bodyLimit: 10 })).toBe(503)
  })
})

describe('the age of a delivery', () => {
  it.each([
    [undefined, 301, 503],
    [undefined, 299, 200],
    [86_400, 80_000, 200],
    [false, 600_000, 200],
  ] as const)('by the tolerance %s may be %s seconds: %s', async (tolerance, age, status) => {
    const options = tolerance === undefined ? {} : { toleranceSeconds: tolerance }
    expect(await statusOf(options, { age })).toBe(status)
  })

  it.each([0, -1, Number.NaN])('cannot be limited to %s seconds', (toleranceSeconds) => {
    expect(() => customerIo({ signingKey, toleranceSeconds })).toThrow('toleranceSeconds')
  })
})
