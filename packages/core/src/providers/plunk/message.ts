import { extend, type DraftMessage } from '../../events/draft.js'
import type { EventType } from '../../events/event-map.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import type { Unwrapped } from './envelope.js'
import { events } from './events.js'

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: {
    from: 'execution.id',
    remark: 'of the run of the workflow; without it the id is made',
    byCode: true,
  },
  occurredAt: {
    from: [
      'event.sentAt',
      'event.deliveredAt',
      'event.openedAt',
      'event.clickedAt',
      'event.bouncedAt',
      'event.complainedAt',
      'event.timestamp',
      'execution.startedAt',
    ],
    remark: 'the one of its event; the last may be later than the event',
    byCode: true,
  },
  recipient: { from: 'contact.email', remark: 'of inbound messages the sender', byCode: true },
  messageId: {
    from: 'emailId',
    remark: 'under `event`, as the next four. `event.messageId` is of Amazon SES',
  },
  from: 'from',
  subject: 'subject',
  templateId: 'templateId',
  campaign: 'campaignId',
  metadata: {
    from: 'contact.data',
    remark: 'of the contact: Plunk has none of a message',
    byCode: true,
  },
  'bounce.providerKind': { from: 'event.bounceType', remark: 'no code, no text', byCode: true },
  url: { from: 'event.link', byCode: true },
  contactId: { from: 'contact.id', remark: 'not in the default body', byCode: true },
} as const

/** The event type of a name. */
export const typeOf: (name: string) => TypeIn<typeof events> | undefined = typeFinder(events)

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(name: string, { contact, execution, event }: Unwrapped): DraftMessage {
  const providerEventId = text(execution['id'])
  const recipient = address(contact['email']) ?? null
  const message = flat((member) => event[member])
  return extend(message, {
    providerType: name,
    providerEventId,
    occurredAt: anyTime(event[timeFor(name)]) ?? anyTime(execution['startedAt']),
    identity:
      providerEventId === undefined && message.messageId !== undefined
        ? [name.toLowerCase(), message.messageId, recipient]
        : undefined,
    recipient,
    metadata: record(contact['data']),
  })
}

const times: Partial<Record<EventType, string>> = {
  'email.sent': 'sentAt',
  'email.delivered': 'deliveredAt',
  'email.opened': 'openedAt',
  'email.clicked': 'clickedAt',
  'email.bounced': 'bouncedAt',
  'email.complained': 'complainedAt',
}

function timeFor(name: string): string {
  const type = typeOf(name)
  return (type && times[type]) ?? 'timestamp'
}
