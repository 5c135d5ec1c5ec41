/** One open page. What it does not take in time it misses; one that takes nothing is let go. */
export class Viewer {
  readonly stream: ReadableStream<Uint8Array>
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #stuckSince: number | undefined
  #missed = 0
  /** Called once, when it has gone. */
  onGone: () => void = () => {}

  constructor() {
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        cancel: () => this.#gone(),
      },
      { highWaterMark: mostWaiting },
    )
  }

  /** @param rows how many deliveries the message is about */
  send(message: Uint8Array, rows: number, now: number): void {
    const controller = this.#controller
    if (controller === undefined) return
    if ((controller.desiredSize ?? 0) > 0) {
      this.#stuckSince = undefined
      if (this.#missed > 0) controller.enqueue(missedMessage(this.#missed))
      this.#missed = 0
      controller.enqueue(message)
      return
    }
    this.#missed += rows
    this.#stuckSince ??= now
    if (now - this.#stuckSince <= patienceMs) return
    // What waits for it is given up.
    controller.error(new Error('It takes nothing.'))
    this.#gone()
  }

  close(): void {
    this.#controller?.close()
    this.#gone()
  }

  #gone(): void {
    this.#controller = undefined
    this.onGone()
  }
}

const mostWaiting = 16
const patienceMs = 30_000
const encoder = new TextEncoder()

/** Of server-sent events. */
export function message(name: string, data: unknown): Uint8Array {
  return encoder.encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** Keeps proxies from ending the connection. */
export const heartbeat: Uint8Array = encoder.encode(': still here\n\n')

function missedMessage(count: number): Uint8Array {
  return message('missed', { count })
}
