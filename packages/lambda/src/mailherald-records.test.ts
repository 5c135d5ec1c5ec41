import { createHerald, type HeraldEvent, type Logger } from '@mailherald/core'
import { amazonSes } from '@mailherald/core/providers/amazon-ses'
import { acme } from '@mailherald/test-support/acme'
import { deferred } from '@mailherald/test-support/deferred'
import { describe, expect, it } from 'vitest'
import { heraldOfAcme } from '../test-helpers/acme.js'
import { envelope, inGroup, snsEvent, sqsEvent, sqsRecord } from '../test-helpers/records.js'
import { mailheraldRecords } from './mailherald-records.js'

const acmeOnly = { provider: 'acme', logger: false } as const
const sesBounce = {
  eventType: 'Bounce',
  mail: { messageId: 'm-1', destination: ['ann@example.com'] },
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    feedbackId: 'f-1',
    timestamp: '2022-06-01T06:24:43.000Z',
    bouncedRecipients: [{ emailAddress: 'ann@example.com' }],
  },
}

/** A batch, in which each payload is its message's id. */
const batchOf = (...ids: readonly string[]) => sqsEvent(...ids.map((id) => sqsRecord(id, { id })))

/** Fails on these, as long as they are in the list. */
function failingOn(...ids: string[]) {
  const tried: string[] = []
  const one = heraldOfAcme(({ providerEventId = '' }) => {
    tried.push(providerEventId)
    if (ids.includes(providerEventId)) throw new Error(`not ${providerEventId}`)
  })
  return { ...one, tried, ids }
}

const failed = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
})

describe('a batch of SQS', () => {
  it('is handled, and nothing of it stays in the queue', async () => {
    const { herald, events } = heraldOfAcme()
    const result = await mailheraldRecords(herald, acmeOnly)(batchOf('a', 'b'))
    expect(result).toEqual({ batchItemFailures: [] })
    expect(events).toMatchObject([
      { providerEventId: 'a', authenticity: 'shared-secret' },
      { providerEventId: 'b', authenticity: 'shared-secret' },
    ])
  })

  it('leaves in the queue what a handler failed on, and only that is run again', async () => {
    const { herald, tried, ids } = failingOn('b')
    const handler = mailheraldRecords(herald, acmeOnly)
    expect(await handler(batchOf('a', 'b', 'c'))).toEqual(failed('b'))
    ids.pop()
    expect(await handler(batchOf('a', 'b', 'c'))).toEqual(failed())
    expect(tried).toEqual(['a', 'b', 'c', 'b'])
  })

  it('leaves in the queue what cannot be read, so that the dead-letter queue gets it', async () => {
    const { herald } = heraldOfAcme()
    const event = sqsEvent(sqsRecord('text', 'Hello'), sqsRecord('good', { id: 'good' }))
    expect(await mailheraldRecords(herald, acmeOnly)(event)).toEqual(failed('text'))
  })

  it('is logged as far as it stays in the queue, with the reason and without the body', async () => {
    const lines: unknown[] = []
    const ignore = (): void => {}
    const logger: Logger = {
      debug: ignore,
      info: ignore,
      error: ignore,
      warn: (...line) => void lines.push(line),
    }
    const handler = mailheraldRecords(heraldOfAcme().herald, { provider: 'acme', logger })
    await handler(sqsEvent(sqsRecord('text', 'ann@example.com'), sqsRecord('good', { id: 'x' })))
    expect(lines).toEqual([
      [
        'a message stays in the queue',
        { messageId: 'text', code: 'ERR_BODY_UNREADABLE', reason: expect.any(String) },
      ],
    ])
    expect(JSON.stringify(lines)).not.toContain('@')
  })

  it('is of the account that the options name, and as authentic as they say', async () => {
    const { herald, events } = heraldOfAcme()
    const options = { ...acmeOnly, account: 'shop-eu', authenticity: 'none' } as const
    await mailheraldRecords(herald, options)(batchOf('a'))
    expect(events).toMatchObject([{ account: 'shop-eu', authenticity: 'none' }])
  })

  it('may be empty', async () => {
    const handler = mailheraldRecords(heraldOfAcme().herald, acmeOnly)
    expect(await handler(sqsEvent())).toEqual({ batchItemFailures: [] })
  })

  it('of 100 messages is handled ten at a time', async () => {
    let [running, most] = [0, 0]
    const { herald, events } = heraldOfAcme(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
    })
    const ids = Array.from({ length: 100 }, (_, n) => `m${n}`)
    expect(await mailheraldRecords(herald, acmeOnly)(batchOf(...ids))).toEqual(failed())
    expect([events.length, most]).toEqual([100, 10])
  })
})

