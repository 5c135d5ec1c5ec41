import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig, type Rig } from '../../test-helpers/acme.js'
import { memoryQueue } from '../../test-helpers/memory-queue.js'
import { MailheraldError } from '../errors.js'
import { createHerald } from '../herald.js'
import type { Moment, Trace } from './moment.js'
import type { DeliveryContent, Observer } from './observer.js'
import { withoutSecrets } from './hidden-secrets.js'

const [delivered] = deliveries(1)

interface Observed extends Rig {
  readonly moments: readonly Moment[]
  names(): readonly string[]
}

function observed(options: Parameters<typeof rig>[0] = {}, more: Observer = {}): Observed {
  const moments: Moment[] = []
  const observe = { moment: (moment: Moment) => void moments.push(moment), ...more }
  return { moments, names: () => moments.map(({ name }) => name), ...rig({ observe, ...options }) }
}

describe('who observes is told', () => {
  it('every moment of a delivery in its order, as those of one trace', async () => {
    const { herald, post, moments, names } = observed()
    herald.on('*', { name: 'count' }, () => {})
    await post(delivered)
    expect(names()).toEqual([
      'received',
      'read',
      'event',
      'handler-started',
      'handler-ended',
      'answered',
    ])
    expect(new Set(moments.map(({ trace }) => trace)).size).toBe(1)
    expect(moments).toMatchObject([
      { trace: { kind: 'delivery', provider: 'acme', startedAt: expect.any(Number) } },
      { items: 1, bytes: expect.any(Number) },
      { event: { type: 'email.delivered', provider: 'acme', test: false } },
      { handler: 'count', attempt: 1 },
      { handler: 'count', state: 'done', durationMs: expect.any(Number) },
      { status: 200, outcome: 'accepted', durationMs: expect.any(Number) },
    ])
  })

  it('how a handler ended, and why the sender is to try again', async () => {
    const { herald, post, moments } = observed()
    herald.on('*', { name: 'broken' }, () => Promise.reject(new Error('no database')))
    await post(delivered)
    expect(moments.slice(-2)).toMatchObject([
      { name: 'handler-ended', state: 'failed' },
      { name: 'answered', status: 503, outcome: 'retry' },
    ])
  })

  it('that a handler was not run again, without a duration', async () => {
    const { herald, post, moments } = observed()
    herald.on('*', { name: 'count' }, () => {})
    await post(delivered)
    await post(delivered)
    const again = moments.at(-2) as Moment
    expect(again).toMatchObject({ name: 'handler-ended', state: 'done' })
    expect(again).not.toHaveProperty('durationMs')
  })

  it('why a delivery was refused, and of which provider it was not', async () => {
    const { herald, post, moments } = observed()
    await post(delivered, { headers: {} })
    await herald.receive({
      provider: 'nobody',
      method: 'POST',
      url: '/nobody',
      headers: {},
      body: Buffer.from(''),
    })
    expect(moments.filter(({ name }) => name !== 'received')).toMatchObject([
      { name: 'refused', trace: { provider: 'acme' }, code: 'ERR_NOT_ALLOWED' },
      { name: 'answered', outcome: 'refused', code: 'ERR_NOT_ALLOWED' },
      { name: 'refused', code: 'ERR_PROVIDER_UNKNOWN' },
      { name: 'answered', outcome: 'refused' },
    ])
    // What a stranger writes into a URL names nothing.
    expect(moments.at(-1)?.trace).not.toHaveProperty('provider')
  })

  it('that events were recorded, and that they were not', async () => {
    let isAway = false
    const ledger = {
      async record() {
        if (isAway) throw new Error('no database')
      },
    }
    const { post, moments } = observed({ ledger })
    await post(deliveries(2))
    expect(moments).toContainEqual(expect.objectContaining({ name: 'recorded', events: 2 }))
    isAway = true
    await post(deliveries(2))
    expect(moments.at(-1)).toMatchObject({ outcome: 'retry', code: 'ERR_LEDGER_UNAVAILABLE' })
  })

  it('that events were queued, and how the job went, with what the delivery gave it to carry', async () => {
    const queue = memoryQueue()
    const { herald, post, moments } = observed(
      { queue },
      { carrier: () => ({ traceparent: 'abc' }) },
    )
    herald.on('*', { name: 'count' }, () => {})
    await post(delivered)
    expect(moments.slice(-2)).toMatchObject([
      { name: 'enqueued', events: 1 },
      { name: 'answered', outcome: 'accepted' },
    ])
    await herald.process(JSON.parse(JSON.stringify(queue.jobs[0]?.data)))
    expect(moments.slice(-4)).toMatchObject([
      { name: 'job-started', trace: { kind: 'job', carrier: { traceparent: 'abc' } } },
      { name: 'handler-started' },
      { name: 'handler-ended' },
      { name: 'job-ended', state: 'done', durationMs: expect.any(Number) },
    ])
  })

  it('what was ingested, which has no status', async () => {
    const { herald, moments } = observed()
    await herald.ingest('acme', delivered, { authenticity: 'signed' })
    expect(moments.at(-1)).toMatchObject({ name: 'answered', outcome: 'accepted' })
    expect(moments.at(-1)).not.toHaveProperty('status')
    herald.on('*', () => Promise.reject(new Error('no database')))
    await herald.ingest('acme', delivered, { authenticity: 'signed' }).catch(() => {})
    expect(moments.at(-1)).toMatchObject({ outcome: 'retry', code: 'ERR_HANDLER_FAILED' })
  })

  it('no address, no secret and no payload', async () => {
    const { herald, post, moments } = observed()
    herald.on('*', () => Promise.reject(new Error('ann@example.com')))
    await post([
      { ...delivered, to: 'ann@example.com' },
      { kind: 'odd', to: 'ann@example.com' },
    ])
    expect(JSON.stringify(moments)).not.toMatch(/@example|genuine/)
  })
})

