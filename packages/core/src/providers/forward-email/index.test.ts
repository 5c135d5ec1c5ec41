import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { forwardEmail } from './index.js'

const verificationKey = 'the key of one domain'

async function received(payload: unknown, { key = verificationKey, bodyLimit = 1e8 } = {}) {
  const providers = [forwardEmail({ verificationKey, bodyLimit })]
  const herald = createHerald({ providers, logger: false })
  const sizes: (number | undefined)[] = []
  herald.on('email.received', ({ attachments }) => {
    sizes.push(...attachments.map(({ content }) => content?.length))
  })
  const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload))
  const signature = createHmac('sha256', key).update(body).digest('hex')
  const headers = { 'x-webhook-signature': signature }
  const post = { provider: 'forward-email', method: 'POST', url: '/', headers, body }
  return { status: (await herald.receive(post)).status, sizes }
}

describe('answers', () => {
  it.each([
    ['503 to what another key signed', {}, { key: 'the key of another domain' }, 503],
    ['503 to what is too large', {}, { bodyLimit: 1 }, 503],
    ['503 to what is not JSON', '{', {}, 503],
    ['200 to what has no form that is known', {}, {}, 200],
  ])('%s', async (_, payload, options, status) => {
    expect((await received(payload, options)).status).toBe(status)
  })
})

it('takes a message with a file of a megabyte, which comes as a million numbers', async () => {
  const attachments = [{ filename: 'a.bin', content: Buffer.alloc(1024 * 1024, 200) }]
  const session = { recipient: 'help@example.com' }
  const from = { value: [{ address: 'ada@example.org', name: 'Ada' }] }
  const { status, sizes } = await received({ session, from, attachments })
  expect([status, sizes]).toEqual([200, [1024 * 1024]])
})
