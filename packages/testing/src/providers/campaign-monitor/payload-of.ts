import type { CampaignMonitorPayload } from '@mailherald/core/providers/campaign-monitor'

/** What Campaign Monitor posts, whatever the event: a list in an object, with the list that it is about. */
export interface CampaignMonitorDelivery {
  readonly Events: readonly Omit<CampaignMonitorPayload, 'ListID'>[]
  readonly ListID: string
}

/** What Campaign Monitor posts for an event. */
export type PayloadOf<E> = E extends string ? CampaignMonitorDelivery : never
