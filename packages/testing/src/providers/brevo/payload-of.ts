import type {
  BrevoContact,
  BrevoInbound,
  BrevoMarketing,
  BrevoTransactional,
} from '@mailherald/core/providers/brevo'

/**
 * What Brevo posts for an event. Those of a campaign have the same names as those of a transactional mail; an inbound
 * webhook request has none, and is called as in the configuration of the webhook.
 */
export type PayloadOf<E> = E extends `marketing.${string}`
  ? BrevoMarketing
  : E extends 'list_addition' | `contact_${string}`
    ? BrevoContact
    : E extends 'inboundEmailProcessed'
      ? { readonly items: readonly BrevoInbound[] }
      : BrevoTransactional
