import { deferred } from '@mailherald/test-support/deferred'
import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig, type Rig } from '../../test-helpers/acme.js'
import { memoryQueue, type MemoryQueue } from '../../test-helpers/memory-queue.js'
import { Discard, RetryLater } from '../dispatch/retry-later.js'
import { createHerald } from '../herald.js'
import { memoryIdempotency } from '../idempotency/memory.js'
import { decodeJob } from './job-codec.js'

const [delivered] = deliveries(1)

function queueRig(options: Parameters<typeof rig>[0] = {}): Rig & { queue: MemoryQueue } {
  const queue = memoryQueue()
  return { queue, ...rig({ queue, ...options }) }
}

/** What the first stored job comes to. */
async function processFirst({ herald, queue, post }: Rig & { queue: MemoryQueue }) {
  if (queue.jobs.length === 0) await post(delivered)
  return herald.process(queue.jobs[0]?.data)
}

describe('with a queue, receive', () => {
  it('answers when all events are stored in one call, and runs no handler', async () => {
    const { herald, post, queue } = queueRig()
    let [runs, calls] = [0, 0]
    herald.on('*', () => runs++)
    queue.fault = async () => void calls++
    expect(await post(deliveries(3))).toMatchObject({ status: 200, body: '{"events":3}' })
    expect([runs, calls]).toEqual([0, 1])
    expect(queue.jobs.map(({ type }) => type)).toEqual(Array(3).fill('email.delivered'))
    expect(new Set(queue.jobs.map(({ id }) => id)).size).toBe(3)
  })

  it('lets other work come in between while it makes the jobs of a large batch', async () => {
    const provider = acme()
    const count = { made: 0 }
    const normalize: typeof provider.normalize = (...args) => {
      count.made++
      return provider.normalize(...args)
    }
    const { post, queue } = queueRig({ providers: [{ ...provider, normalize }] })
    const answer = post(deliveries(2000))
    const steps = [count.made]
    while (queue.jobs.length === 0) {
      const before = count.made
      await new Promise(setImmediate)
      steps.push(count.made - before)
    }
    expect((await answer).status).toBe(200)
    expect(Math.max(...steps)).toBeLessThanOrEqual(300)
    expect(queue.jobs).toHaveLength(2000)
  })

  it('answers retry when the queue fails', async () => {
    const { post, queue, errors } = queueRig()
    queue.fault = () => Promise.reject(new Error('no redis'))
    const reply = await post(delivered)
    expect([reply.status, reply.body]).toEqual([503, '{"error":"ERR_QUEUE_UNAVAILABLE"}'])
    expect(errors).toMatchObject([
      { code: 'ERR_QUEUE_UNAVAILABLE', cause: { message: 'no redis' } },
    ])
  })

  it('answers retry when the queue says nothing in time', async () => {
    const { post, queue } = queueRig({ queueTimeoutMs: 5 })
    queue.fault = () => new Promise(() => {})
    expect((await post(delivered)).body).toBe('{"error":"ERR_QUEUE_UNAVAILABLE"}')
  })

  it('answers success when the queue takes longer than handlers may', async () => {
    const { post, queue } = queueRig({ ackDeadlineMs: 1, queueTimeoutMs: 60_000 })
    queue.fault = () => new Promise((resolve) => setTimeout(resolve, 50))
    expect((await post(delivered)).status).toBe(200)
    expect(queue.jobs).toHaveLength(1)
  })

  it('stores what it cannot read as unknown and answers success, where the delivery held nothing else', async () => {
    const { post, queue } = queueRig()
    expect(await post([{ kind: 'delivered' }, 7])).toMatchObject({
      status: 200,
      body: '{"events":2}',
    })
    expect(queue.jobs.map(({ type }) => type)).toEqual(['unknown', 'unknown'])
    expect(decodeJob(queue.jobs[0]?.data)).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'to' }],
      raw: { kind: 'delivered' },
    })
  })

  it('names the message that an event belongs to, where there is one', async () => {
    const { herald, queue } = queueRig({
      providers: [acme(), acme({ account: 'eu' }), acme({ account: 'us' })],
    })
    const event = { kind: 'delivered', to: 'ann@example.com', message: '<m1>' }
    for (const account of [undefined, 'eu', 'us']) {
      const batch = [
        { ...event, id: '1' },
        { ...event, id: '2', kind: 'bounced' },
        { ...event, id: '3', message: '<m2>' },
        { ...event, id: '4', message: undefined },
      ]
      const owner = account === undefined ? {} : { account }
      await herald.ingest('acme', batch, { authenticity: 'signed', ...owner })
    }
    const keys = queue.jobs.map(({ orderingKey }) => orderingKey)
    expect(keys.map((key) => keys.indexOf(key))).toEqual([0, 0, 2, 3, 4, 4, 6, 3, 8, 8, 10, 3])
    expect(keys[3]).toBeUndefined()
    expect(keys[0]).toMatch(/^acme~[\w-]{22}$/)
  })

  it('asks the queue for nothing when a batch is empty', async () => {
    const { post, queue } = queueRig()
    queue.fault = () => Promise.reject(new Error('no redis'))
    expect((await post([])).status).toBe(200)
  })

  it('stores no bytes, URL or headers: they can hold secrets', async () => {
    const { post, queue } = queueRig()
    await post(delivered, {
      url: '/webhooks/acme?token=hunter2',
      headers: { 'x-acme': 'genuine', authorization: 'hunter2' },
    })
    expect(queue.jobs).toHaveLength(1)
    expect(JSON.stringify(queue.jobs)).not.toMatch(/hunter2|genuine/)
  })

  it('is fed by ingest as well', async () => {
    const { herald, queue } = queueRig()
    const events = await herald.ingest('acme', delivered, { authenticity: 'signed' })
    expect(queue.jobs.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
    queue.fault = () => Promise.reject(new Error('no redis'))
    await expect(
      herald.ingest('acme', delivered, { authenticity: 'signed' }),
    ).rejects.toMatchObject({ code: 'ERR_QUEUE_UNAVAILABLE' })
  })
})