describe('of a handler that failed is told', () => {
  const cases: Readonly<Record<string, readonly [unknown, string]>> = {
    'the code that its error has': [
      new MailheraldError('ERR_LEDGER_UNAVAILABLE', 'ann@example.com'),
      'ERR_LEDGER_UNAVAILABLE',
    ],
    'ERR_HANDLER_FAILED where the error is one of the app': [
      Object.assign(new Error('ann@example.com'), { code: 'ECONNREFUSED' }),
      'ERR_HANDLER_FAILED',
    ],
    'ERR_HANDLER_FAILED where the error only calls itself one of Mailherald': [
      Object.assign(new Error(), { name: 'MailheraldError', code: 'ann@example.com' }),
      'ERR_HANDLER_FAILED',
    ],
  }

  it.each(Object.entries(cases))('%s, once for the job too', async (_, [error, code]) => {
    const queue = memoryQueue()
    const { herald, post, moments } = observed({ queue })
    herald.on('*', { name: 'broken' }, () => Promise.reject(error as Error))
    await post(delivered)
    await herald.process(queue.jobs[0]?.data)
    expect(moments.slice(-2)).toMatchObject([
      { name: 'handler-ended', state: 'failed', attempt: 1, code },
      { name: 'job-ended', state: 'failed', code },
    ])
    expect(JSON.stringify(moments)).not.toContain('@example')
  })

  it('that its time was up, and no second end when it ends after that', async () => {
    const { herald, post, moments } = observed()
    herald.on('*', { name: 'slow', timeoutMs: 5 }, () => setTimeout(20))
    await post(delivered)
    await setTimeout(30)
    const ends = moments.filter(({ name }) => name === 'handler-ended')
    expect(ends).toMatchObject([{ state: 'failed', code: 'ERR_HANDLER_TIMEOUT' }])
  })

  it('no code where it is done', async () => {
    const { herald, post, moments } = observed()
    herald.on('*', { name: 'count' }, () => {})
    await post(delivered)
    expect(moments.at(-2)).not.toHaveProperty('code')
  })
})

describe('what an observer puts around a handler', () => {
  it('is inside of what it puts around the delivery, and is told which handler it is', async () => {
    const order: string[] = []
    const named = (name: string): Observer => ({
      around(_, work) {
        order.push(`${name} begins`)
        return work()
      },
      aroundHandler({ handler, attempt }, work) {
        order.push(`${name}: ${handler} begins, attempt ${attempt}`)
        return work()
      },
    })
    const { herald, post } = rig({ observe: [named('inner'), named('outer')] })
    herald.on('*', { name: 'count' }, () => void order.push('handler'))
    await post(delivered)
    expect(order).toEqual([
      'outer begins',
      'inner begins',
      'outer: count begins, attempt 1',
      'inner: count begins, attempt 1',
      'handler',
    ])
  })

  const misbehaving: Readonly<Record<string, Observer>> = {
    'it throws': {
      aroundHandler: () => {
        throw new Error('a bug')
      },
    },
    'it never runs the handler': { aroundHandler: () => undefined as never },
    'it runs the handler twice': {
      aroundHandler(_, work) {
        work()
        return work()
      },
    },
  }

  it.each(Object.entries(misbehaving))('does not change how it ends if %s', async (_, observer) => {
    const { herald, post } = rig({ observe: [observer, observer] })
    const runs = { fine: 0, broken: 0 }
    herald.on('*', { name: 'fine' }, async () => void runs.fine++)
    herald.on('*', { name: 'broken' }, () => {
      runs.broken++
      throw new Error('no database')
    })
    expect((await post(delivered)).status).toBe(503)
    expect(runs).toEqual({ fine: 1, broken: 1 })
  })
})

