import type { MauticPayload } from '@mailherald/core/providers/mautic'

/** What Mautic posts, whatever the event: a list under the name of the event. */
export interface MauticDelivery {
  readonly [name: string]: readonly MauticPayload[]
}

/** What Mautic posts for an event. */
export type PayloadOf<E> = E extends string ? MauticDelivery : never
