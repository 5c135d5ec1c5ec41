import type { Cohort } from './waiting.js'
import type { Sender } from './scenario.js'

/** Events of which the sender knows that they were not taken. */
interface Refused extends Pick<Cohort, 'first' | 'count'> {
  /** How many attempts there were. */
  readonly attempts: number
}

/** Events whose first attempts lie so close together, in seconds, are counted as one. */
const grain = 60

/** Into so many parts is spread what was refused together: nobody comes back to the second. */
const parts = 20

/** A provider that tries again what was not taken. */
export class Sending {
  readonly #sender: Sender
  readonly #due = new Map<number, Map<string, Refused>>()
  /** Those that were given up. */
  lost = 0
  /** Those that wait for another attempt. */
  waiting = 0

  constructor(sender: Sender) {
    this.#sender = sender
  }

  /** What is sent in this second. */
  at(second: number, fresh: number): readonly Refused[] {
    const again = [...(this.#due.get(second)?.values() ?? [])]
    this.#due.delete(second)
    for (const { count } of again) this.waiting -= count
    return [{ first: second, count: fresh, attempts: 0 }, ...again]
  }

  /** What was answered with "retry", or not at all. */
  refused({ first, count, attempts }: Refused, second: number): void {
    if (count < 1e-6) return
    const pause = this.#sender.retries[attempts]
    if (pause === undefined) {
      this.lost += count
      return
    }
    for (let part = 0; part < parts; part++) {
      const due = second + pause + Math.floor((pause / 10 / parts) * part)
      this.#add(due, { first, count: count / parts, attempts: attempts + 1 })
    }
    this.waiting += count
  }

  #add(due: number, refused: Refused): void {
    const all = this.#due.get(due) ?? new Map<string, Refused>()
    this.#due.set(due, all)
    const first = Math.floor(refused.first / grain) * grain
    const key = `${first} ${refused.attempts}`
    const count = (all.get(key)?.count ?? 0) + refused.count
    all.set(key, { first, attempts: refused.attempts, count })
  }
}
