import type { Meter } from '@opentelemetry/api'
import type { OtelOptions, QueueState } from './options.js'

/** Asks how much the queue holds whenever metrics are collected. */
export function observeQueue(meter: Meter, ask: NonNullable<OtelOptions['queue']>): void {
  const depth = meter.createObservableGauge('mailherald.queue.depth', {
    unit: '{event}',
    description: 'Events that wait in the queue.',
  })
  const age = meter.createObservableGauge('mailherald.queue.age', {
    unit: 's',
    description: 'How long the oldest event has waited.',
  })
  const state = oneAtATime(ask)
  meter.addBatchObservableCallback(
    async (result) => {
      const { waiting, oldestMs = 0 } = (await state()) ?? {}
      if (waiting === undefined) return
      result.observe(depth, waiting)
      result.observe(age, oldestMs / 1000)
    },
    [depth, age],
  )
}

/** A queue that hangs is asked once, not with every collection: each question would be kept. */
function oneAtATime(ask: NonNullable<OtelOptions['queue']>): () => Promise<QueueState | undefined> {
  let isAsked = false
  return async () => {
    if (isAsked) return undefined
    isAsked = true
    try {
      return await ask()
    } catch {
      return undefined
    } finally {
      isAsked = false
    }
  }
}
