import type { EventType } from '@mailherald/core'

/** How long to wait. */
export interface WaitOptions {
  /**
   * In milliseconds.
   *
   * @defaultValue 1,000
   */
  readonly timeoutMs?: number
}

/** Events that came, and the calls that wait for more. */
export class EventRecord<E extends { readonly type: EventType }> {
  readonly events: E[] = []
  readonly #watchers = new Set<(event: E) => void>()

  add(event: E): void {
    this.events.push(event)
    for (const watcher of this.#watchers) watcher(event)
  }

  of(type: EventType): E[] {
    return this.events.filter((event) => event.type === type)
  }

  waitFor(type: EventType, { timeoutMs = 1000 }: WaitOptions = {}): Promise<E> {
    const [first] = this.of(type)
    if (first !== undefined) return Promise.resolve(first)
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer)
        this.#watchers.delete(watcher)
      }
      const watcher = (event: E): void => {
        if (event.type !== type) return
        stop()
        resolve(event)
      }
      const timer = setTimeout(() => {
        stop()
        reject(this.#nothingCame(type, timeoutMs))
      }, timeoutMs)
      this.#watchers.add(watcher)
    })
  }

  #nothingCame(type: EventType, timeoutMs: number): Error {
    const came = [...new Set(this.events.map((event) => event.type))].join(', ')
    return new Error(`No ${type} came within ${timeoutMs} ms; there came: ${came || 'nothing'}.`)
  }
}
