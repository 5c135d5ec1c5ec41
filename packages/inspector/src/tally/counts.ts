import type { DeliveryOutcome, EventFacts, EventType } from '@mailherald/core'
import { LagCounts } from './lag.js'

/** What came in within some time. */
export class Counts {
  readonly outcomes: Partial<Record<DeliveryOutcome, number>> = {}
  readonly types: Partial<Record<EventType, number>> = {}
  delivered = 0
  bounced = 0
  complained = 0
  readonly lag: LagCounts = new LagCounts()

  addDelivery(outcome: DeliveryOutcome): void {
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1
  }

  addEvent({ type, bounce, test, receivedAt, occurredAt }: EventFacts): void {
    if (test) return
    this.types[type] = (this.types[type] ?? 0) + 1
    if (type === 'email.delivered') this.delivered++
    if (bounce === 'permanent') this.bounced++
    if (type === 'email.complained') this.complained++
    this.lag.add(receivedAt - occurredAt)
  }

  join(other: Counts): void {
    addAll(this.outcomes, other.outcomes)
    addAll(this.types, other.types)
    this.delivered += other.delivered
    this.bounced += other.bounced
    this.complained += other.complained
    this.lag.join(other.lag)
  }
}

function addAll<K extends string>(
  to: Partial<Record<K, number>>,
  from: Partial<Record<K, number>>,
): void {
  for (const key of Object.keys(from) as K[]) to[key] = (to[key] ?? 0) + (from[key] ?? 0)
}
