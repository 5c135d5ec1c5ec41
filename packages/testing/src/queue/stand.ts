import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import {
  createHerald,
  type Herald,
  type HeraldEvent,
  type JobOutcome,
  type QueueSettings,
  type QueueWorkerSettings,
} from '@mailherald/core'
import { eventIdOf, sender, type Notice, type Sender } from './sender.js'
import type { MakeQueue, QueueUnderTest, WorkerUnderTest } from './subject.js'

/** How long a case waits. */
export interface Patience {
  /** For what has to happen, in milliseconds. */
  readonly patienceMs: number
}

/** A queue, and heralds before and behind it. */
export interface Stand extends QueueUnderTest, Patience {
  /** Receives, and is what workers run unless they are given another one. */
  readonly herald: Herald<Sender>
  /** How often a worker has taken up each event. */
  readonly taken: ReadonlyMap<string, number>
  /** A herald as another process has it: the same queue, its own handlers. */
  anotherHerald(): Herald<Sender>
  /** One delivery with these events. It has to be acknowledged. */
  post(notices: readonly Notice[]): Promise<void>
  work(settings?: QueueWorkerSettings, herald?: Herald<Sender>): Promise<WorkerUnderTest>
  /** Posts an event of its own and waits until it was handled: what was there before has had its turn. */
  settle(): Promise<void>
  /** @throws {AssertionError} when it does not happen in time */
  until(what: string, condition: () => boolean | Promise<boolean>): Promise<void>
}

/** After how many milliseconds workers are taken for dead. Cases wait for it. */
export const lockMs = 1000

// Twice as long, a handler that was cut off keeps its task: cases wait for that as well.
const handlerTimeoutMs = 500

const always: Required<Pick<QueueSettings, 'attempts' | 'backoffMs' | 'jitter'>> = {
  attempts: 3,
  backoffMs: 20,
  jitter: 0,
}

/** Who makes the queue, and how it has to be. */
export interface Order extends Patience {
  readonly make: MakeQueue
  readonly settings: QueueSettings
}

/** Runs a case on a queue of its own, and clears up behind it. */
export async function onStand(
  { make, settings, patienceMs }: Order,
  check: (stand: Stand) => Promise<void>,
): Promise<void> {
  const under = await make({ ...always, ...settings })
  const workers: WorkerUnderTest[] = []
  try {
    await check(standFor(under, workers, patienceMs))
  } finally {
    await Promise.all(workers.map((worker) => worker.close(0)))
    await under.close?.()
  }
}

function standFor(under: QueueUnderTest, workers: WorkerUnderTest[], patienceMs: number): Stand {
  const taken = new Map<string, number>()
  const handled = new Set<string>()
  let marks = 0

  async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
    const begunAt = performance.now()
    while (!(await condition())) {
      const isOver = performance.now() - begunAt > patienceMs
      assert.ok(!isOver, `${what}: that did not happen within ${patienceMs} ms`)
      await setTimeout(5)
    }
  }

  function anotherHerald(): Herald<Sender> {
    const { queue } = under
    const herald = createHerald({ providers: [sender()], logger: false, queue, handlerTimeoutMs })
    const marks = { name: 'mark', recipientDomain: 'example.net' }
    herald.on('email.delivered', marks, ({ id }) => void handled.add(id))
    return herald
  }

  async function post(notices: readonly Notice[]): Promise<void> {
    const body = Buffer.from(JSON.stringify(notices))
    const delivery = { provider: 'sender', method: 'POST', url: '/sender', headers: {}, body }
    const { status, body: answer } = await herald.receive(delivery)
    assert.equal(status, 200, `the delivery should be acknowledged, not answered ${answer}`)
  }

  function counting(of: Herald<Sender>): Pick<Herald, 'process'> {
    return {
      process(data): Promise<JobOutcome> {
        const { id } = (data as { readonly event: HeraldEvent }).event
        taken.set(id, (taken.get(id) ?? 0) + 1)
        return of.process(data)
      },
    }
  }

  const herald = anotherHerald()
  return {
    ...under,
    patienceMs,
    herald,
    taken,
    anotherHerald,
    post,
    until,
    async work(settings = {}, of = herald) {
      const all = { concurrency: 10, lockMs, maxCrashes: 5, ...settings }
      const worker = await under.startWorker(counting(of), all)
      workers.push(worker)
      return worker
    },
    async settle() {
      const mark = { id: `mark-${++marks}`, to: 'mark@example.net' }
      await post([mark])
      await until('an event that came later is handled', () => handled.has(eventIdOf(mark)))
    },
  }
}
