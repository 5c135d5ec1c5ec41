import { deferred } from '@mailherald/test-support/deferred'
import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig } from '../../test-helpers/acme.js'
import { memoryIdempotency } from '../idempotency/memory.js'
import type { IdempotencyStore } from '../idempotency/store.js'
import type { HandlerContext } from './handler.js'
import { Discard, RetryLater } from './retry-later.js'

const [delivered] = deliveries(1)

function fail(): never {
  throw new Error('the disk is full')
}

function unreadable<T extends object>(value: T, name: string): T {
  return Object.defineProperty(value, name, { get: fail })
}

describe('handlers of one event', () => {
  it('all run, also when another throws, and their failures come together in one error', async () => {
    const { herald, post, errors } = rig()
    const ran: string[] = []
    herald.on('email.delivered', { name: 'sync' }, () => {
      throw new Error('first')
    })
    herald.on('email.delivered', { name: 'async' }, () => Promise.reject(new Error('second')))
    herald.on('email.*', () => void ran.push('third'))
    expect((await post(delivered)).status).toBe(503)
    expect(ran).toEqual(['third'])
    expect(errors).toHaveLength(1)
    expect(errors[0]?.details).toMatchObject({
      handlers: ['sync', 'async'],
      event: { type: 'email.delivered', recipient: 'user0@example.com' },
    })
    expect((errors[0]?.cause as AggregateError).errors.map(String)).toEqual([
      'Error: first',
      'Error: second',
    ])
  })

  it('that are best effort are reported and do not spoil the answer', async () => {
    const { herald, post, errors } = rig()
    herald.on('*', { bestEffort: true }, () => Promise.reject(new Error('no metrics')))
    expect((await post(delivered)).status).toBe(200)
    expect(errors).toHaveLength(1)
  })

  it('may return what cannot be awaited, and are free to run again', async () => {
    const { herald, post, errors } = rig()
    herald.on('*', () => new Proxy({}, { get: fail }))
    expect((await post(delivered)).status).toBe(503)
    expect((await post(delivered)).status).toBe(503)
    expect(errors.map(({ code }) => code)).toEqual(['ERR_HANDLER_FAILED', 'ERR_HANDLER_FAILED'])
  })

  it.each([undefined, null])('fail, and stay, where the store answers %s', async (answer) => {
    const { reserve, ...others } = memoryIdempotency()
    let healthy = false
    const store: IdempotencyStore = {
      ...others,
      reserve: (task, leaseMs) => (healthy ? reserve(task, leaseMs) : (answer as never)),
    }
    const { herald, post, errors } = rig({ idempotency: store })
    const seen: string[] = []
    herald.once('*', ({ id }) => void seen.push(id))
    expect((await post(delivered)).status).toBe(503)
    expect(errors).toMatchObject([{ code: 'ERR_HANDLER_FAILED' }])
    healthy = true
    expect((await post(delivered)).status).toBe(200)
    expect(seen).toEqual(['acme~delivered~e0'])
  })

  it('get the delivery, the attempt and a logger', async () => {
    const { herald, post } = rig()
    const contexts: HandlerContext[] = []
    herald.on('*', (_, context) => void contexts.push(context))
    await post(delivered)
    const [context] = contexts
    expect(Buffer.from(context?.delivery?.body ?? []).toString()).toBe(JSON.stringify(delivered))
    expect(context).toMatchObject({
      attempt: 1,
      delivery: { provider: 'acme', authenticity: 'shared-secret' },
    })
    expect(context?.signal.aborted).toBe(false)
  })

  it.each([
    ['undefined', undefined],
    ['an object without a prototype', Object.create(null)],
    [
      'an error whose stack cannot be read',
      Object.defineProperty(new Error(), 'stack', { get: fail }),
    ],
    ['a proxy that traps everything', new Proxy({}, { get: fail, getPrototypeOf: fail })],
    ['an error whose name cannot be read', unreadable(new Error(), 'name')],
    ['an error whose message cannot be read', unreadable(new Error(), 'message')],
    ['a RetryLater whose delay cannot be read', unreadable(new RetryLater(1), 'delayMs')],
    ['a proxy of an error', new Proxy(new Error(), { get: fail })],
  ])('may throw or reject with %s, and are free to run again', async (_, thrown) => {
    const { herald, post, errors } = rig()
    const attempts: string[] = []
    herald.on('*', { name: 'sync' }, (_, { attempt }) => {
      attempts.push(`sync ${attempt}`)
      throw thrown
    })
    herald.on('*', { name: 'async' }, async (_, { attempt }) => {
      attempts.push(`async ${attempt}`)
      throw thrown
    })
    expect((await post(delivered)).status).toBe(503)
    expect((await post(delivered)).status).toBe(503)
    const failed = { code: 'ERR_HANDLER_FAILED', details: { handlers: ['sync', 'async'] } }
    expect(errors).toMatchObject([failed, failed])
    expect(attempts).toEqual(['sync 1', 'async 1', 'sync 2', 'async 2'])
  })

  it.each([
    ['throws', () => new Discard('no user'), 'no user'],
    [
      'throws, though it cannot be read,',
      () => unreadable(new Discard(), 'message'),
      'a reason that cannot be read',
    ],
  ])('are over when one %s a Discard', async (_, discard, reason) => {
    const { herald, post, errors, log } = rig()
    let runs = 0
    herald.on('*', { name: 'sync' }, () => {
      runs++
      throw discard()
    })
    herald.on('*', { name: 'async' }, async () => {
      runs++
      throw discard()
    })
    expect((await post(delivered)).status).toBe(200)
    expect((await post(delivered)).status).toBe(200)
    expect([runs, errors]).toEqual([2, []])
    expect(log.map(({ fields }) => fields)).toMatchObject([
      { handler: 'sync', reason },
      { handler: 'async', reason },
    ])
  })

  it.each([
    ['throws', fail],
    ['rejects', async () => fail()],
  ])('cannot make receive throw with an onError hook that %s', async (_, onError) => {
    const { herald, post, log } = rig({ onError })
    herald.on('*', () => Promise.reject(new Error('no database')))
    expect((await post(delivered)).status).toBe(503)
    expect(log.map(({ message }) => message)).toContain('the onError hook threw')
  })

  it.each([
    ['throws', fail],
    ['rejects', async () => fail()],
  ])('cannot make receive throw with a logger that %s', async (_, broken) => {
    const logger = { debug: broken, info: broken, warn: broken, error: broken }
    const { herald, post, errors } = rig({ logger })
    herald.on('email.delivered', () => Promise.reject(new Error('no database')))
    expect((await post(delivered)).status).toBe(503)
    expect((await post(delivered, { headers: {} })).status).toBe(401)
    expect((await post('not JSON')).status).toBe(400)
    expect(errors).toMatchObject([{ code: 'ERR_HANDLER_FAILED' }])
  })
})

