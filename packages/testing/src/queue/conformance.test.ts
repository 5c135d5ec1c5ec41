import type { JobOutcome, QueueJob, QueueSettings } from '@mailherald/core'
import { describe, expect, it } from 'vitest'
import { MemoryQueue, underTest, type Row } from '../../test-helpers/memory-queue.js'
import { queueConformance } from './conformance.js'
import type { QueueUnderTest } from './subject.js'

describe('a queue in memory', { timeout: 30_000 }, () => {
  it.concurrent.each(queueConformance())('$name', async ({ run }) => {
    await expect(run((settings) => underTest(new MemoryQueue(settings)))).resolves.toBeUndefined()
  })
})

/** A queue with something wrong in it, and the cases of which one has to notice it. */
type Flaw = readonly [noticing: RegExp, flawed: typeof MemoryQueue]

const flaws: Readonly<Record<string, Flaw>> = {
  'stores what it can of a delivery': [
    /all jobs of a delivery or none/,
    class extends MemoryQueue {
      override async enqueue(jobs: readonly QueueJob[]) {
        for (const job of jobs) this.store(this.rowOf(job))
      }
    },
  ],
  'stores what waits again': [
    /not store an event again that waits|delivered many times/,
    class extends MemoryQueue {
      override store(row: Row) {
        if (this.rows.get(row.id)?.state === 'waiting') this.rows.set(`${row.id} again`, row)
        else super.store(row)
      }
    },
  ],
  'forgets what was handled': [
    /nor one that was handled/,
    class extends MemoryQueue {
      override end(row: Row, state: 'handled' | 'dead') {
        super.end(row, state)
        if (state === 'handled') this.drop(row)
      }
    },
  ],
  'stores a dead letter again': [
    /not store an event again that is a dead letter/,
    class extends MemoryQueue {
      override store(row: Row) {
        if (this.rows.get(row.id)?.state === 'dead') this.rows.delete(row.id)
        super.store(row)
      }
    },
  ],
  'loses a job of a large batch': [
    /batch of 1,000/,
    class extends MemoryQueue {
      override async enqueue(jobs: readonly QueueJob[]) {
        await super.enqueue(jobs.slice(0, 999))
      }
    },
  ],
  'cannot hold a zero byte': [
    /as it went/,
    class extends MemoryQueue {
      override rowOf(job: QueueJob) {
        const row = super.rowOf(job)
        return { ...row, json: row.json.replaceAll('\\u0000', '') }
      }
    },
  ],
  'holds one byte for each character': [
    /dates and bytes|as it went/,
    class extends MemoryQueue {
      override rowOf(job: QueueJob) {
        const row = super.rowOf(job)
        return { ...row, json: Buffer.from(row.json, 'latin1').toString('latin1') }
      }
    },
  ],
  'tries no event again': [
    /tries an event again/,
    class extends MemoryQueue {
      override fail(row: Row, reason: string) {
        row.failures = 100
        super.fail(row, reason)
      }
    },
  ],
  'tries an event for ever': [
    /attempts are used up/,
    class extends MemoryQueue {
      override fail(row: Row, reason: string) {
        super.fail(row, reason)
        if (row.state === 'dead') this.putOff(row, 20)
      }
    },
  ],
  'gives up one attempt too soon': [
    /attempts are used up|tries an event again/,
    class extends MemoryQueue {
      override fail(row: Row, reason: string) {
        row.failures++
        super.fail(row, reason)
      }
    },
  ],
  'deletes what has used up its attempts': [
    /attempts are used up/,
    class extends MemoryQueue {
      override end(row: Row, state: 'handled' | 'dead') {
        super.end(row, state)
        if (state === 'dead') this.drop(row)
      }
    },
  ],
  'takes a postponed event for a failed one': [
    /postpones|postponed/,
    class extends MemoryQueue {
      override settle(row: Row, outcome: JobOutcome) {
        if (outcome.state === 'later') this.fail(row, 'later')
        else super.settle(row, outcome)
      }
    },
  ],
  'hands out a postponed event at once': [
    /when its time has come/,
    class extends MemoryQueue {
      override isDue({ state }: Row) {
        return state === 'waiting'
      }
    },
  ],
  'hands out again what is done': [
    /discards/,
    class extends MemoryQueue {
      override settle(row: Row, outcome: JobOutcome) {
        if (outcome.state === 'done') this.putOff(row, 5)
        else super.settle(row, outcome)
      }
    },
  ],
  'replays a dead letter with its last attempt': [
    /with all its attempts/,
    class extends MemoryQueue {
      override replay(row: Row) {
        super.replay(row)
        row.failures = 1
      }
    },
  ],
  'replays and drops without regard to the type': [
    /by type/,
    class extends MemoryQueue {
      override deadRows() {
        return super.deadRows()
      }
    },
  ],
  'takes what waits for a dead letter': [
    /leaves alone what waits/,
    class extends MemoryQueue {
      override deadRows() {
        return [...this.rows.values()].filter(({ state }) => state !== 'handled')
      }
    },
  ],
  'keeps what was dropped': [
    /drops dead letters/,
    class extends MemoryQueue {
      override drop() {}
    },
  ],
  'keeps no order': [
    /order of each message/,
    class extends MemoryQueue {
      override isFirst() {
        return true
      }
    },
  ],
  'lets an event overtake one that is tried again': [
    /holds back later events/,
    class extends MemoryQueue {
      override isOpen(row: Row) {
        return row.state === 'active' || this.isDue(row)
      }
    },
  ],
  'handles one message after another': [
    /goes on with other messages/,
    class extends MemoryQueue {
      override rowOf(job: QueueJob) {
        return { ...super.rowOf(job), line: 'the only one' }
      }
    },
  ],
  'lets a dead letter hold up its message': [
    /whose event is a dead letter/,
    class extends MemoryQueue {
      override isFirst(row: Row) {
        const isHeldUp = this.deadRows().some(({ line }) => line !== undefined && line === row.line)
        return !isHeldUp && super.isFirst(row)
      }
    },
  ],
  'replays a dead letter before the rest of its message': [
    /replayed behind the rest/,
    class extends MemoryQueue {
      override replay(row: Row) {
        const { place } = row
        super.replay(row)
        row.place = place
      }
    },
  ],
  'takes no notice of what workers left that are gone': [
    /worker is killed|workers are killed|one that is killed/,
    class extends MemoryQueue {
      override takeOver() {}
    },
  ],
  'counts an attempt where a worker was killed': [
    /counts no attempt/,
    class extends MemoryQueue {
      override takeOver(maxCrashes: number) {
        const before = new Map([...this.rows.values()].map((row) => [row, row.crashes]))
        super.takeOver(maxCrashes)
        for (const [row, crashes] of before) row.failures += row.crashes - crashes
      }
    },
  ],
  'tries for ever what kills its workers': [
    /killed again and again/,
    class extends MemoryQueue {
      override takeOver() {
        super.takeOver(Number.POSITIVE_INFINITY)
      }
    },
  ],
  'hands a job to two workers, and does not remember what is done': [
    /shares the events/,
    class extends MemoryQueue {
      readonly #handedOut = new Set<Row>()
      constructor(settings: QueueSettings) {
        super(settings)
        const { idempotency } = this
        idempotency.done = (task, token) => idempotency.release(task, token)
      }
      override claim(lockMs: number) {
        const row = super.claim(lockMs)
        if (row === undefined || this.#handedOut.has(row)) return row
        this.#handedOut.add(row)
        return Object.assign(row, { state: 'waiting' })
      }
    },
  ],
  'closes a worker in the midst of its work': [
    /finishes what it has begun/,
    class extends MemoryQueue {
      override async stop(running: Map<Row, Promise<void>>) {
        return super.stop(running, 0)
      }
    },
  ],
  'loses what a closed worker could not finish': [
    /returns at its deadline/,
    class extends MemoryQueue {
      override async stop(running: Map<Row, Promise<void>>, deadlineMs: number) {
        const finished = await super.stop(running, deadlineMs)
        if (!finished) for (const row of running.keys()) this.drop(row)
        return finished
      }
    },
  ],
  'counts an attempt where a worker was closed': [
    /returns at its deadline/,
    class extends MemoryQueue {
      override async stop(running: Map<Row, Promise<void>>, deadlineMs: number) {
        const finished = await super.stop(running, deadlineMs)
        if (!finished) for (const row of running.keys()) this.fail(row, 'closed')
        return finished
      }
    },
  ],
  'erases only what is written the same way': [
    /erases the handled jobs/,
    class extends MemoryQueue {
      override async erase(address: string) {
        return this.forget(({ json }) => json.includes(`"recipient":"${address.trim()}"`))
      }
    },
  ],
  'erases what is handled, but no dead letters': [
    /erases the handled jobs/,
    class extends MemoryQueue {
      override forget(isMeant: (row: Row) => boolean) {
        return super.forget((row) => row.state === 'handled' && isMeant(row))
      }
    },
  ],
  'erases what waits': [
    /erases the handled jobs/,
    class extends MemoryQueue {
      override isOpen(row: Row) {
        return super.isOpen(row) && !row.json.includes('sender~email.delivered~w')
      }
    },
  ],
  'erases only from the first page': [
    /many pages/,
    class extends MemoryQueue {
      override async erase(address: string) {
        const page = new Set([...this.rows.values()].slice(0, 500))
        return this.forget((row) => page.has(row) && row.json.includes(address))
      }
    },
  ],
  'prunes everything': [
    /prunes/,
    class extends MemoryQueue {
      override async prune() {
        return this.forget(() => true)
      }
    },
  ],
}

const suite = queueConformance({ patienceMs: 3000 })

/** The names of the cases that fail. */
async function failures(make: typeof MemoryQueue, noticing: RegExp): Promise<string[]> {
  const meant = suite.filter(({ name }) => noticing.test(name))
  expect(meant).not.toEqual([])
  const results = await Promise.allSettled(
    meant.map(({ run }) => run((settings) => underTest(new make(settings)))),
  )
  for (const { reason } of results.filter((result) => result.status === 'rejected')) {
    expect(reason).toMatchObject({ name: 'AssertionError' })
  }
  return meant.filter((_, n) => results[n]?.status === 'rejected').map(({ name }) => name)
}

describe('a queue is caught that', { timeout: 30_000 }, () => {
  it.concurrent.each(Object.entries(flaws))('%s', async (_, [noticing, flawed]) => {
    expect(await failures(flawed, noticing)).not.toEqual([])
  })

  const without = ['idempotency', 'erase', 'prune'] as const
  it.each(without)('has no `%s`', async (ability) => {
    const [name] = { idempotency: [/brings an/], erase: [/erases/], prune: [/prunes/] }[ability]
    const results = await Promise.allSettled(
      suite
        .filter((each) => name?.test(each.name))
        .map(({ run }) =>
          run((settings) => lacking(ability, underTest(new MemoryQueue(settings)))),
        ),
    )
    expect(results.length).toBeGreaterThan(0)
    for (const result of results) {
      expect(result).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining(`should have`) as string },
      })
    }
  })
})

function lacking(ability: string, under: QueueUnderTest): QueueUnderTest {
  const { queue } = under
  return {
    ...under,
    queue: {
      enqueue: (jobs) => queue.enqueue(jobs),
      ...(ability !== 'idempotency' && queue.idempotency && { idempotency: queue.idempotency }),
      ...(ability !== 'erase' && { erase: async (address) => queue.erase?.(address) ?? 0 }),
      ...(ability !== 'prune' && { prune: async (before) => queue.prune?.(before) ?? 0 }),
    },
  }
}

it('a queue and its workers are closed, also when a case fails', async () => {
  let closed = 0
  const broken = (): QueueUnderTest => ({
    ...underTest(new MemoryQueue({})),
    startWorker: () => Promise.reject(new Error('no worker')),
    close: () => void closed++,
  })
  const some = suite.slice(0, 3)
  const results = await Promise.allSettled(some.map(({ run }) => run(broken)))
  expect(results.map(({ status }) => status)).toEqual(some.map(() => 'rejected'))
  expect(closed).toBe(some.length)
})
