import type { KlaviyoMeta, KlaviyoPayload } from '@mailherald/core/providers/klaviyo'

/** What Klaviyo posts, whatever the event: a list in an object, with what it is about. */
export interface KlaviyoDelivery {
  readonly data: readonly Omit<KlaviyoPayload, 'meta'>[]
  readonly meta: KlaviyoMeta
}

/** What Klaviyo posts for an event. */
export type PayloadOf<E> = E extends string ? KlaviyoDelivery : never
