import { Counts } from './counts.js'

/** Whose numbers they are. */
export interface Owner {
  readonly provider: string | undefined
  readonly account: string | undefined
}

interface Row {
  readonly owner: Owner
  readonly counts: Counts
}

interface Slot {
  /** When it begins, in steps since the epoch. */
  step: number
  readonly rows: Map<string, Row>
}

/** Numbers of the last minutes, hours or days, by provider and account. */
export class Series {
  readonly stepMs: number
  readonly #slots: Slot[]

  constructor(stepMs: number, length: number) {
    this.stepMs = stepMs
    this.#slots = Array.from({ length }, () => ({ step: -1, rows: new Map<string, Row>() }))
  }

  get length(): number {
    return this.#slots.length
  }

  /** Where to count what happens now. */
  at(now: number, owner: Owner): Counts {
    const step = Math.floor(now / this.stepMs)
    const slot = this.#slots[step % this.length] as Slot
    if (slot.step !== step) {
      slot.step = step
      slot.rows.clear()
    }
    return rowFor(owner, slot.rows).counts
  }

  /** The beginnings of all steps up to now, in milliseconds since the epoch. */
  times(now: number): readonly number[] {
    const last = Math.floor(now / this.stepMs)
    return Array.from(
      { length: this.length },
      (_, at) => (last - this.length + 1 + at) * this.stepMs,
    )
  }

  /** What was counted in the step that begins then, for each that had something. */
  rows(time: number): readonly Row[] {
    const step = Math.floor(time / this.stepMs)
    const slot = this.#slots[step % this.length]
    return slot?.step === step ? [...slot.rows.values()] : []
  }
}

function rowFor(owner: Owner, rows: Map<string, Row>): Row {
  const key = `${owner.provider ?? ''} ${owner.account ?? ''}`
  const known = rows.get(key)
  if (known !== undefined) return known
  // Tenants can be many: those that come late are counted together.
  const isFull = rows.size >= mostOwners
  const row = isFull
    ? (rows.get(others.key) ?? { owner: others.owner, counts: new Counts() })
    : { owner, counts: new Counts() }
  rows.set(isFull ? others.key : key, row)
  return row
}

const mostOwners = 20
const others = { key: '(others)', owner: { provider: '(others)', account: undefined } }