describe('process', () => {
  it('hands out the event as it was received', async () => {
    const under = queueRig()
    const seen: unknown[] = []
    under.herald.on('*', (event, { delivery }) => void seen.push(event, delivery))
    expect(await processFirst(under)).toEqual({ state: 'done' })
    const inline = rig()
    inline.herald.on('*', (event) => void seen.push(event))
    await inline.post(delivered)
    const [event, delivery, straight] = seen as [{ receivedAt: Date }, object, { receivedAt: Date }]
    expect({ ...event, receivedAt: 0, occurredAt: 0 }).toEqual({
      ...straight,
      receivedAt: 0,
      occurredAt: 0,
    })
    expect(event.receivedAt).toBeInstanceOf(Date)
    // Its bytes, URL and headers can hold secrets, and are not stored.
    expect(delivery).toBeUndefined()
  })

  it('runs again only the handlers that have not finished', async () => {
    const under = queueRig()
    const runs: string[] = []
    let broken = true
    under.herald.on('*', { name: 'good' }, () => void runs.push('good'))
    under.herald.on('*', { name: 'bad' }, () => {
      runs.push('bad')
      if (broken) throw new Error('no database')
    })
    expect(await processFirst(under)).toMatchObject({
      state: 'failed',
      error: { code: 'ERR_HANDLER_FAILED', details: { handlers: ['bad'] } },
    })
    broken = false
    expect(await processFirst(under)).toEqual({ state: 'done' })
    expect(runs).toEqual(['good', 'bad', 'bad'])
  })

  it('does not fail for a best-effort handler', async () => {
    const under = queueRig()
    under.herald.on('*', { bestEffort: true }, () => Promise.reject(new Error('no metrics')))
    expect(await processFirst(under)).toEqual({ state: 'done' })
    expect(under.errors).toHaveLength(1)
  })

  it('says later, and reports nothing, when a handler asks for it', async () => {
    const under = queueRig()
    under.herald.on('*', { name: 'soon' }, () => Promise.reject(new RetryLater(70)))
    under.herald.on('*', { name: 'late' }, () => Promise.reject(new RetryLater(900)))
    expect(await processFirst(under)).toEqual({ state: 'later', delayMs: 70 })
    expect(under.errors).toEqual([])
  })

  it('is done with a handler that gives up, and says so in the log', async () => {
    const under = queueRig()
    let runs = 0
    under.herald.on('*', { name: 'picky' }, () => {
      runs++
      throw new Discard('no user')
    })
    expect(await processFirst(under)).toEqual({ state: 'done' })
    expect(await processFirst(under)).toEqual({ state: 'done' })
    expect(runs).toBe(1)
    expect(under.errors).toEqual([])
    expect(under.log.map(({ fields }) => fields)).toMatchObject([
      { handler: 'picky', reason: 'no user' },
    ])
  })

  it('says later while another process is at it, while the store is away, and while it closes', async () => {
    const under = queueRig()
    const [slow, begun] = [deferred<void>(), deferred<void>()]
    under.herald.on('*', () => (begun.resolve(), slow.promise))
    const first = processFirst(under)
    await begun.promise
    expect(await processFirst(under)).toMatchObject({ state: 'later' })
    slow.resolve()
    await first

    const reserve = () => Promise.reject(new Error('no redis'))
    const storeless = queueRig({ idempotency: { ...memoryIdempotency(), reserve } })
    storeless.herald.on('*', () => {})
    expect(await processFirst(storeless)).toMatchObject({ state: 'later' })

    await under.herald.close()
    expect(await processFirst(under)).toMatchObject({ state: 'later' })
  })

  it('refuses what is not a job', async () => {
    await expect(rig().herald.process({})).rejects.toMatchObject({ code: 'ERR_JOB_UNREADABLE' })
  })
})

