import type { UnisenderGoPayload } from '@mailherald/core/providers/unisender-go'

/** What Unisender Go posts as a batch: the events of one account or project. */
export interface UnisenderGoBatch {
  readonly auth: string
  readonly events_by_user: readonly (Pick<
    UnisenderGoPayload,
    'user_id' | 'project_id' | 'project_name'
  > & {
    readonly events: readonly Pick<UnisenderGoPayload, 'event_name' | 'event_data'>[]
  })[]
}

/** What Unisender Go posts for an event. */
export type PayloadOf<E> = E extends string ? UnisenderGoBatch : never
