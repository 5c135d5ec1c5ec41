import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { HeraldOptions, QueueJob } from '@mailherald/core'
import { payload, payloads } from '@mailherald/test-support/acme'
import { describe, expect, it } from 'vitest'
import { rig } from '../../test-helpers/rig.js'
import type { DeliveryLine, WholeDelivery } from '../view/shapes.js'

interface List {
  readonly rows: readonly DeliveryLine[]
  readonly more: boolean
}

/** A queue that keeps its jobs for the test to process. */
function queueOf(): { readonly jobs: QueueJob[] } & Pick<HeraldOptions, 'queue'> {
  const jobs: QueueJob[] = []
  return { jobs, queue: { enqueue: async (more) => void jobs.push(...more) } }
}

describe('of deliveries are kept', () => {
  it('those that came last', async () => {
    const { post, ask } = rig({ inspector: { keep: 3 } })
    for (let n = 0; n < 5; n++) await post(payload('email.delivered', { message: `m-${n}` }))
    const { rows } = await ask<List>('deliveries')
    expect(rows.map(({ events }) => events[0]?.messageId)).toEqual(['m-4', 'm-3', 'm-2'])
  })

  it('genuine ones, however many are refused after them', async () => {
    const { post, ask } = rig({ inspector: { keep: 10 } })
    await post(payload('email.delivered'))
    for (let n = 0; n < 50; n++) await post(payload('email.delivered'), 'wrong-but-long-enough')
    const { rows } = await ask<List>('deliveries')
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'accepted'])
    expect(rows[0]).toMatchObject({ status: 401, code: 'ERR_CREDENTIALS_MISMATCH', events: [] })
  })

  it('no more than there is room for', async () => {
    const { post, ask } = rig({ inspector: { keepBytes: 1024 * 1024 } })
    const body = { ...payload('email.delivered'), padding: 'x'.repeat(100_000) }
    for (let n = 0; n < 30; n++) await post({ ...body, id: `e${n}` })
    expect((await ask<List>('deliveries')).rows).toHaveLength(1)
    for (let n = 0; n < 300; n++) await post(payload('email.delivered'))
    const { rows } = await ask<List>('deliveries?limit=200')
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.length).toBeLessThan(200)
  })

  it('of a large one the beginning: of its body, of its events, of their texts', async () => {
    const { post, ask, get } = rig()
    const events = payloads(2000).map((each) => ({ ...each, padding: 'x'.repeat(1000) }))
    await post(events)
    const { rows } = await ask<List>('deliveries')
    const [{ id, eventCount, bytes } = {} as DeliveryLine] = rows
    expect(eventCount).toBe(2000)
    const whole = await ask<WholeDelivery>(`deliveries/${id}`)
    const { bodySize = 0, bodyKept = 0, eventsKept = 0 } = whole.content ?? {}
    expect(bodySize).toBe(bytes)
    expect([bodyKept, eventsKept > 50, eventsKept < 200]).toEqual([1024 * 1024, true, true])
    const body = await get(`/mailherald/-/deliveries/${id}/body`)
    expect((await body.arrayBuffer()).byteLength).toBeGreaterThan(1_000_000)
    const more = await ask<readonly unknown[]>(`deliveries/${id}/events?from=20`)
    expect(more).toHaveLength(20)
  })

  it('so many that the memory stays within what was allowed, whatever is in them', async () => {
    const script = fileURLToPath(new URL('../../test-helpers/fill.mjs', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script])
    const grown = JSON.parse(stdout) as Readonly<Record<string, number>>
    // What the herald itself remembers, and the page's own objects, are some of it.
    for (const [what, bytes] of Object.entries(grown)) {
      expect([what, bytes < 1.5 * 16 * 1024 * 1024]).toEqual([what, true])
    }
    expect(Object.keys(grown)).toHaveLength(5)
  }, 60_000)
})

