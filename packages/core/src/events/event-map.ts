import type * as inbound from './inbound.js'
import type * as outbound from './outbound.js'
import type * as resources from './resources.js'
import type * as suppressions from './suppressions.js'
import type { UnknownEvent } from './unknown.js'

/** Every event type and the event it names. */
export interface EventMap<Id extends string = string, Raw = unknown> {
  'email.queued': outbound.EmailQueuedEvent<Id, Raw>
  'email.sent': outbound.EmailSentEvent<Id, Raw>
  'email.delivered': outbound.EmailDeliveredEvent<Id, Raw>
  'email.deferred': outbound.EmailDeferredEvent<Id, Raw>
  'email.bounced': outbound.EmailBouncedEvent<Id, Raw>
  'email.rejected': outbound.EmailRejectedEvent<Id, Raw>
  'email.suppressed': outbound.EmailSuppressedEvent<Id, Raw>
  'email.failed': outbound.EmailFailedEvent<Id, Raw>
  'email.opened': outbound.EmailOpenedEvent<Id, Raw>
  'email.clicked': outbound.EmailClickedEvent<Id, Raw>
  'email.complained': outbound.EmailComplainedEvent<Id, Raw>
  'email.unsubscribed': outbound.EmailUnsubscribedEvent<Id, Raw>
  'email.resubscribed': outbound.EmailResubscribedEvent<Id, Raw>
  'email.autoresponded': outbound.EmailAutorespondedEvent<Id, Raw>
  'email.scheduled': outbound.EmailScheduledEvent<Id, Raw>
  'email.cancelled': outbound.EmailCancelledEvent<Id, Raw>
  'email.received': inbound.EmailReceivedEvent<Id, Raw>
  'domain.created': resources.DomainCreatedEvent<Id, Raw>
  'domain.updated': resources.DomainUpdatedEvent<Id, Raw>
  'domain.verified': resources.DomainVerifiedEvent<Id, Raw>
  'domain.unverified': resources.DomainUnverifiedEvent<Id, Raw>
  'domain.deleted': resources.DomainDeletedEvent<Id, Raw>
  'domain_group.created': resources.DomainGroupCreatedEvent<Id, Raw>
  'domain_group.updated': resources.DomainGroupUpdatedEvent<Id, Raw>
  'domain_group.deleted': resources.DomainGroupDeletedEvent<Id, Raw>
  'contact.created': resources.ContactCreatedEvent<Id, Raw>
  'contact.updated': resources.ContactUpdatedEvent<Id, Raw>
  'contact.deleted': resources.ContactDeletedEvent<Id, Raw>
  'suppression.added': suppressions.SuppressionAddedEvent<Id, Raw>
  'suppression.removed': suppressions.SuppressionRemovedEvent<Id, Raw>
  unknown: UnknownEvent<Id, Raw>
}

/** The name of an event type, for example `email.bounced`. */
export type EventType = keyof EventMap

/** Any event of any provider, to `switch` on by `type`. */
export type HeraldEvent<Id extends string = string, Raw = unknown> = EventMap<Id, Raw>[EventType]

/** Every event type there is, in the order of the events reference. */
export const eventTypes = [
  'email.queued',
  'email.sent',
  'email.delivered',
  'email.deferred',
  'email.bounced',
  'email.rejected',
  'email.suppressed',
  'email.failed',
  'email.opened',
  'email.clicked',
  'email.complained',
  'email.unsubscribed',
  'email.resubscribed',
  'email.autoresponded',
  'email.scheduled',
  'email.cancelled',
  'email.received',
  'domain.created',
  'domain.updated',
  'domain.verified',
  'domain.unverified',
  'domain.deleted',
  'domain_group.created',
  'domain_group.updated',
  'domain_group.deleted',
  'contact.created',
  'contact.updated',
  'contact.deleted',
  'suppression.added',
  'suppression.removed',
  'unknown',
] as const
