import { onEventType, type EventDecorator } from './on-event.js'

/** Calls the method when a provider has taken a message. */
export const OnEmailQueued: EventDecorator<'email.queued'> = onEventType('email.queued')

/** Calls the method when a message was handed to the sending server. */
export const OnEmailSent: EventDecorator<'email.sent'> = onEventType('email.sent')

/** Calls the method when the recipient's server has accepted a message. */
export const OnEmailDelivered: EventDecorator<'email.delivered'> = onEventType('email.delivered')

/** Calls the method when a message is delayed: the provider will try again. */
export const OnEmailDeferred: EventDecorator<'email.deferred'> = onEventType('email.deferred')

/** Calls the method when the recipient's side has refused a message. */
export const OnEmailBounced: EventDecorator<'email.bounced'> = onEventType('email.bounced')

/** Calls the method when the provider has refused to send. */
export const OnEmailRejected: EventDecorator<'email.rejected'> = onEventType('email.rejected')

/** Calls the method when a message was not sent because of a suppression list. */
export const OnEmailSuppressed: EventDecorator<'email.suppressed'> = onEventType('email.suppressed')

/** Calls the method on a technical failure on the sending side. */
export const OnEmailFailed: EventDecorator<'email.failed'> = onEventType('email.failed')

/** Calls the method when a message was opened. */
export const OnEmailOpened: EventDecorator<'email.opened'> = onEventType('email.opened')

/** Calls the method when a link in a message was followed. */
export const OnEmailClicked: EventDecorator<'email.clicked'> = onEventType('email.clicked')

/** Calls the method when a recipient has reported a message as spam. */
export const OnEmailComplained: EventDecorator<'email.complained'> = onEventType('email.complained')

/** Calls the method when a recipient wants no more mail. */
export const OnEmailUnsubscribed: EventDecorator<'email.unsubscribed'> =
  onEventType('email.unsubscribed')

/** Calls the method when a recipient wants mail again. */
export const OnEmailResubscribed: EventDecorator<'email.resubscribed'> =
  onEventType('email.resubscribed')

/** Calls the method when an automatic reply has come back. */
export const OnEmailAutoresponded: EventDecorator<'email.autoresponded'> =
  onEventType('email.autoresponded')

/** Calls the method when a message will be sent later. */
export const OnEmailScheduled: EventDecorator<'email.scheduled'> = onEventType('email.scheduled')

/** Calls the method when a scheduled message was called off. */
export const OnEmailCancelled: EventDecorator<'email.cancelled'> = onEventType('email.cancelled')

/** Calls the method when a message has reached an inbound address. */
export const OnEmailReceived: EventDecorator<'email.received'> = onEventType('email.received')

/** Calls the method when a domain was added to the account. */
export const OnDomainCreated: EventDecorator<'domain.created'> = onEventType('domain.created')

/** Calls the method when a setting of a domain has changed. */
export const OnDomainUpdated: EventDecorator<'domain.updated'> = onEventType('domain.updated')

/** Calls the method when the DNS records of a domain check out. */
export const OnDomainVerified: EventDecorator<'domain.verified'> = onEventType('domain.verified')

/** Calls the method when the DNS records of a domain no longer check out. */
export const OnDomainUnverified: EventDecorator<'domain.unverified'> =
  onEventType('domain.unverified')

/** Calls the method when a domain was removed from the account. */
export const OnDomainDeleted: EventDecorator<'domain.deleted'> = onEventType('domain.deleted')

/** Calls the method when a group of domains was made. */
export const OnDomainGroupCreated: EventDecorator<'domain_group.created'> =
  onEventType('domain_group.created')

/** Calls the method when a group of domains was changed. */
export const OnDomainGroupUpdated: EventDecorator<'domain_group.updated'> =
  onEventType('domain_group.updated')

/** Calls the method when a group of domains was removed. */
export const OnDomainGroupDeleted: EventDecorator<'domain_group.deleted'> =
  onEventType('domain_group.deleted')

/** Calls the method when a contact was added. */
export const OnContactCreated: EventDecorator<'contact.created'> = onEventType('contact.created')

/** Calls the method when a contact was changed. */
export const OnContactUpdated: EventDecorator<'contact.updated'> = onEventType('contact.updated')

/** Calls the method when a contact was removed. */
export const OnContactDeleted: EventDecorator<'contact.deleted'> = onEventType('contact.deleted')

/** Calls the method when an address was put on the provider's suppression list. */
export const OnSuppressionAdded: EventDecorator<'suppression.added'> =
  onEventType('suppression.added')

/** Calls the method when an address was taken off the provider's suppression list. */
export const OnSuppressionRemoved: EventDecorator<'suppression.removed'> =
  onEventType('suppression.removed')

/** Calls the method with verified payloads that no event type fits, or that could not be read. */
export const OnUnknownEvent: EventDecorator<'unknown'> = onEventType('unknown')
