import { setTimeout } from 'node:timers/promises'
import { retryingSender, type SendOutcome } from '@mailherald/testing'
import { finalStatuses } from './effect.js'
import { retryPlanOf } from './retry-schedule.js'
import { nth, type Shipment } from './shipment.js'

/** One delivery that was sent until it was accepted, or the provider would stop. */
export interface Retried {
  readonly provider: string
  readonly event: string
  readonly state: SendOutcome['state']
  /** What the provider documents; absent where it documents nothing, and a usual schedule was kept. */
  readonly schedule?: string
  readonly attempts: readonly RetriedAttempt[]
}

/** One attempt. */
export interface RetriedAttempt {
  readonly status: number | undefined
  /** By the provider's schedule, in seconds after the first. */
  readonly afterSeconds: number
}

/** Which delivery, and how fast. */
export interface RetryOrder {
  readonly shipment: Shipment
  readonly n: number
  /** How many seconds of the schedule pass in one. */
  readonly speed: number
  readonly timeoutMs: number
}

/** Sends a delivery as its provider would, with each attempt signed anew. */
export async function sendPatiently(order: RetryOrder): Promise<Retried> {
  const { shipment, n, speed, timeoutMs } = order
  const { provider, event } = shipment.sample
  const { gapsMs, documented } = retryPlanOf(provider)
  const { delivery, url } = nth({ ...shipment, sign: [] }, n)
  const { state, attempts } = await retryingSender({
    to: url.origin,
    schedule: gapsMs,
    stopOn: finalStatuses(provider),
    sign: shipment.sign,
    timeoutMs,
    wait: (ms) => setTimeout(ms / speed),
  }).send(delivery)
  return {
    provider: provider.id,
    event,
    state,
    ...(documented !== undefined && { schedule: documented }),
    attempts: attempts.map(({ status, afterMs }) => ({ status, afterSeconds: afterMs / 1000 })),
  }
}