describe('a handler past its time limit', () => {
  it('has its signal aborted, and the delivery is answered as retry', async () => {
    const { herald, post, errors } = rig()
    const reasons: unknown[] = []
    herald.on('*', { timeoutMs: 5, name: 'slow' }, (_, { signal }) => {
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reasons.push(signal.reason)
          reject(signal.reason as Error)
        })
      })
    })
    expect((await post(delivered)).status).toBe(503)
    expect(reasons).toMatchObject([
      { code: 'ERR_HANDLER_TIMEOUT', details: { handler: 'slow', timeoutMs: 5 } },
    ])
    expect(errors).toMatchObject([{ code: 'ERR_HANDLER_FAILED' }])
  })

  it('sees the abort also when it asks for its signal late', async () => {
    const { herald, post } = rig({ handlerTimeoutMs: 5 })
    const [late, seen] = [deferred<void>(), [] as boolean[]]
    const over = deferred<void>()
    herald.on('*', async (_, context) => {
      await late.promise
      seen.push(context.signal.aborted)
      over.resolve()
    })
    expect((await post(delivered)).status).toBe(503)
    late.resolve()
    await over.promise
    expect(seen).toEqual([true])
  })

  it('is busy for a redelivery while it runs, and done when it ends late', async () => {
    const { herald, post } = rig()
    const [slow, over] = [deferred<void>(), deferred<void>()]
    let runs = 0
    herald.on('*', { timeoutMs: 20 }, async () => {
      runs++
      await slow.promise
      over.resolve()
    })
    expect((await post(delivered)).status).toBe(503)
    expect((await post(delivered)).status).toBe(503)
    slow.resolve()
    await over.promise
    await new Promise(setImmediate)
    expect((await post(delivered)).status).toBe(200)
    expect(runs).toBe(1)
  })
})

