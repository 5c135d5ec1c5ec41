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

/** Keeps the latest deliveries and jobs, out of what an observer is told. */
export class Recorder {
  /** Deliveries that were refused have a place of their own: whoever sends many of them pushes no others out. */
  readonly #genuine: Shelf
  readonly #refused: Shelf
  readonly #jobs: Shelf
  readonly #open = new WeakMap<Trace, Kept>()
  /** What was told of last: the next is mostly told of the same one. */
  #last: Kept | undefined
  /** Deliveries in the queue, by their events: jobs belong to them. */
  readonly #byEvent = new Map<string, Kept>()
  readonly #run: string = randomBytes(4).toString('hex')
  #order = 0
  /** Called with each one that has ended. */
  onEnd: (kept: Kept) => void = () => {}

  constructor({ deliveries, bytes }: KeepLimits) {
    this.#genuine = new Shelf(deliveries, bytes * 0.75)
    this.#refused = new Shelf(Math.max(1, Math.ceil(deliveries / 5)), bytes * 0.15)
    this.#jobs = new Shelf(deliveries, bytes * 0.1)
  }

  /** The newest first. */
  all(): readonly Kept[] {
    const all = [this.#genuine, this.#refused, this.#jobs].flatMap(({ items }) => items)
    return all.toSorted((a, b) => b.order - a.order)
  }

  find(id: string): Kept | undefined {
    return this.all().find((kept) => kept.id === id)
  }

  moment(moment: Moment): void {
    const { name, trace } = moment
    if (name === 'received' || name === 'job-started') this.#begin(trace)
    const kept = this.#keptOf(trace)
    if (kept === undefined) return
    kept.add(moment)
    if (trace.kind === 'job' && 'event' in moment) this.#byEvent.get(moment.event.id)?.add(moment)
    if (name === 'answered')
      this.#end(kept, moment.outcome === 'refused' ? this.#refused : this.#genuine)
    else if (name === 'job-ended') this.#end(kept, this.#jobs)
    // A weak map is small only while its keys are: they go when all of the memory is looked through.
    if (kept.isOver) this.#open.delete(trace)
  }

  content(trace: Trace, content: DeliveryContent): void {
    const kept = this.#keptOf(trace)
    if (kept === undefined) return
    kept.content = contentOf(content)
    const shelf = kept.outcome === 'refused' ? this.#refused : this.#genuine
    this.#forget(shelf.weighAgain(kept))
  }

  #begin(trace: Trace): void {
    const order = ++this.#order
    this.#last = new Kept(`${this.#run}-${order}`, order, trace)
    this.#open.set(trace, this.#last)
  }

  #keptOf(trace: Trace): Kept | undefined {
    if (this.#last?.trace !== trace) this.#last = this.#open.get(trace)
    return this.#last
  }

  #end(kept: Kept, shelf: Shelf): void {
    if (kept.enqueuedMs !== undefined) {
      for (const { id } of kept.events) this.#byEvent.set(id, kept)
    }
    this.#forget(shelf.add(kept))
    this.onEnd(kept)
  }

  #forget(gone: readonly Kept[]): void {
    for (const kept of gone) {
      if (kept.enqueuedMs === undefined) continue
      for (const { id } of kept.events) {
        if (this.#byEvent.get(id) === kept) this.#byEvent.delete(id)
      }
    }
  }
}
