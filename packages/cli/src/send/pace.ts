import { setTimeout } from 'node:timers/promises'

/** How fast a number of tasks is begun. */
export interface Pace {
  readonly count: number
  /** So many a second, whatever the answers do; undefined: one after the other. */
  readonly rate?: number
  readonly stop: AbortSignal
}

/** More than this are never open at the same time, so that a server that hangs does not fill the memory. */
const mostOpen = 1000

/** Runs tasks 0, 1, 2 … at their pace; resolves when all have ended. */
export async function atPace(
  { count, rate, stop }: Pace,
  task: (n: number) => Promise<unknown>,
): Promise<void> {
  const open = new Set<Promise<unknown>>()
  const start = performance.now()
  for (let n = 0; n < count && !stop.aborted; n++) {
    if (rate === undefined) await task(n)
    else {
      await dueAt(start + (n * 1000) / rate)
      if (open.size >= mostOpen) await Promise.race(open)
      const running = task(n).finally(() => open.delete(running))
      open.add(running)
    }
  }
  await Promise.all(open)
}

/** Timers have whole milliseconds: what is due before the next one is begun at once. */
async function dueAt(time: number): Promise<void> {
  const waitMs = time - performance.now()
  if (waitMs > 0) await setTimeout(Math.ceil(waitMs))
}