describe('a queue', () => {
  it('is closed once, after what is under way', async () => {
    const { herald, post, queue } = queueRig()
    const storing = deferred<void>()
    queue.fault = () => storing.promise
    const reply = post(delivered)
    const closing = Promise.all([herald.close(), herald.close()])
    expect(queue.closed).toBe(0)
    storing.resolve()
    await closing
    expect([(await reply).status, queue.closed]).toEqual([200, 1])
  })

  it('brings its idempotency store, unless the herald is given one', async () => {
    const asked: string[] = []
    const spy = (name: string) => ({
      ...memoryIdempotency(),
      reserve: () => (asked.push(name), { state: 'done' as const }),
    })
    const queue = { ...memoryQueue(), idempotency: spy('of the queue') }
    for (const idempotency of [undefined, spy('of the herald')]) {
      const { herald, post } = rig({ queue, ...(idempotency && { idempotency }) })
      herald.on('*', () => {})
      await post(delivered)
      await herald.process({ v: 1, event: { id: 'x', type: 'email.delivered' } })
    }
    expect(asked).toEqual(['of the queue', 'of the herald'])
  })

  it('must be one', () => {
    expect(() => createHerald({ providers: [acme()], queue: {} as never })).toThrow('"queue"')
  })
})

describe('without a queue', () => {
  it('the answer is retry past the deadline, and what the handlers finish counts', async () => {
    const { herald, post } = rig({ ackDeadlineMs: 5 })
    const slow = deferred<void>()
    let runs = 0
    herald.on('*', async () => {
      runs++
      await slow.promise
    })
    expect((await post(delivered)).status).toBe(503)
    const closing = herald.close()
    slow.resolve()
    await closing
    expect(runs).toBe(1)
  })

  it('a redelivery after the deadline finds the work done', async () => {
    const { herald, post } = rig({ ackDeadlineMs: 20 })
    const [slow, over] = [deferred<void>(), deferred<void>()]
    let runs = 0
    herald.on('*', async () => {
      runs++
      await slow.promise
      over.resolve()
    })
    expect((await post(delivered)).status).toBe(503)
    slow.resolve()
    await over.promise
    await new Promise(setImmediate)
    expect([(await post(delivered)).status, runs]).toEqual([200, 1])
  })

  it('a handler that asks for a later try is answered as retry; one that gives up as success', async () => {
    const { herald, post } = rig()
    const off = herald.on('*', () => Promise.reject(new RetryLater(5)))
    expect((await post(delivered)).status).toBe(503)
    off()
    herald.on('*', () => Promise.reject(new Discard('no user')))
    expect((await post(delivered)).status).toBe(200)
  })
})
