import { setTimeout } from 'node:timers/promises'

/** How fast a number of tasks is begun. */
export interface Pace {
  readonly count: number
  /** So many a second, whatever the answers do; undefined: one after the other. */
  readonly rate?: number
  /** How many may be open at the same time: a server that hangs must not fill the memory. */
  readonly connections: number
  readonly stop: AbortSignal
}

/** Runs tasks 0, 1, 2 … at their pace; resolves when all have ended. */
export async function atPace(pace: Pace, task: (n: number) => Promise<unknown>): Promise<void> {
  const { count, rate, connections, stop } = pace
  const places = new Places(rate === undefined ? 1 : connections)
  const start = performance.now()
  for (let n = 0; n < count && !stop.aborted; n++) {
    if (rate !== undefined) await dueAt(start + (n * 1000) / rate)
    await places.take()
    void task(n).then(
      () => places.give(),
      (error: unknown) => places.fail(error),
    )
  }
  await places.allGiven()
}

/** Timers have whole milliseconds: what is due before the next one is begun at once. */
async function dueAt(time: number): Promise<void> {
  const waitMs = time - performance.now()
  if (waitMs > 0) await setTimeout(Math.ceil(waitMs))
}

/** So many can be taken at the same time. One waits for them, and nothing is kept for those that are taken. */
class Places {
  readonly #all: number
  #taken = 0
  #failure: { readonly error: unknown } | undefined
  #wake = (): void => {}

  constructor(all: number) {
    this.#all = all
  }

  async take(): Promise<void> {
    await this.#until(this.#all - 1)
    this.#taken++
  }

  give(): void {
    this.#taken--
    this.#wake()
  }

  fail(error: unknown): void {
    this.#failure ??= { error }
    this.give()
  }

  allGiven(): Promise<void> {
    return this.#until(0)
  }

  async #until(most: number): Promise<void> {
    while (this.#taken > most) await new Promise<void>((resolve) => (this.#wake = resolve))
    if (this.#failure !== undefined) throw this.#failure.error
  }
}
