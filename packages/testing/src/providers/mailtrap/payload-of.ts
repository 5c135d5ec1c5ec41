import type {
  MailtrapAuditEntry,
  MailtrapEvent,
  MailtrapInbound,
} from '@mailherald/core/providers/mailtrap'

/** What Mailtrap posts for an event: a list in an object, as its webhooks do that are not set to JSON Lines. */
export interface PayloadOf<E> {
  readonly events: readonly ElementOf<E>[]
}

type ElementOf<E> = E extends 'activity_log.user.updated'
  ? MailtrapAuditEntry
  : E extends 'inbound.message_received'
    ? MailtrapInbound
    : MailtrapEvent
