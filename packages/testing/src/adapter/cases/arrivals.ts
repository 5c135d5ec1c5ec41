import assert from 'node:assert/strict'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { defineProvider } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified, urlToken } from '@mailherald/core/verify'
import { bounce, click, token } from '../bench.js'
import { send, type Outgoing } from '../wire.js'
import { asker, bare } from './asker.js'
import { answered, encoded, handled, type Case } from './case.js'

/** A delivery that has to be handled once, as the bounce it is. */
function once(name: string, changes: Outgoing): Case {
  return {
    name: `handles once: ${name}`,
    async run({ post, events }) {
      answered(await post(bounce, changes), 200)
      handled(events, ['email.bounced'])
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
      answered(await send(`${origin}/webhooks/squeezed`, sent), 200)
      handled(events, ['unknown'])
      assert.deepEqual(
        events.map(({ raw }) => raw),
        [JSON.parse(Buffer.from(bounce.body).toString())],
      )
    },
  }
}

const squeezed = defineProvider({
  ...bare,
  id: 'squeezed',
  title: 'Squeezed Mail',
  compression: 'after-signing',
  verify: unverified(),
})

const typed = (type: string): Outgoing => ({ headers: { 'content-type': type } })

/** What has to reach the handlers, whatever it looks like. */
export const arrivals: readonly Case[] = [
  once('as it is', {}),
  once('in chunks', { chunked: true }),
  once('as text/plain', typed('text/plain; charset=UTF-8')),
  once('as a form that it is not', typed('application/x-www-form-urlencoded')),
  once('as a form with files that it is not', typed('multipart/form-data; boundary=x')),
  once('as something nobody knows', typed('application/vnd.odd+thing')),
  once('as a content type that is malformed', typed(';;/')),
  once('with JSON of another charset in the header', typed('application/json; charset=iso-8859-1')),
  once('without any header of its own', { headers: { 'content-type': [] } }),
  compressed('gzip', gzipSync),
  compressed('br', brotliCompressSync),
  compressed('deflate', deflateSync),
  {
    name: 'handles once: signed over the exact bytes, with characters cut by chunks',
    async run({ post, events }) {
      answered(await post(click, { chunked: true }), 200)
      handled(events, ['email.clicked'])
      assert.equal(events[0]?.authenticity, 'signed')
    },
  },
  {
    name: 'handles once: the same delivery five times',
    async run({ post, events }) {
      for (let i = 0; i < 5; i++) answered(await post(bounce), 200)
      handled(events, ['email.bounced'])
    },
  },
  {
    name: 'handles once: the same delivery twenty times at once',
    async run({ post, events }) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(bounce)))
      for (const answer of answers) if (answer.status !== 503) answered(answer, 200)
      handled(events, ['email.bounced'])
    },
  },
  {
    name: 'handles the events of a batch, and hands out as unknown what cannot be read',
    async run({ post, events }) {
      const one = JSON.parse(Buffer.from(bounce.body).toString()) as object
      const body = JSON.stringify([one, { event: 'delivered' }, { event: 'new' }, 7])
      answered(await post(bounce, { body }), 200)
      handled(events, ['email.bounced', 'unknown', 'unknown', 'unknown'])
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
      const to = (path: string) => send(`${origin}/webhooks/${path}?token=${token}`, bounce)
      answered(await post(bounce), 404)
      answered(await to('tencent-ses/eu'), 200)
      answered(await to('tencent-ses/eu/'), 200)
      answered(await to('tencent-ses/us'), 401)
      handled(events, ['email.bounced'])
      assert.equal(events[0]?.account, 'eu')
    },
  },
  {
    name: 'handles once: delivered by GET, by a provider that does',
    options: () => ({ providers: [asker] }),
    async run({ origin, events }) {
      const path = `/webhooks/asker?to=ann%2Btag@example.com&token=${token}`
      answered(await send(origin + path.replace(token, 'another'), { method: 'GET' }), 401)
      handled(events, [])
      for (let i = 0; i < 2; i++) answered(await send(origin + path, { method: 'GET' }), 200)
      assert.deepEqual(
        events.map(({ raw }) => raw),
        [{ url: path, size: 0 }],
      )
    },
  },
  {
    name: 'hands handlers the bytes and headers as they came',
    async run({ origin, deliveries }) {
      const path = '/webhooks/simplysend?a=1&b=%20'
      answered(await send(origin + path, click), 200)
      const [delivery] = deliveries
      assert.deepEqual(Buffer.from(delivery?.body ?? []), Buffer.from(click.body))
      const { method, provider, url } = delivery ?? {}
      assert.deepEqual(
        { method, provider, url },
        { method: 'POST', provider: 'simplysend', url: path },
      )
      assert.equal(delivery?.headers['x-signature'], click.headers['x-signature'])
    },
  },
]
