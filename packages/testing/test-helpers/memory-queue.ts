import { setTimeout } from 'node:timers/promises'
import {
  decodeJob,
  jobNames,
  memoryIdempotency,
  type DeadLetter,
  type EventType,
  type JobOutcome,
  type QueueJob,
  type QueueSettings,
  type QueueWorkerSettings,
} from '@mailherald/core'
import type { QueueUnderTest, WorkerUnderTest } from '../src/queue/subject.js'

/** A stored job. */
export interface Row {
  readonly id: string
  readonly type: EventType
  readonly json: string
  readonly line: string | undefined
  state: 'waiting' | 'active' | 'handled' | 'dead'
  /** Its place in the order of storing. */
  place: number
  dueAt: number
  failures: number
  crashes: number
  /** Which claim holds it; until when. */
  claim: number
  lockedUntil: number
  endedAt: number
  reason: string
}

/**
 * A queue in memory that does all that a queue has to do, one method for each thing, so that a test can take one
 * of them away.
 */
export class MemoryQueue {
  readonly rows = new Map<string, Row>()
  readonly idempotency: NonNullable<QueueUnderTest['queue']['idempotency']> = memoryIdempotency()
  readonly settings: QueueSettings
  #places = 0
  #claims = 0

  constructor(settings: QueueSettings) {
    this.settings = settings
  }

  async enqueue(jobs: readonly QueueJob[]): Promise<void> {
    // All of them are written before one is stored.
    for (const row of jobs.map((job) => this.rowOf(job))) this.store(row)
  }

  rowOf({ id, type, data, orderingKey }: QueueJob): Row {
    return {
      id,
      type,
      json: JSON.stringify(data),
      line: this.settings.order === 'message' ? orderingKey : undefined,
      state: 'waiting',
      place: ++this.#places,
      dueAt: 0,
      failures: 0,
      crashes: 0,
      claim: 0,
      lockedUntil: 0,
      endedAt: 0,
      reason: '',
    }
  }

  store(row: Row): void {
    if (!this.rows.has(row.id)) this.rows.set(row.id, row)
  }