describe('an observer that misbehaves changes nothing', () => {
  const boom = (): never => {
    throw new Error('a bug')
  }
  const bad: Readonly<Record<string, Observer>> = {
    'it throws': { moment: boom, around: boom, carrier: boom, content: boom },
    'it rejects': {
      moment: () => Promise.reject(new Error('a bug')) as never,
      content: () => Promise.reject(new Error('a bug')) as never,
    },
    'it never runs the work': { around: () => undefined as never },
    'it runs the work twice': {
      around(_, work) {
        work()
        return work()
      },
    },
    'it throws after the work': {
      around(_, work) {
        work()
        return boom()
      },
    },
    'it hangs': { moment: () => new Promise(() => {}) as never },
    'it gives a job too much to carry': { carrier: () => ({ much: 'x'.repeat(5000) }) },
  }

  it.each(Object.entries(bad))('%s', async (_, observer) => {
    const queue = memoryQueue()
    const { herald, post, log } = rig({ observe: [observer, observer], queue })
    let runs = 0
    herald.on('*', () => runs++)
    expect((await post(delivered)).status).toBe(200)
    expect(queue.jobs).toHaveLength(1)
    expect(queue.jobs[0]?.data).not.toHaveProperty('carrier')
    expect(await herald.process(queue.jobs[0]?.data)).toEqual({ state: 'done' })
    await setTimeout(1)
    expect(runs).toBe(1)
    expect(log.every(({ message }) => message === 'an observer threw')).toBe(true)
  })

  it('is refused when it is none', () => {
    const broken = { providers: [acme()], observe: 'all' as never }
    expect(() => createHerald(broken)).toThrow('"observe"')
  })
})

it('what an observer puts around the work is there when handlers run, innermost first in the list', async () => {
  const around: string[] = []
  const named = (name: string): Observer => ({
    around(_, work) {
      around.push(`${name} begins`)
      return work()
    },
  })
  const { herald, post } = rig({ observe: [named('inner'), named('outer')] })
  herald.on('*', () => void around.push('handler'))
  await post(delivered)
  expect(around).toEqual(['outer begins', 'inner begins', 'handler'])
})

it('a tool that shows deliveries gets all of one after the answer, without its secrets', async () => {
  const seen: (readonly [Trace, DeliveryContent])[] = []
  const observe: Observer = { content: (...content) => void seen.push(content) }
  const { post } = rig({ observe })
  await post(delivered, {
    url: '/webhooks/acme/a-token-of-16-characters?token=hunter2&x',
    headers: { 'x-acme': 'genuine', authorization: 'hunter2', 'content-type': 'application/json' },
  })
  const [, content] = seen[0] as readonly [Trace, DeliveryContent]
  expect(content.delivery.url).toBe('/webhooks/acme/(hidden)?token=(hidden)&x=(hidden)')
  expect(content.delivery.headers).toEqual({
    'x-acme': '(hidden)',
    authorization: '(hidden)',
    'content-type': 'application/json',
  })
  expect(content.events).toHaveLength(1)
  expect(content.reply.status).toBe(200)
  expect(Buffer.from(content.delivery.body).toString()).toContain('delivered')
})

it.each([
  ['/webhooks/sendgrid', '/webhooks/sendgrid'],
  ['/webhooks/amazon-ses/eu-1', '/webhooks/amazon-ses/eu-1'],
  ['/webhooks/postmark/kJ8sd2Lq0PzXw91mB', '/webhooks/postmark/(hidden)'],
  ['/a?x', '/a?x=(hidden)'],
])('of the URL %s is shown %s', (url, shown) => {
  const delivery = {
    provider: 'a',
    method: 'POST',
    url,
    headers: {},
    body: Buffer.from(''),
    receivedAt: new Date(0),
  }
  expect(withoutSecrets(delivery).url).toBe(shown)
})
