import { deflateSync, brotliCompressSync, gzipSync } from 'node:zlib'
import { defineProvider } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified, urlToken } from '@mailherald/core/verify'
import { breakOff, send, sendSlowly, type Outgoing } from '@mailherald/test-support/send'
import { expect } from 'vitest'
import { bounce, click, token, type Bench, type BenchOptions } from './bench.js'

/** One thing that can happen over HTTP, and what has to come of it. */
export interface Case {
  readonly name: string
  /** Left out: both providers, and a handler that records every event. */
  options?(): BenchOptions
  run(bench: Bench): Promise<void>
}

/** A delivery that has to be handled once, as the bounce it is. */
function handled(name: string, changes: Outgoing): Case {
  return {
    name: `handles once: ${name}`,
    async run({ post, events }) {
      expect((await post(bounce, changes)).status).toBe(200)
      expect(events.map(({ type }) => type)).toEqual(['email.bounced'])
    },
  }
}

/** A delivery that has to be refused, whatever its sender tries. */
function refused(name: string, status: number, changes: Outgoing): Case {
  return {
    name: `refuses with ${status}: ${name}`,
    async run({ post, events, errors }) {
      const answer = await post(bounce, changes)
      expect(answer.status).toBe(status)
      expect(JSON.parse(answer.body)).toMatchObject({ error: expect.any(String) })
      expect(answer.body).not.toContain('@')
      expect(events).toEqual([])
      expect(errors).toEqual([])
    },
  }
}

/** A delivery of a provider that compresses. */
function compressed(encoding: string, compress: (body: Uint8Array) => Uint8Array): Case {
  return {
    name: `handles once: compressed with ${encoding}, by a provider that compresses`,
    options: () => ({ providers: [squeezed] }),
    async run({ origin, events }) {
      const sent = encoded(encoding, compress(bounce.body))
      expect((await send(`${origin}/webhooks/squeezed`, sent)).status).toBe(200)
      expect(events).toMatchObject([{ type: 'unknown', raw: { event: 'bounce' } }])
    },
  }
}

const squeezed = defineProvider({
  id: 'squeezed',
  title: 'Squeezed Mail',
  docs: 'https://docs.example.com/webhooks',
  emits: [],
  compression: 'after-signing',
  verify: unverified(),
  normalize: () => [{ type: 'unknown', providerType: '', issues: [] }],
})

const asker = defineProvider({
  id: 'asker',
  title: 'Asking Mail',
  docs: 'https://docs.example.com/webhooks',
  emits: [],
  methods: ['GET', 'POST'],
  verify: urlToken(token),
  read: ({ url, body }) => [{ raw: { url, size: body.length } }],
  normalize: () => [{ type: 'unknown', providerType: '', issues: [] }],
})

const withBody = (body: string | Uint8Array, headers: Outgoing['headers'] = {}): Outgoing => ({
  body,
  headers,
})
const encoded = (encoding: string, body: Uint8Array): Outgoing =>
  withBody(body, { 'content-encoding': encoding })
const limit = 256 * 1024