describe('a batch of a FIFO queue', () => {
  const inGroups = (fifo: boolean) =>
    sqsEvent(
      ...['x1', 'y1', 'x2', 'y2', 'x3'].map((id) =>
        inGroup(id.slice(0, 1), sqsRecord(id, { id }), { fifo }),
      ),
    )

  it('keeps the rest of a message group behind one that failed, and goes on with the others', async () => {
    const { herald, tried } = failingOn('x2')
    const result = await mailheraldRecords(herald, acmeOnly)(inGroups(true))
    expect(result).toEqual(failed('x2', 'x3'))
    expect(tried.toSorted()).toEqual(['x1', 'x2', 'y1', 'y2'])
  })

  it('is handled one by one within a message group', async () => {
    const gate = deferred<void>()
    const started: string[] = []
    const { herald } = heraldOfAcme(async ({ providerEventId = '' }) => {
      started.push(providerEventId)
      if (providerEventId === 'x1') await gate.promise
    })
    const work = mailheraldRecords(herald, acmeOnly)(inGroups(true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(started.toSorted()).toEqual(['x1', 'y1', 'y2'])
    gate.resolve()
    expect(await work).toEqual(failed())
    expect(started.slice(-2)).toEqual(['x2', 'x3'])
  })

  it('is one only if its name says so: message groups of a standard queue have no order', async () => {
    const { herald, tried } = failingOn('x2')
    const result = await mailheraldRecords(herald, acmeOnly)(inGroups(false))
    expect(result).toEqual(failed('x2'))
    expect(tried).toHaveLength(5)
  })
})

describe('a batch that the time of the function does not suffice for', () => {
  const leaving = (ms: number) => ({ getRemainingTimeInMillis: () => ms })

  it('stays in the queue as far as it is not done, and nothing more of it is begun', async () => {
    const gate = deferred<void>()
    const { herald, events } = heraldOfAcme(async ({ providerEventId }) => {
      if (providerEventId === 'x2') await gate.promise
    })
    const ids = ['x1', 'x2', 'x3']
    const event = sqsEvent(...ids.map((id) => inGroup('x', sqsRecord(id, { id }))))
    const result = await mailheraldRecords(herald, acmeOnly)(event, leaving(550))
    expect(result).toEqual(failed('x2', 'x3'))
    gate.resolve()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(events.map(({ providerEventId }) => providerEventId)).toEqual(['x1', 'x2'])
  })

  it('is not waited for when it is done before', async () => {
    const handler = mailheraldRecords(heraldOfAcme().herald, acmeOnly)
    const before = performance.now()
    expect(await handler(batchOf('a'), leaving(900_000))).toEqual(failed())
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

describe('a message of SES', () => {
  function setUp() {
    const events: HeraldEvent[] = []
    const verify = () => false
    const herald = createHerald({ providers: [amazonSes({ verify })], logger: false })
    herald.on('*', (event) => void events.push(event))
    return { events, handler: mailheraldRecords(herald, { provider: 'amazon-ses', logger: false }) }
  }
  const bounced = { type: 'email.bounced', recipient: 'ann@example.com', messageId: 'm-1' }

  it.each([
    ['through SNS and SQS', sqsEvent(sqsRecord('1', envelope(sesBounce)))],
    ['through SNS with raw message delivery and SQS', sqsEvent(sqsRecord('1', sesBounce))],
    [
      'through EventBridge and SQS',
      sqsEvent(
        sqsRecord('1', {
          id: 'e',
          'detail-type': 'Email Bounced',
          source: 'aws.ses',
          detail: sesBounce,
        }),
      ),
    ],
  ])('is read where it comes %s', async (_, event) => {
    const { events, handler } = setUp()
    expect(await handler(event)).toEqual(failed())
    expect(events).toMatchObject([bounced])
  })

  it('is read where SNS brings it, and has the id that it has through SQS', async () => {
    const { events, handler } = setUp()
    expect(await handler(snsEvent(sesBounce))).toBeUndefined()
    await handler(sqsEvent(sqsRecord('1', envelope(sesBounce))))
    expect(events).toMatchObject([bounced])
  })
})

describe('a message that SNS brings', () => {
  it('makes the function fail where a handler failed on it, so that it is called again', async () => {
    const { herald } = heraldOfAcme(() => Promise.reject(new Error('not now')))
    await expect(mailheraldRecords(herald, acmeOnly)(snsEvent({}))).rejects.toMatchObject({
      code: 'ERR_HANDLER_FAILED',
      message: expect.stringContaining('Try again later'),
    })
  })

  it('makes the function fail where it cannot be read, so that it is not lost', async () => {
    const verify = () => false
    const herald = createHerald({ providers: [amazonSes({ verify })], logger: false })
    const handler = mailheraldRecords(herald, { provider: 'amazon-ses' })
    await expect(handler(snsEvent('{"eventType":'))).rejects.toMatchObject({
      code: 'ERR_PAYLOAD_MALFORMED',
    })
  })
})

describe('mailheraldRecords', () => {
  it.each([
    ['nothing', undefined],
    ['a request', { httpMethod: 'POST', path: '/' }],
    ['records of S3', { Records: [{ eventSource: 'aws:s3' }] }],
    ['records of two kinds', { Records: [{ eventSource: 'aws:sqs' }, { EventSource: 'aws:sns' }] }],
    ['a null among records', { Records: [null] }],
  ])('rejects %s, saying which events it takes', async (_, event) => {
    const handler = mailheraldRecords(heraldOfAcme().herald, acmeOnly)
    const rejection: unknown = await handler(event as never).catch((error: unknown) => error)
    expect(rejection).toBeInstanceOf(TypeError)
    expect(String(rejection)).toMatch(/SQS and of SNS.*mailherald\(herald\)/)
  })

  it.each([
    ['no herald', undefined, { provider: 'acme' }],
    ['no options', heraldOfAcme().herald, undefined],
    ['a provider that the herald does not have', heraldOfAcme().herald, { provider: 'nobody' }],
    ['an account that it does not have', heraldOfAcme().herald, { provider: 'acme', account: 'x' }],
    [
      'no account of a provider that serves any',
      createHerald({ providers: [acme({ anyAccount: true })], logger: false }),
      { provider: 'acme' },
    ],
  ])('refuses %s at once, not at the first message', (_, herald, options) => {
    expect(() => Reflect.apply(mailheraldRecords, undefined, [herald, options])).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })
})