describe('a redelivery', () => {
  it('runs only the handlers that have not finished, for the events they have not finished', async () => {
    const { herald, post } = rig()
    const runs: string[] = []
    let broken = true
    herald.on(
      'email.delivered',
      { name: 'good' },
      ({ recipient }) => void runs.push(`good ${recipient}`),
    )
    herald.on('email.delivered', { name: 'bad' }, ({ recipient }, { attempt }) => {
      runs.push(`bad ${recipient} ${attempt}`)
      if (broken && recipient === 'user1@example.com') throw new Error('no database')
    })
    const batch = deliveries(3)
    expect((await post(batch)).status).toBe(503)
    expect(runs).toHaveLength(6)
    expect((await post(batch)).status).toBe(503)
    broken = false
    expect((await post(batch)).status).toBe(200)
    expect((await post(batch)).status).toBe(200)
    expect(runs.slice(6)).toEqual(['bad user1@example.com 2', 'bad user1@example.com 3'])
  })

  it('at the same time runs a handler once', async () => {
    const { herald, post } = rig()
    let runs = 0
    herald.on('*', async () => {
      runs++
      await new Promise(setImmediate)
    })
    const replies = await Promise.all(Array.from({ length: 50 }, () => post(delivered)))
    expect(runs).toBe(1)
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 503]))
  })
})

describe('the idempotency store', () => {
  it('that cannot be asked keeps the handler from running and makes the provider retry', async () => {
    const { herald, post, errors } = rig({
      idempotency: {
        reserve: () => Promise.reject(new Error('no redis')),
        done: () => {},
        release: () => {},
      },
    })
    let runs = 0
    herald.on('*', () => runs++)
    expect((await post(delivered)).status).toBe(503)
    expect(runs).toBe(0)
    expect((errors[0]?.cause as AggregateError).errors).toMatchObject([
      { code: 'ERR_STORE_UNAVAILABLE' },
    ])
  })

  it('that cannot be told of the end is reported; the work is done and acknowledged', async () => {
    const { herald, post, errors } = rig({
      idempotency: {
        reserve: () => ({ state: 'reserved', token: '1', attempt: 1 }),
        done: () => Promise.reject(new Error('no redis')),
        release: () => {},
      },
    })
    herald.on('*', () => {})
    expect((await post(delivered)).status).toBe(200)
    expect(errors).toMatchObject([{ code: 'ERR_STORE_UNAVAILABLE' }])
  })
})

function delivery(id: string, message: string): object {
  return { id, kind: 'delivered', to: 'ann@example.com', message }
}

