import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig, type Rig } from '../../test-helpers/acme.js'
import { memoryQueue } from '../../test-helpers/memory-queue.js'
import { MailheraldError } from '../errors.js'
import { createHerald } from '../herald.js'
import type { Ledger, Recording } from './ledger.js'

const [delivered] = deliveries(1)

interface LedgerRig extends Rig {
  readonly recordings: readonly Recording[]
}

function ledgerRig(
  record: Ledger['record'] = async () => {},
  options: Parameters<typeof rig>[0] = {},
): LedgerRig {
  const recordings: Recording[] = []
  const ledger: Ledger = {
    async record(recording) {
      await record(recording)
      recordings.push(recording)
    },
  }
  return { recordings, ...rig({ ledger, ...options }) }
}

describe('with a ledger, a delivery', () => {
  it('is recorded as a whole before a handler runs', async () => {
    const order: string[] = []
    const { herald, post, recordings } = ledgerRig(async () => void order.push('recorded'))
    herald.on('*', () => void order.push('handled'))
    expect(await post(deliveries(3))).toMatchObject({ status: 200, body: '{"events":3}' })
    expect(order).toEqual(['recorded', 'handled', 'handled', 'handled'])
    expect(recordings[0]?.events).toHaveLength(3)
    expect(recordings[0]?.delivery).toMatchObject({
      provider: 'acme',
      authenticity: 'shared-secret',
    })
  })

  it('is recorded before it is queued, and not queued where it is not recorded', async () => {
    const queue = memoryQueue()
    let isAway = true
    const record = async (): Promise<void> => {
      expect(queue.jobs).toEqual([])
      if (isAway) throw new Error('no database')
    }
    const { post } = ledgerRig(record, { queue })
    expect((await post(delivered)).status).toBe(503)
    expect(queue.jobs).toEqual([])
    isAway = false
    expect((await post(delivered)).status).toBe(200)
    expect(queue.jobs).toHaveLength(1)
  })

  it('is answered "retry", and nothing is handled, where the ledger fails', async () => {
    const cause = new Error('no database')
    const { herald, post, errors } = ledgerRig(() => Promise.reject(cause))
    let runs = 0
    herald.on('*', () => runs++)
    const reply = await post(delivered)
    expect([reply.status, reply.body]).toEqual([503, '{"error":"ERR_LEDGER_UNAVAILABLE"}'])
    expect([runs, errors]).toMatchObject([0, [{ code: 'ERR_LEDGER_UNAVAILABLE', cause }]])
  })

  it('is answered with the ledger’s own words where it has a code for what is wrong', async () => {
    const details = { reason: 'read-only' }
    const own = new MailheraldError('ERR_LEDGER_UNAVAILABLE', 'It is read-only.', { details })
    const { post, errors } = ledgerRig(() => Promise.reject(own))
    expect((await post(delivered)).status).toBe(503)
    expect(errors).toEqual([own])
  })

  it.each([
    ['without a queue', {}],
    ['with a queue', { queue: memoryQueue() }],
  ])('is answered "retry" in time where the ledger hangs, %s', async (_, options) => {
    const hangs = (): Promise<void> => new Promise(() => {})
    const { post, errors } = ledgerRig(hangs, { ledgerTimeoutMs: 10, ...options })
    expect((await post(delivered)).status).toBe(503)
    expect(errors).toMatchObject([
      { code: 'ERR_LEDGER_UNAVAILABLE', details: { reason: 'slow', ledgerTimeoutMs: 10 } },
    ])
  })

  it('is answered "retry" where a ledger throws before it returns a promise', async () => {
    const throws = (): never => {
      throw new Error('a bug')
    }
    const { herald, post } = rig({ ledger: { record: throws } })
    herald.on('*', () => {})
    expect((await post(delivered)).status).toBe(503)
  })

  it('without events asks the ledger for nothing', async () => {
    const { post, recordings } = ledgerRig(() => Promise.reject(new Error('no database')))
    expect((await post([])).status).toBe(200)
    expect(recordings).toEqual([])
  })

  it('that nobody can read is recorded as unknown', async () => {
    const { post, recordings } = ledgerRig()
    await post([{ kind: 'delivered' }])
    expect(recordings[0]?.events.map(({ type }) => type)).toEqual(['unknown'])
  })

  it('that is ingested is recorded as well', async () => {
    const { herald, recordings } = ledgerRig()
    await herald.ingest('acme', delivered, { authenticity: 'signed' })
    expect(recordings).toHaveLength(1)
  })

  it('that is only normalized is neither recorded nor handled', async () => {
    const { herald, recordings } = ledgerRig()
    let runs = 0
    herald.on('*', () => runs++)
    const events = await herald.normalize('acme', delivered, { authenticity: 'none' })
    expect([events.length, runs, recordings.length]).toEqual([1, 0, 0])
    await expect(
      herald.normalize('other' as never, delivered, { authenticity: 'none' }),
    ).rejects.toMatchObject({ code: 'ERR_PROVIDER_UNKNOWN' })
  })
})

it('a ledger is closed once, after what is under way', async () => {
  let closed = 0
  const ledger: Ledger = { record: async () => {}, close: async () => void closed++ }
  const { herald, post } = rig({ ledger })
  await post(delivered)
  await Promise.all([herald.close(), herald.close()])
  expect(closed).toBe(1)
})

it('a ledger must be one', () => {
  expect(() => createHerald({ providers: [acme()], ledger: {} as never })).toThrow('"ledger"')
})