describe('of a delivery is kept', () => {
  it('what each handler did', async () => {
    const { herald, post, ask } = rig()
    herald.on('*', { name: 'works' }, () => {})
    herald.on('*', { name: 'breaks', bestEffort: true }, () => Promise.reject(new Error('no')))
    await post(payload('email.delivered', { id: 'one' }))
    await post(payload('email.delivered', { id: 'one' }))
    const [again, first] = (await ask<List>('deliveries')).rows
    expect(first).toMatchObject({ runCount: 2, failedRuns: 1, outcome: 'accepted' })
    const { runs } = await ask<WholeDelivery>(`deliveries/${first?.id}`)
    expect(runs).toMatchObject([
      { handler: 'works', state: 'done', attempt: 1, durationMs: expect.any(Number) },
      { handler: 'breaks', state: 'failed', attempt: 1 },
    ])
    const second = await ask<WholeDelivery>(`deliveries/${again?.id}`)
    expect(second.runs).toContainEqual(expect.objectContaining({ handler: 'works', state: 'done' }))
    expect(second.runs.find(({ handler }) => handler === 'works')).not.toHaveProperty('durationMs')
  })

  it('that a handler still runs when the answer has been given', async () => {
    let finish = (): void => {}
    const { herald, post, ask } = rig({ herald: { ackDeadlineMs: 10 } })
    herald.on('*', { name: 'slow' }, () => new Promise<void>((done) => void (finish = done)))
    await post(payload('email.delivered'))
    const [row] = (await ask<List>('deliveries')).rows
    expect(row?.outcome).toBe('retry')
    const state = async (): Promise<string | undefined> =>
      (await ask<WholeDelivery>(`deliveries/${row?.id}`)).runs[0]?.state
    expect(await state()).toBe('running')
    finish()
    await new Promise(setImmediate)
    expect(await state()).toBe('done')
  })

  it('what failed among more runs than are listed', async () => {
    const { herald, post, ask } = rig()
    herald.on('*', { name: 'picky' }, ({ id }) => {
      if (id.includes('e450')) throw new Error('this one')
    })
    await post(payloads(500))
    const [row] = (await ask<List>('deliveries')).rows
    expect(row).toMatchObject({ runCount: 500, failedRuns: 1 })
    const { runs } = await ask<WholeDelivery>(`deliveries/${row?.id}`)
    expect(runs.length).toBeLessThan(350)
    expect(runs.filter(({ state }) => state === 'failed')).toHaveLength(1)
  })

  it('what the jobs of its events did, which are kept as well', async () => {
    const { jobs, ...options } = queueOf()
    const { herald, post, ask } = rig({ herald: options })
    herald.on('*', { name: 'works' }, () => {})
    await post(payload('email.delivered'))
    const [queued] = (await ask<List>('deliveries')).rows
    expect(queued).toMatchObject({ outcome: 'accepted', runCount: 0 })
    await herald.process(JSON.parse(JSON.stringify(jobs[0]?.data)))
    const [job, delivery] = (await ask<List>('deliveries')).rows
    expect(job).toMatchObject({ kind: 'job', outcome: 'done', runCount: 1 })
    expect(delivery).toMatchObject({ kind: 'delivery', runCount: 1 })
    const only = await ask<List>('deliveries?kind=job')
    expect(only.rows.map(({ kind }) => kind)).toEqual(['job'])
    const { content, enqueuedMs } = await ask<WholeDelivery>(`deliveries/${delivery?.id}`)
    expect([content?.bodyKept, typeof enqueuedMs]).toEqual([expect.any(Number), 'number'])
    expect(await ask<WholeDelivery>(`deliveries/${job?.id}`)).not.toHaveProperty('content')
  })

  it('what was ingested, without a request', async () => {
    const { herald, ask } = rig()
    await herald.ingest('acme', payload('email.delivered'), { authenticity: 'signed' })
    const [row] = (await ask<List>('deliveries')).rows
    expect(row).toMatchObject({ outcome: 'accepted', events: [{ type: 'email.delivered' }] })
    expect(row).not.toHaveProperty('status')
  })
})
