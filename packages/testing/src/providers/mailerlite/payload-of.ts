import type {
  MailerLiteNestedPayload,
  MailerLitePayload,
  MailerLiteSubscriberPayload,
} from '@mailherald/core/providers/mailerlite'

/** What MailerLite posts for a webhook that is batchable. */
export interface MailerLiteBatch {
  readonly events: readonly MailerLitePayload[]
  readonly total?: number
}

type Batched = 'campaign.open' | 'campaign.click' | 'subscriber.deleted'
type Nested = `subscriber.${'added_to' | 'removed_from'}_group` | `subscriber.automation_${string}`

/** What MailerLite posts for an event. */
export type PayloadOf<E> = E extends Batched
  ? MailerLiteBatch
  : E extends Nested
    ? MailerLiteNestedPayload
    : MailerLiteSubscriberPayload
