import { memoryIdempotency, type IdempotencyStore } from '@mailherald/core'

/** What a full store takes, and what its use takes. */
export interface Remembered {
  /** Of an entry. */
  readonly bytes: number
  readonly insertNs: number
  readonly lookUpNs: number
  /** After a full garbage collection, at ten points. */
  readonly heap: readonly number[]
}

// Also when the benchmark is interrupted.
process.on('disconnect', () => process.exit())

const entries = Number(process.argv[2])
const taskOf = (index: number) => ({
  eventId: `sendgrid~delivered~ZGVsaXZlcmVkLTAtMTIz${index.toString().padStart(12, '0')}`,
  handler: '1',
})

/** Tasks that are there before the clock runs, a few at a time. */
async function timed(first: number, count: number, work: (index: number) => unknown) {
  const start = performance.now()
  for (let index = first; index < first + count; index++) await work(index)
  return ((performance.now() - start) * 1e6) / count
}

const finishIn = (store: IdempotencyStore) => async (index: number) => {
  const task = taskOf(index)
  const reserved = await store.reserve(task, 60_000)
  if (reserved.state !== 'reserved') throw new Error('a new task is known')
  await store.done(task, reserved.token)
}

function memory(): NodeJS.MemoryUsage {
  // Array buffers are freed by the second.
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage()
}

// What the compiler keeps is not taken for the store's.
await timed(0, 20_000, finishIn(memoryIdempotency()))
const before = memory()
const store = memoryIdempotency({ maxEntries: entries })
const finish = finishIn(store)
await timed(0, entries, finish)
const full = memory()
const heap: number[] = []
for (let part = 1; part <= 10; part++) {
  await timed(part * entries, entries / 10, finish)
  heap.push(memory().heapUsed)
}
const latest = 10 * entries + entries / 10
const probes = Math.min(entries / 4, 100_000)
const insertNs = await timed(latest, probes, finish)
const lookUpNs = await timed(latest, probes, async (index) => {
  if ((await store.reserve(taskOf(index), 0)).state !== 'done') throw new Error('forgotten')
})
const taken = full.arrayBuffers - before.arrayBuffers + Math.max(0, full.heapUsed - before.heapUsed)
const found: Remembered = { bytes: taken / entries, insertNs, lookUpNs, heap }
process.send?.(found, () => process.disconnect())