export const cases: readonly Case[] = [
  handled('as it is', {}),
  handled('in chunks', { chunked: true }),
  handled('as text/plain', { headers: { 'content-type': 'text/plain; charset=UTF-8' } }),
  handled('as a form that it is not', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  handled('as something nobody knows', {
    headers: { 'content-type': 'application/vnd.odd+thing' },
  }),
  handled('as a content type that is malformed', { headers: { 'content-type': ';;/' } }),
  handled('with JSON of another charset in the header', {
    headers: { 'content-type': 'application/json; charset=iso-8859-1' },
  }),
  compressed('gzip', gzipSync),
  compressed('br', brotliCompressSync),
  compressed('deflate', deflateSync),
  handled('without any header of its own', { headers: { 'content-type': [] } }),
  {
    name: 'handles once: signed over the exact bytes, with characters cut by chunks',
    async run({ post, events }) {
      expect((await post(click, { chunked: true })).status).toBe(200)
      expect(events).toMatchObject([{ type: 'email.clicked', authenticity: 'signed' }])
    },
  },
  {
    name: 'handles once: the same delivery five times',
    async run({ post, events }) {
      for (let i = 0; i < 5; i++) expect((await post(bounce)).status).toBe(200)
      expect(events).toHaveLength(1)
    },
  },
  {
    name: 'handles once: the same delivery twenty times at once',
    async run({ post, events }) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(bounce)))
      for (const { status } of answers) expect([200, 503]).toContain(status)
      expect(events).toHaveLength(1)
    },
  },
  {
    name: 'handles the events of a batch, and hands out as unknown what cannot be read',
    async run({ post, events }) {
      const [one] = [JSON.parse(Buffer.from(bounce.body).toString()) as object]
      const body = JSON.stringify([one, { event: 'delivered' }, { event: 'new' }, 7])
      expect((await post(bounce, { body })).status).toBe(200)
      expect(events.map(({ type }) => type).toSorted()).toEqual([
        'email.bounced',
        'unknown',
        'unknown',
        'unknown',
      ])
    },
  },
  {
    name: 'serves several accounts of one provider, with a trailing slash too',
    options: () => ({
      providers: [
        tencentSes({ verify: urlToken(token), account: 'eu' }),
        tencentSes({ verify: urlToken('another-token-nobody-guesses'), account: 'us' }),
      ],
    }),
    async run({ origin, post, events }) {
      const { body } = bounce
      expect((await post(bounce)).status).toBe(404)
      expect(
        (await send(`${origin}/webhooks/tencent-ses/eu?token=${token}`, { body })).status,
      ).toBe(200)
      expect(
        (await send(`${origin}/webhooks/tencent-ses/eu/?token=${token}`, { body })).status,
      ).toBe(200)
      expect(
        (await send(`${origin}/webhooks/tencent-ses/us?token=${token}`, { body })).status,
      ).toBe(401)
      expect(events).toMatchObject([{ account: 'eu' }])
    },
  },
  refused('JSON that ends early', 400, withBody('{"event":')),
  refused('no body', 400, withBody('')),
  refused('bytes that are no UTF-8', 400, withBody(Buffer.from([0x7b, 0xff]))),
  refused('nested too deep', 400, withBody('['.repeat(100_000))),
  refused(
    'gzip, where the provider does not compress',
    415,
    encoded('gzip', gzipSync(bounce.body)),
  ),
  refused('an encoding nobody takes', 415, encoded('zstd', Buffer.from('{}'))),
  refused('two encodings', 415, encoded('gzip, gzip', gzipSync(gzipSync(bounce.body)))),
  refused('a body over the limit', 413, withBody('x'.repeat(limit + 1))),
  refused('a body over the limit, of unknown length', 413, {
    ...withBody('x'.repeat(limit * 4)),
    chunked: true,
  }),
  refused('a bomb', 415, encoded('gzip', gzipSync(Buffer.alloc(64 * 1024 * 1024)))),
  {
    name: 'obeys a body limit of its own',
    options: () => ({ providers: [tencentSes({ verify: urlToken(token), bodyLimit: 1000 })] }),
    async run({ post }) {
      expect((await post(bounce)).status).toBe(200)
      expect((await post(bounce, { body: 'x'.repeat(1001) })).status).toBe(413)
    },
  },
  {
    name: 'refuses with 422 what nobody takes and nothing of which can be read, naming the fields',
    options: () => ({ register: () => {} }),
    async run({ post }) {
      const answer = await post(bounce, { body: '{"event":"bounce"}' })
      expect(answer.status).toBe(422)
      expect(JSON.parse(answer.body)).toMatchObject({ issues: [{ path: 'email' }] })
    },
  },
  {
    name: 'refuses with 404 at paths of no provider',
    async run({ origin, events }) {
      const { body } = bounce
      for (const path of ['nobody', 'nobody/eu', 'tencent-ses/eu', '__proto__', '%2e%2e']) {
        expect((await send(`${origin}/webhooks/${path}?token=${token}`, { body })).status).toBe(404)
      }
      expect(events).toEqual([])
    },
  },
  {
    name: 'refuses with 405 what is not posted',
    async run({ post }) {
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await post(bounce, { method, ...(method === 'GET' && { body: '' }) })
        expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'POST'])
      }
    },
  },
  {
    name: 'handles once: delivered by GET, by a provider that does',
    options: () => ({ providers: [asker] }),
    async run({ origin, events }) {
      const url = `${origin}/webhooks/asker?to=ann%2Btag@example.com&token=${token}`
      const forged = await send(url.replace(token, 'another'), { method: 'GET' })
      expect([forged.status, events]).toEqual([401, []])
      for (let i = 0; i < 2; i++) expect((await send(url, { method: 'GET' })).status).toBe(200)
      const raw = { url: new URL(url).pathname + new URL(url).search, size: 0 }
      expect(events).toMatchObject([{ type: 'unknown', raw }])
      const { status, headers } = await send(url, { method: 'PUT', body: '{}' })
      expect([status, headers.allow]).toEqual([405, 'GET, POST'])
    },
  },
  {
    name: 'refuses with 408 a body that does not come',
    options: () => ({ bodyTimeoutMs: 50 }),
    async run({ origin, events }) {
      const answer = await sendSlowly(`${origin}/webhooks/tencent-ses?token=${token}`)
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
      expect(events).toEqual([])
    },
  },
  {
    name: 'lives on after a sender that breaks off',
    async run({ origin, post, events }) {
      await breakOff(`${origin}/webhooks/tencent-ses?token=${token}`)
      expect((await post(bounce)).status).toBe(200)
      expect(events).toHaveLength(1)
    },
  },
  {
    name: 'asks for a retry when a handler fails, and runs only that one again',
    options: () => ({
      register(herald) {
        herald.on('email.bounced', { name: 'good' }, (_, { attempt }) => {
          if (attempt > 1) throw new Error('run again though it was done')
        })
        herald.on('email.bounced', { name: 'bad' }, (_, { attempt }) => {
          if (attempt === 1) throw new Error('not yet')
        })
      },
    }),
    async run({ post, errors }) {
      expect((await post(bounce)).status).toBe(503)
      expect((await post(bounce)).status).toBe(200)
      expect((await post(bounce)).status).toBe(200)
      expect(errors.map(({ details }) => details['handlers'])).toEqual([['bad']])
    },
  },
  {
    name: 'asks for a retry when a handler takes too long',
    options: () => ({
      register: (herald) => void herald.on('*', { timeoutMs: 10 }, () => new Promise(() => {})),
    }),
    async run({ post }) {
      expect((await post(bounce)).status).toBe(503)
    },
  },
  {
    name: 'acknowledges though a best-effort handler fails',
    options: () => ({
      register: (herald) =>
        void herald.on('*', { bestEffort: true }, () => Promise.reject(new Error('no metrics'))),
    }),
    async run({ post, errors }) {
      expect((await post(bounce)).status).toBe(200)
      expect(errors).toHaveLength(1)
    },
  },
  {
    name: "answers with the provider's own statuses",
    options: () => ({
      providers: [tencentSes({ verify: urlToken(token), ack: { success: 202, retry: 429 } })],
      register: (herald) =>
        void herald.on('email.bounced', (_, { attempt }) => {
          if (attempt === 1) throw new Error('not yet')
        }),
    }),
    async run({ post }) {
      expect((await post(bounce)).status).toBe(429)
      expect((await post(bounce)).status).toBe(202)
    },
  },
  {
    name: 'answers a handshake without dispatching it',
    options: () => ({ providers: [handShaker] }),
    async run({ origin, events }) {
      const head = await send(`${origin}/webhooks/hand-shaker`, { method: 'HEAD' })
      expect([head.status, head.headers['x-ready']]).toEqual([200, 'yes'])
      expect(events).toEqual([])
    },
  },
  {
    name: 'hands handlers the bytes and headers as they came',
    options: () => ({
      register: (herald) =>
        void herald.on('email.clicked', (_, { delivery }) => {
          expect(Buffer.from(delivery?.body ?? []).equals(Buffer.from(click.body))).toBe(true)
          expect(delivery).toMatchObject({ method: 'POST', provider: 'simplysend' })
          expect(delivery?.url).toBe('/webhooks/simplysend?a=1&b=%20')
        }),
    }),
    async run({ origin, errors }) {
      const { body, headers } = click
      const answer = await send(`${origin}/webhooks/simplysend?a=1&b=%20`, { body, headers })
      expect(errors.map(({ cause }) => cause)).toEqual([])
      expect(answer.status).toBe(200)
    },
  },
  {
    name: 'never answers with what it was sent',
    options: () => ({ providers: [simplySend({ verify: unverified() })] }),
    async run({ origin }) {
      for (const body of ['{"type":"ann@example.com"}', 'ann@example.com', '["ann@example.com"]']) {
        const answer = await send(`${origin}/webhooks/simplysend`, { body })
        expect(answer.body).not.toContain('ann')
      }
    },
  },
]

const handShaker = defineProvider({
  id: 'hand-shaker',
  title: 'Hand Shaker',
  docs: 'https://docs.example.com',
  emits: [],
  verify: () => false,
  handshake: {
    answer: ({ method }) =>
      method === 'HEAD' ? { status: 200, headers: { 'x-ready': 'yes' }, body: '' } : undefined,
  },
  normalize: () => [],
})
