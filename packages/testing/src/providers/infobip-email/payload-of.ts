import type {
  InfobipEmailInbound,
  InfobipEmailPlatformEvent,
  InfobipEmailReport,
  InfobipEmailTracking,
} from '@mailherald/core/providers/infobip-email'

/** What Infobip posts for an event: reports as a list in an object. */
export type PayloadOf<E> = E extends 'inbound'
  ? InfobipEmailInbound
  : E extends `HIGH_${string}`
    ? InfobipEmailPlatformEvent
    : E extends 'OPENED' | 'CLICKED' | 'COMPLAINED' | 'LATE_BOUNCE' | 'UNSUBSCRIBED'
      ? InfobipEmailTracking
      : { readonly results: readonly InfobipEmailReport[] }
