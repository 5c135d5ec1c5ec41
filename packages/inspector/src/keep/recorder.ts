import { randomBytes } from 'node:crypto'
import type { DeliveryContent, Moment, Trace } from '@mailherald/core'
import { contentOf } from './content.js'
import { Kept } from './kept.js'
import { Shelf } from './shelf.js'

/** How much is kept. */
export interface KeepLimits {
  readonly deliveries: number
  readonly bytes: number
}

type Told<Name extends Moment['name']> = Extract<Moment, { name: Name }>

/** Keeps the latest deliveries and jobs, out of what an observer is told. */
export class Recorder {
  /** Deliveries that were refused have a place of their own: whoever sends many of them pushes no others out. */
  readonly #shelves: Readonly<Record<'genuine' | 'refused' | 'job', Shelf>>
  readonly #open = new WeakMap<Trace, Kept>()
  /** Deliveries by their events: jobs belong to them. */
  readonly #byEvent = new Map<string, Kept>()
  readonly #run: string = randomBytes(4).toString('hex')
  readonly #now: () => number
  #order = 0
  /** Called with each one that has ended. */
  onEnd: (kept: Kept) => void = () => {}

  constructor({ deliveries, bytes }: KeepLimits, now: () => number) {
    this.#now = now
    const fewer = Math.max(1, Math.ceil(deliveries / 5))
    this.#shelves = {
      genuine: new Shelf(deliveries, bytes * 0.75),
      refused: new Shelf(fewer, bytes * 0.15),
      job: new Shelf(deliveries, bytes * 0.1),
    }
  }

  /** The newest first. */
  all(): readonly Kept[] {
    const all = Object.values(this.#shelves).flatMap(({ items }) => items)
    return all.toSorted((a, b) => b.order - a.order)
  }

  find(id: string): Kept | undefined {
    return this.all().find((kept) => kept.id === id)
  }

  /** Of all that is kept, about. */
  get bytes(): number {
    return Object.values(this.#shelves).reduce((sum, { bytes }) => sum + bytes, 0)
  }

  moment(moment: Moment): void {
    if (moment.name === 'received' || moment.name === 'job-started') this.#begin(moment)
    const kept = this.#open.get(moment.trace)
    if (kept !== undefined) this.#note(kept, moment)
  }

  content(trace: Trace, content: DeliveryContent): void {
    const kept = this.#open.get(trace)
    if (kept === undefined) return
    kept.content = contentOf(content)
    this.#forget(this.#shelfOf(kept).weighAgain(kept))
  }

  #begin({ trace }: Moment): void {
    const order = ++this.#order
    this.#open.set(trace, new Kept(`${this.#run}-${order}`, order, trace))
  }

  #note(kept: Kept, moment: Moment): void {
    switch (moment.name) {
      case 'read':
        kept.items = moment.items
        kept.bytes = moment.bytes
        return
      case 'event':
        return kept.add(moment.event)
      case 'recorded':
        kept.recordedMs = moment.durationMs
        return
      case 'enqueued':
        kept.enqueuedMs = moment.durationMs
        return
      case 'handler-started':
        return this.#handlerStarted(kept, moment)
      case 'handler-ended':
        return this.#handlerEnded(kept, moment)
      case 'answered':
        return this.#answered(kept, moment)
      case 'job-started':
        return kept.add(moment.event)
      case 'job-ended':
        return this.#jobEnded(kept, moment)
      default:
    }
  }

  #handlerStarted(kept: Kept, { handler, event, attempt }: Told<'handler-started'>): void {
    const begun = { handler, eventId: event.id, at: this.#now(), attempt }
    for (const each of this.#concerned(kept, event.id)) each.begin(begun)
  }

  #handlerEnded(kept: Kept, { handler, event, state, durationMs }: Told<'handler-ended'>): void {
    const at = this.#now()
    for (const each of this.#concerned(kept, event.id)) {
      each.end({ handler, eventId: event.id, at, attempt: undefined, state, durationMs })
    }
  }

  /** The work of a job is also that of the delivery that brought its event. */
  #concerned(kept: Kept, eventId: string): readonly Kept[] {
    const delivery = kept.kind === 'job' ? this.#byEvent.get(eventId) : undefined
    return delivery === undefined ? [kept] : [kept, delivery]
  }

  #answered(kept: Kept, { status, outcome, code, durationMs }: Told<'answered'>): void {
    kept.status = status
    kept.outcome = outcome
    kept.code = code
    for (const { id } of kept.events) this.#byEvent.set(id, kept)
    this.#end(kept, durationMs)
  }

  #jobEnded(kept: Kept, { state, durationMs }: Told<'job-ended'>): void {
    kept.outcome = state
    this.#end(kept, durationMs)
  }

  #end(kept: Kept, durationMs: number): void {
    kept.durationMs = durationMs
    this.#forget(this.#shelfOf(kept).add(kept))
    this.onEnd(kept)
  }

  #shelfOf({ kind, outcome }: Kept): Shelf {
    return this.#shelves[kind === 'job' ? 'job' : outcome === 'refused' ? 'refused' : 'genuine']
  }

  #forget(gone: readonly Kept[]): void {
    for (const kept of gone) {
      for (const { id } of kept.events) {
        if (this.#byEvent.get(id) === kept) this.#byEvent.delete(id)
      }
    }
  }
}
