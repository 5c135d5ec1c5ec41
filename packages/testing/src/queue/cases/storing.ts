import assert from 'node:assert/strict'
import type { EmailReceivedEvent, QueueJob } from '@mailherald/core'
import { attachedBytes, eventIdOf } from '../sender.js'
import { casesOf, count, numbered, type Case } from './case.js'

/** What is stored, how often, and that it comes back as it was. */
export const storing: readonly Case[] = casesOf({
  async 'brings each event of a delivery to its handler, once'(stand) {
    const seen: string[] = []
    stand.herald.on('*', { name: 'h', provider: 'sender' }, ({ id }) => void seen.push(id))
    const notices = numbered('e', 3).map((id) => ({ id, to: `${id}@example.com` }))
    await stand.post(notices)
    await stand.work()
    await stand.until('each event is handled', () => seen.length >= 3)
    await stand.settle()
    const ids = seen.filter((id) => !id.includes('mark'))
    assert.deepEqual(ids.toSorted(), notices.map(eventIdOf))
  },

  async 'stores all jobs of a delivery or none'(stand) {
    const whole = numbered('sender~', 3).map((id) => jobOf(id, {}))
    const circle: Record<string, unknown> = {}
    circle['of'] = circle
    const refused = stand.queue.enqueue([...whole, jobOf('sender~circle', { raw: circle })])
    await assert.rejects(refused, 'a job that cannot be stored should be refused')
    await stand.work()
    await stand.settle()
    assert.deepEqual(
      [...stand.taken.keys()].filter((id) => !id.includes('mark')),
      [],
    )
  },

  async 'does not store an event again that waits, nor one that was handled'(stand) {
    const notice = { id: 'twice', to: 'ann@example.com' }
    await stand.post([notice, notice])
    await stand.post([notice])
    await stand.work()
    await stand.until('it is handled', () => stand.taken.has(eventIdOf(notice)))
    await stand.settle()
    await stand.post([notice, { id: 'new', to: 'bob@example.com' }])
    await stand.settle()
    assert.equal(stand.taken.get(eventIdOf(notice)), 1)
    assert.equal(stand.taken.get(eventIdOf({ id: 'new' })), 1)
  },

  async 'stores an event once that is delivered many times at once'(stand) {
    const notice = { id: 'many', to: 'ann@example.com' }
    await Promise.all(numbered('', 25).map(() => stand.post([notice])))
    await stand.work()
    await stand.settle()
    await stand.settle()
    assert.equal(stand.taken.get(eventIdOf(notice)), 1)
  },

  async 'gives a job back as it went, whatever its texts, numbers, keys and depth'(stand) {
    const sent = jobOf('sender~odd', { raw: odd() })
    let back: unknown
    const process = async (data: unknown) => {
      back = data
      return { state: 'done' } as const
    }
    await stand.queue.enqueue([sent])
    const worker = await stand.startWorker({ process }, { concurrency: 1, lockMs: 60_000 })
    try {
      await stand.until('the job comes back', () => back !== undefined)
    } finally {
      await worker.close()
    }
    assert.deepEqual(back, JSON.parse(JSON.stringify(sent.data)))
  },

  async 'gives an event back with its dates and bytes'(stand) {
    const seen: EmailReceivedEvent[] = []
    stand.herald.on('email.received', { name: 'h' }, (event) => void seen.push(event))
    await stand.post([{ id: 'mail', to: 'bob@example.com', what: 'received' }])
    await stand.work()
    await stand.until('it is handled', () => seen.length > 0)
    const [{ receivedAt, subject, attachments } = assert.fail()] = seen
    assert.ok(receivedAt instanceof Date, 'the date should be a Date')
    assert.equal(subject, 'Ünïcode, 日本語, 🦜')
    assert.deepEqual(attachments[0]?.content, attachedBytes)
  },

  async 'brings each event of a batch of 1,000 to its handler, once'(stand) {
    const runs = new Map<string, number>()
    const wanted = { name: 'h', recipientDomain: 'example.com' }
    stand.herald.on('email.delivered', wanted, ({ id }) => void count(runs, id))
    await stand.post(numbered('e', 1000).map((id) => ({ id, to: `${id}@example.com` })))
    await stand.work({ concurrency: 50 })
    await stand.until('all are handled', () => runs.size === 1000)
    await stand.settle()
    assert.deepEqual(
      [...runs].filter(([, times]) => times > 1),
      [],
    )
  },
})

function jobOf(id: string, fields: object): QueueJob {
  const event = { id, type: 'email.delivered', provider: 'sender', ...fields }
  return { id, type: 'email.delivered', data: { v: 1, event } }
}

const oddKeys = '{"__proto__":1,"constructor":2,"":3,"$date":4,"a.b":5,"Ü":6,"\\u0000":7}'

/** What payloads hold now and then, and what stores have stumbled over. */
function odd(): unknown {
  let deep: unknown = 'the end'
  for (let level = 0; level < 900; level++) deep = level % 2 === 0 ? [deep] : { deep }
  return {
    texts: ['', ' ', '\u0000', '\ud83d', '\\u0000', '"', "'", '$1', '%s', '🦜 Ünï', '\u2028', '[]'],
    long: 'ä'.repeat(100_000),
    numbers: [0, -1, 0.1, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER],
    others: [null, true, false, [], {}, [[]]],
    keys: JSON.parse(oddKeys) as unknown,
    deep,
  }
}
