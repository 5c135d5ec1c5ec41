import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { useSend } from './index.js'

const secret = `whsec_${'0123456789abcdef'.repeat(4)}`
const now = 1777885202500
const body =
  '{"id":"call_a","type":"email.delivered","data":{"id":"em_1","to":["ann@example.com"]}}'

/** The answer to a delivery that is signed at a time. */
async function statusOf(time: number | string, signature = signatureOf(`${time}.${body}`)) {
  const providers = [useSend({ secret })]
  const herald = createHerald({ providers, logger: false, now: () => now })
  herald.on('*', () => undefined)
  const headers = { 'x-usesend-timestamp': String(time), 'x-usesend-signature': signature }
  const delivery = { provider: 'usesend', method: 'POST', url: '/usesend', headers }
  return (await herald.receive({ ...delivery, body: Buffer.from(body) })).status
}

function signatureOf(content: string, key = secret): string {
  return `v1=${createHmac('sha256', key).update(content).digest('hex')}`
}

describe('the time of a delivery', () => {
  it.each([0, -299_000, 299_000])('may be %i ms off', async (off) => {
    expect(await statusOf(now + off)).toBe(200)
  })

  it.each([-301_000, 301_000])('must not be %i ms off, though it is signed', async (off) => {
    expect(await statusOf(now + off)).toBe(401)
  })

  it('is in milliseconds', async () => {
    expect(await statusOf(Math.floor(now / 1000))).toBe(401)
  })

  it('is signed', async () => {
    expect(await statusOf(now, signatureOf(`${now - 1}.${body}`))).toBe(401)
  })
})

it('the whole secret is the key, its prefix included', async () => {
  const stripped = secret.slice('whsec_'.length)
  expect(await statusOf(now, signatureOf(`${now}.${body}`, stripped))).toBe(401)
  expect(await statusOf(now, signatureOf(`${now}.${body}`).slice('v1='.length))).toBe(401)
})
