import { expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { ahaSend } from './index.js'

it('answers a payload of which nothing can be read with success: failures turn the webhook off', async () => {
  const providers = [ahaSend({ verify: unverified() })]
  const herald = createHerald({ providers, logger: false })
  const post = { provider: 'ahasend', method: 'POST', url: '/', headers: {} }
  const reply = await herald.receive({ ...post, body: Buffer.from('{"data":{}}') })
  expect(reply.status).toBe(200)
})