  /** The next job, if there is one. */
  claim(lockMs: number): Row | undefined {
    const row = [...this.rows.values()].find((each) => this.isDue(each) && this.isFirst(each))
    if (row === undefined) return undefined
    Object.assign(row, { state: 'active', claim: ++this.#claims, lockedUntil: now() + lockMs })
    return row
  }

  isDue({ state, dueAt }: Row): boolean {
    return state === 'waiting' && dueAt <= now()
  }

  isFirst({ line, place }: Row): boolean {
    return (
      line === undefined ||
      [...this.rows.values()].every(
        (other) => other.line !== line || !this.isOpen(other) || other.place >= place,
      )
    )
  }

  isOpen({ state }: Row): boolean {
    return state === 'waiting' || state === 'active'
  }

  /** What becomes of a job that was processed. */
  settle(row: Row, outcome: JobOutcome): void {
    if (outcome.state === 'done') return this.end(row, 'handled')
    if (outcome.state === 'later') return this.putOff(row, outcome.delayMs)
    this.fail(row, outcome.reason)
  }

  end(row: Row, state: 'handled' | 'dead'): void {
    Object.assign(row, { state, endedAt: Date.now() })
  }

  putOff(row: Row, delayMs: number): void {
    Object.assign(row, { state: 'waiting', dueAt: now() + delayMs })
  }

  fail(row: Row, reason: string): void {
    const { attempts = 12, backoffMs = 1000 } = this.settings
    row.reason = reason
    if (++row.failures >= attempts) this.end(row, 'dead')
    else this.putOff(row, backoffMs * 2 ** (row.failures - 1))
  }

  /** Takes over what workers that are gone have left. */
  takeOver(maxCrashes: number): void {
    for (const row of this.rows.values()) {
      if (row.state !== 'active' || row.lockedUntil > now()) continue
      row.reason = 'its worker died'
      if (++row.crashes >= maxCrashes) this.end(row, 'dead')
      else this.putOff(row, 0)
    }
  }

  deadRows(type?: EventType): Row[] {
    return [...this.rows.values()]
      .filter((row) => row.state === 'dead' && (type === undefined || row.type === type))
      .toSorted((one, other) => one.endedAt - other.endedAt || one.place - other.place)
  }

  replay(row: Row): void {
    Object.assign(row, { state: 'waiting', dueAt: 0, failures: 0, crashes: 0 })
    row.place = ++this.#places
  }

  drop({ id }: Row): void {
    this.rows.delete(id)
  }

  async erase(address: string): Promise<number> {
    return this.forget((row) => jobNames(JSON.parse(row.json), address))
  }

  async prune(before: Date): Promise<number> {
    return this.forget(({ endedAt }) => endedAt < before.getTime())
  }

  forget(isMeant: (row: Row) => boolean): number {
    const meant = [...this.rows.values()].filter((row) => !this.isOpen(row) && isMeant(row))
    for (const row of meant) this.drop(row)
    return meant.length
  }

  async close(): Promise<void> {}

  /** Ends a worker: what it has begun is finished by the deadline, or waits again. */
  async stop(running: Map<Row, Promise<void>>, deadlineMs: number): Promise<boolean> {
    const finished = Promise.all(running.values()).then(() => true)
    if (await Promise.race([finished, setTimeout(deadlineMs, false)])) return true
    for (const row of running.keys()) {
      row.claim = 0
      this.putOff(row, 0)
    }
    return false
  }
}

/** What the conformance suite wants to have. */
export function underTest(queue: MemoryQueue): QueueUnderTest {
  const one = (id: string): Row | undefined => queue.deadRows().find((row) => row.id === id)
  const end = (id: string, how: (row: Row) => void): boolean => {
    const row = one(id)
    if (row !== undefined) how(row)
    return row !== undefined
  }
  const each = (how: (row: Row) => void, type?: EventType): number => {
    const rows = queue.deadRows(type)
    rows.forEach(how)
    return rows.length
  }
  const replay = (row: Row): void => queue.replay(row)
  const drop = (row: Row): void => queue.drop(row)
  return {
    queue,
    deadLetters: {
      count: async ({ type } = {}) => queue.deadRows(type).length,
      list: async ({ type, offset = 0, limit = 100 } = {}) =>
        queue
          .deadRows(type)
          .slice(offset, offset + limit)
          .map(letterOf),
      get: async (id) => letterOrNone(one(id)),
      replay: async (id) => end(id, replay),
      replayAll: async ({ type } = {}) => each(replay, type),
      drop: async (id) => end(id, drop),
      dropAll: async ({ type } = {}) => each(drop, type),
      close: async () => {},
    },
    startWorker: (herald, settings) => workerFor(queue, herald, settings),
  }
}

type Processor = Parameters<QueueUnderTest['startWorker']>[0]

function workerFor(
  queue: MemoryQueue,
  herald: Processor,
  settings: QueueWorkerSettings,
): WorkerUnderTest {
  const { concurrency = 10, lockMs = 30_000, maxCrashes = 5 } = settings
  const running = new Map<Row, Promise<void>>()
  let isAlive = true

  async function work(row: Row): Promise<void> {
    const { claim } = row
    const outcome = await outcomeOf(row, herald)
    running.delete(row)
    if (isAlive && row.claim === claim) queue.settle(row, outcome)
    if (isAlive) takeMore()
  }

  function takeMore(): void {
    const row = isOpen && running.size < concurrency ? queue.claim(lockMs) : undefined
    if (row === undefined) return
    running.set(row, work(row))
    takeMore()
  }

  let isOpen = true
  const tick = setInterval(() => {
    queue.takeOver(maxCrashes)
    for (const row of running.keys()) row.lockedUntil = now() + lockMs
    takeMore()
  }, 2)
  return {
    kill() {
      clearInterval(tick)
      isOpen = isAlive = false
    },
    async close(deadlineMs = 10_000) {
      isOpen = false
      const finished = await queue.stop(running, deadlineMs)
      clearInterval(tick)
      isAlive = false
      return finished
    },
  }
}

async function outcomeOf({ json }: Row, herald: Processor): Promise<JobOutcome> {
  try {
    return await herald.process(JSON.parse(json))
  } catch (cause) {
    const error = cause as Error
    return { state: 'failed', error, reason: error.message }
  }
}

function letterOrNone(row: Row | undefined): DeadLetter | undefined {
  return row && letterOf(row)
}

function letterOf({ id, type, json, failures: attempts, reason, endedAt }: Row): DeadLetter {
  const letter = { id, type, attempts, reason, failedAt: new Date(endedAt) }
  try {
    return { ...letter, event: decodeJob(JSON.parse(json)) }
  } catch {
    return letter
  }
}

function now(): number {
  return performance.now()
}
