import type { HeraldEvent } from '@mailherald/core'

/** What the reference keeps, in the order in which it came. */
export type Entry = RecordedEvent | AddedByHand | RemovedByHand

/** An event. */
export interface RecordedEvent {
  readonly kind: 'event'
  readonly event: HeraldEvent
}

/** An address that was put on the list of whom not to mail. */
export interface AddedByHand {
  readonly kind: 'add'
  readonly address: string
  readonly account: string | undefined
  readonly scope: string
  readonly evidence: readonly string[]
  readonly at: Date
}

/** An address that was taken off. Undefined stands for any account and any scope. */
export interface RemovedByHand {
  readonly kind: 'remove'
  readonly address: string
  readonly account: string | undefined
  readonly scope: string | undefined
  readonly at: Date
}
