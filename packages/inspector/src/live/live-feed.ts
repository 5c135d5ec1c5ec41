import type { Logger } from '@mailherald/core'
import type { Kept } from '../keep/kept.js'
import { dataHeaders } from '../http/headers.js'
import { Problem } from '../http/problem-error.js'
import { causeText } from '../util/cause-text.js'
import type { DeliveryLine } from '../view/shapes.js'
import { heartbeat, message, Viewer } from './viewer.js'

/** What the feed needs. */
export interface FeedParts {
  readonly maxViewers: number
  readonly now: () => number
  readonly logger: Logger
  lineOf(kept: Kept): DeliveryLine
}

/** Tells all open pages of each delivery that has ended. Costs nothing while none is open. */
export class LiveFeed {
  readonly #parts: FeedParts
  readonly #viewers = new Set<Viewer>()
  #waiting: Kept[] = []
  #missed = 0
  #flushing: NodeJS.Timeout | undefined
  #beating: NodeJS.Timeout | undefined

  constructor(parts: FeedParts) {
    this.#parts = parts
  }

  get viewers(): number {
    return this.#viewers.size
  }

  /** @throws {Problem} where too many are open */
  open(): Response {
    const { maxViewers } = this.#parts
    if (this.#viewers.size >= maxViewers) {
      throw new Problem(503, `${maxViewers} pages are open already: close one of them.`)
    }
    const viewer = new Viewer()
    viewer.onGone = () => this.#remove(viewer)
    this.#viewers.add(viewer)
    this.#beating ??= setInterval(() => this.#send(heartbeat, 0), beatMs).unref()
    viewer.send(message('open', {}), 0, this.#parts.now())
    return new Response(viewer.stream, { headers: dataHeaders('text/event-stream') })
  }

  tell(kept: Kept): void {
    if (this.#viewers.size === 0) return
    if (this.#waiting.length < mostAtOnce) this.#waiting.push(kept)
    else this.#missed++
    if (this.#flushing === undefined) this.#flushSoon()
  }

  close(): void {
    for (const viewer of this.#viewers) viewer.close()
  }

  #flushSoon(): void {
    this.#flushing = setTimeout(() => this.#flush(), flushMs).unref()
  }

  #flush(): void {
    const [waiting, missed] = [this.#waiting, this.#missed]
    this.#flushing = undefined
    this.#waiting = []
    this.#missed = 0
    if (this.#viewers.size === 0) return
    try {
      const rows = waiting.map((kept) => this.#parts.lineOf(kept))
      this.#send(message('deliveries', { rows, missed }), rows.length + missed)
    } catch (cause) {
      // Nothing would catch it: this runs by itself.
      this.#parts.logger.error('the inspector could not show a delivery', {
        cause: causeText(cause),
      })
    }
  }

  #send(bytes: Uint8Array, rows: number): void {
    const now = this.#parts.now()
    for (const viewer of this.#viewers) viewer.send(bytes, rows, now)
  }

  #remove(viewer: Viewer): void {
    this.#viewers.delete(viewer)
    if (this.#viewers.size > 0) return
    clearInterval(this.#beating)
    this.#beating = undefined
  }
}

const mostAtOnce = 50
const flushMs = 200
const beatMs = 15_000
