import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified, urlToken } from '@mailherald/core/verify'
import { bounce, token } from '../bench.js'
import { breakOff, send, sendSlowly, type Outgoing } from '../wire.js'
import { asker } from './asker.js'
import { answered, encoded, handled, type Case } from './case.js'

/** A delivery that has to be refused, whatever its sender tries. */
function refused(name: string, status: number, changes: Outgoing): Case {
  return {
    name: `refuses with ${status}: ${name}`,
    async run({ post, events, errors }) {
      const answer = await post(bounce, changes)
      answered(answer, status)
      assert.equal(typeof (JSON.parse(answer.body) as { error: unknown }).error, 'string')
      assert.ok(!answer.body.includes('@'), 'an answer should hold nothing of what was sent')
      handled(events, [])
      assert.deepEqual(errors, [])
    },
  }
}

const limit = 256 * 1024

/** What must not reach the handlers. */
export const refusals: readonly Case[] = [
  refused('JSON that ends early', 400, { body: '{"event":' }),
  refused('no body', 400, { body: '' }),
  refused('bytes that are no UTF-8', 400, { body: Buffer.from([0x7b, 0xff]) }),
  refused('nested too deep', 400, { body: '['.repeat(100_000) }),
  refused(
    'gzip, where the provider does not compress',
    415,
    encoded('gzip', gzipSync(bounce.body)),
  ),
  refused('an encoding nobody takes', 415, encoded('zstd', Buffer.from('{}'))),
  refused('two encodings', 415, encoded('gzip, gzip', gzipSync(gzipSync(bounce.body)))),
  refused('a body over the limit', 413, { body: 'x'.repeat(limit + 1) }),
  refused('a body over the limit, of unknown length', 413, {
    body: 'x'.repeat(limit * 4),
    chunked: true,
  }),
  refused('a bomb', 415, encoded('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024)))),
  {
    name: 'obeys a body limit of its own',
    options: () => ({ providers: [tencentSes({ verify: urlToken(token), bodyLimit: 1000 })] }),
    async run({ post }) {
      answered(await post(bounce), 200)
      answered(await post(bounce, { body: 'x'.repeat(1001) }), 413)
    },
  },
  {
    name: 'refuses with 422 what nobody takes and nothing of which can be read, naming the fields',
    options: () => ({ register: () => {} }),
    async run({ post }) {
      const answer = await post(bounce, { body: '{"event":"bounce"}' })
      answered(answer, 422)
      const { issues } = JSON.parse(answer.body) as { issues: readonly { path: string }[] }
      assert.deepEqual(
        issues.map(({ path }) => path),
        ['email'],
      )
    },
  },
  {
    name: 'refuses with 404 at paths of no provider',
    async run({ origin, events }) {
      for (const path of ['nobody', 'nobody/eu', 'tencent-ses/eu', '__proto__', '%2e%2e']) {
        answered(await send(`${origin}/webhooks/${path}?token=${token}`, bounce), 404)
      }
      handled(events, [])
    },
  },
  {
    name: 'refuses with 405 what is not posted, and says what is taken',
    async run({ post }) {
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await post(bounce, { method, ...(method === 'GET' && { body: '' }) })
        assert.deepEqual([method, answer.status, answer.headers.allow], [method, 405, 'POST'])
      }
    },
  },
  {
    name: 'refuses with 405 what is neither posted nor got, where a provider delivers by GET',
    options: () => ({ providers: [asker] }),
    async run({ origin }) {
      const url = `${origin}/webhooks/asker?token=${token}`
      const answer = await send(url, { method: 'PUT', body: '{}' })
      answered(answer, 405)
      assert.equal(answer.headers.allow, 'GET, POST')
    },
  },
  {
    name: 'refuses with 408 a body that does not come',
    options: () => ({ bodyTimeoutMs: 50 }),
    async run({ origin, events }) {
      const answer = await sendSlowly(`${origin}/webhooks/tencent-ses?token=${token}`)
      assert.match(answer, /^HTTP\/1\.1 408 /)
      handled(events, [])
    },
  },
  {
    name: 'lives on after a sender that breaks off',
    async run({ origin, post, events }) {
      await breakOff(`${origin}/webhooks/tencent-ses?token=${token}`)
      answered(await post(bounce), 200)
      handled(events, ['email.bounced'])
    },
  },
  {
    name: 'never answers with what it was sent',
    options: () => ({ providers: [simplySend({ verify: unverified() })] }),
    async run({ origin }) {
      for (const body of ['{"type":"ann@example.com"}', 'ann@example.com', '["ann@example.com"]']) {
        const answer = await send(`${origin}/webhooks/simplysend`, { body })
        assert.ok(!answer.body.includes('ann'), `the answer holds an address: ${answer.body}`)
      }
    },
  },
]