describe('events of one delivery', () => {
  it('keep their order within a message', async () => {
    const { herald, post } = rig()
    const seen: string[] = []
    herald.on('*', async (event) => {
      // The earlier, the slower: without an order the last would come first.
      const turns = 10 - Number(event.providerEventId)
      for (let i = 0; i < turns; i++) await new Promise(setImmediate)
      seen.push(event.providerEventId ?? '')
    })
    const events = Array.from({ length: 9 }, (_, n) => delivery(String(n + 1), `m${n % 3}`))
    expect((await post(events)).status).toBe(200)
    const orderOf = (message: number) => seen.filter((id) => (Number(id) - 1) % 3 === message)
    expect([orderOf(0), orderOf(1), orderOf(2)]).toEqual([
      ['1', '4', '7'],
      ['2', '5', '8'],
      ['3', '6', '9'],
    ])
  })

  it('come in the order of the payload to a handler that returns at once', async () => {
    const { herald, post } = rig()
    const seen: string[] = []
    herald.on('*', (event) => void seen.push(event.providerEventId ?? ''))
    const ids = ['1', '2', '3', '4', '5', '6']
    await post(ids.map((id) => delivery(id, `m${Number(id) % 2}`)))
    expect(seen).toEqual(ids)
  })

  it('wait for the earlier ones of their message only, also where they are handled at once', async () => {
    const { herald, post } = rig({ concurrency: 2 })
    const seen: string[] = []
    herald.on('*', (event) => {
      const id = event.providerEventId ?? ''
      if (id !== '1') return void seen.push(id)
      return new Promise(setImmediate).then(() => seen.push(id))
    })
    await post(['1', '2', '3'].map((id) => delivery(id, 'slow')).concat(delivery('4', 'other')))
    expect(seen).toEqual(['4', '1', '2', '3'])
  })

  it('are all handled, though those of one message come again after the first of them', async () => {
    const { herald, post } = rig({ concurrency: 2 })
    const seen: string[] = []
    const ids = ['A1', 'A2', 'B1', 'B2', 'A3']
    const gates = new Map(ids.map((id) => [id, deferred<void>()]))
    herald.on('*', async ({ providerEventId: id = '' }) => {
      await gates.get(id)?.promise
      seen.push(id)
    })
    const answer = post(ids.map((id) => delivery(id, id.charAt(0))))
    gates.get('A1')?.resolve()
    gates.get('A2')?.resolve()
    // Now nothing waits behind A any more, and A3 has not come up yet.
    while (seen.length < 2) await new Promise(setImmediate)
    for (const each of gates.values()) each.resolve()
    expect((await answer).status).toBe(200)
    expect(seen.toSorted()).toEqual(['A1', 'A2', 'A3', 'B1', 'B2'])
    expect(seen.slice(0, 2)).toEqual(['A1', 'A2'])
  })

  it('are made a few before their turn, and let other work come in between', async () => {
    const provider = acme()
    const count = { made: 0, handled: 0 }
    const normalize: typeof provider.normalize = (...args) => {
      count.made++
      return provider.normalize(...args)
    }
    const { herald, post } = rig({ providers: [{ ...provider, normalize }] })
    herald.on('*', () => void count.handled++)
    const answer = post(deliveries(2000))
    const progress: number[] = []
    while (count.handled < 2000) {
      progress.push(count.handled)
      expect(count.made - count.handled).toBeLessThan(50 + 20)
      await new Promise(setImmediate)
    }
    expect((await answer).status).toBe(200)
    expect(progress.length).toBeGreaterThanOrEqual(2000 / 300)
  })

  it('are handled with bounded concurrency', async () => {
    const { herald, post } = rig({ concurrency: 4 })
    let [running, most] = [0, 0]
    herald.on('*', async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running--
    })
    await post(deliveries(40))
    expect(most).toBe(4)
  })

  it('of a batch of 1,000 are handled once each though one of them fails', async () => {
    const { herald, post } = rig()
    const runs = new Map<string, number>()
    herald.on('email.delivered', ({ recipient }) => {
      runs.set(recipient, (runs.get(recipient) ?? 0) + 1)
      if (recipient === 'user500@example.com') throw new Error('poison')
    })
    const batch = deliveries(1000)
    expect((await post(batch)).status).toBe(503)
    expect((await post(batch)).status).toBe(503)
    expect(runs.size).toBe(1000)
    expect([...runs].filter(([, count]) => count !== 1)).toEqual([['user500@example.com', 2]])
  })
})

describe('handlers of a large batch that return at once', () => {
  it('let others have their turn, and still get it in the order of the payload', async () => {
    const { herald, post } = rig()
    const handled: string[] = []
    const between: number[] = []
    herald.on('*', ({ id }) => void handled.push(id))
    const look = setInterval(() => between.push(handled.length), 0)
    const batch = deliveries(2000)
    expect((await post(batch)).status).toBe(200)
    clearInterval(look)
    const places = handled.map((id) => Number(/\d+$/.exec(id)?.[0]))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(handled).toHaveLength(2000)
    expect(between.filter((count) => count > 0 && count < 2000).length).toBeGreaterThan(3)
  })
})
