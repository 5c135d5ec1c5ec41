import { signal } from '@preact/signals'
import type { DeliveryLine } from '../../src/view/shapes.js'
import { addressOf } from './ask.js'

/** Whether new deliveries come by themselves. */
export const isLive = signal(false)

/** What came with one message. */
export interface LiveMessage {
  readonly rows: readonly DeliveryLine[]
  /** How many more there were. */
  readonly missed: number
}

const listeners = new Set<(message: LiveMessage) => void>()
let source: EventSource | undefined

/** Calls `listener` with what comes in; the connection is held as long as somebody listens. */
export function listen(listener: (message: LiveMessage) => void): () => void {
  listeners.add(listener)
  source ??= connect()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    source?.close()
    source = undefined
    isLive.value = false
  }
}

function connect(): EventSource {
  const source = new EventSource(addressOf('live'))
  source.addEventListener('open', () => {
    isLive.value = true
    // Whatever came while there was no connection.
    tell({ rows: [], missed: 1 })
  })
  source.addEventListener('error', () => {
    isLive.value = false
  })
  source.addEventListener('deliveries', ({ data }) =>
    tell(JSON.parse(data as string) as LiveMessage),
  )
  source.addEventListener('missed', () => tell({ rows: [], missed: 1 }))
  return source
}

function tell(message: LiveMessage): void {
  for (const listener of listeners) listener(message)
}
