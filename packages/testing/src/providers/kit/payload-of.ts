import type { KitEvent } from '@mailherald/core/providers/kit'

/** What Kit posts, whatever the event: a list in an object. */
export interface KitDelivery {
  readonly delivery_id: number
  readonly events: readonly KitEvent[]
}

/** What Kit posts for an event. */
export type PayloadOf<E> = E extends string ? KitDelivery : never
