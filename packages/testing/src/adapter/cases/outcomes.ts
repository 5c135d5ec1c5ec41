import assert from 'node:assert/strict'
import { defineProvider } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { bounce, token } from '../bench.js'
import { send } from '../wire.js'
import { answered, handled, type Case } from './case.js'

const handShaker = defineProvider({
  id: 'hand-shaker',
  title: 'Hand Shaker',
  docs: 'https://docs.example.com/webhooks',
  emits: [],
  verify: () => false,
  handshake: {
    answer: ({ method }) =>
      method === 'HEAD' ? { status: 200, headers: { 'x-ready': 'yes' }, body: '' } : undefined,
  },
  normalize: () => [],
})

/** Which answer has to follow from what the handlers did. */
export const outcomes: readonly Case[] = [
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
      answered(await post(bounce), 503)
      answered(await post(bounce), 200)
      answered(await post(bounce), 200)
      assert.deepEqual(
        errors.map(({ details }) => details['handlers']),
        [['bad']],
      )
    },
  },
  {
    name: 'asks for a retry when a handler takes too long',
    options: () => ({
      register: (herald) => void herald.on('*', { timeoutMs: 10 }, () => new Promise(() => {})),
    }),
    async run({ post }) {
      answered(await post(bounce), 503)
    },
  },
  {
    name: 'acknowledges though a best-effort handler fails',
    options: () => ({
      register: (herald) =>
        void herald.on('*', { bestEffort: true }, () => Promise.reject(new Error('no metrics'))),
    }),
    async run({ post, errors }) {
      answered(await post(bounce), 200)
      assert.equal(errors.length, 1)
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
      answered(await post(bounce), 429)
      answered(await post(bounce), 202)
    },
  },
  {
    name: 'answers a handshake without dispatching it',
    options: () => ({ providers: [handShaker] }),
    async run({ origin, events }) {
      const head = await send(`${origin}/webhooks/hand-shaker`, { method: 'HEAD' })
      answered(head, 200)
      assert.equal(head.headers['x-ready'], 'yes')
      handled(events, [])
    },
  },
]
