import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { fieldReader } from '../../read/field-table.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { mailTime, unixTime } from '../../read/time.js'
import { memberAt, text } from '../../read/values.js'
import { events } from './events.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from: all but the first under `data`. */
export const fields = {
  providerEventId: { from: 'id', byCode: true },
  occurredAt: {
    from: [
      'object.delivered.delivered_at',
      'object.bounce.bounced_at',
      'object.complaint.reported_at',
      'object.rejected_at',
      'object.bounce_date',
      'object.recents',
      'time',
    ],
    remark:
      'Unix seconds, but the fifth, which is a `Date` header. Of opens and clicks the newest; the last is not under `data`',
    byCode: true,
  },
  recipient: {
    from: [
      'object.delivered.recipients',
      'object.bounce.recipients',
      'object.complaint.complained_recipients',
      'object.bounced_addresses',
    ],
    remark: 'of `sent`, `failed` and `rejected`: `to`, `cc` and `bcc` of the message',
    byCode: true,
  },
  messageId: {
    from: ['object.message.id', 'object.message_id', 'object.origin.id', 'object.id'],
    remark: 'the send API returns the same',
  },
  rfcMessageId: { from: 'object.origin.mime_id', remark: 'of `message.bounce_detected`' },
  from: {
    from: ['object.message.from', 'object.origin.from', 'object.from'],
    remark: 'the last is a list',
    byCode: true,
  },
  subject: { from: ['object.message.subject', 'object.origin.subject', 'object.subject'] },
  tags: { from: 'object.label', remark: 'of opens and clicks: the one given when sending' },
  metadata: { from: ['object.message.metadata', 'object.metadata'] },
  reference: { from: 'object.label', remark: 'of opens and clicks; else from `metadata`' },
  'bounce.providerKind': { from: ['object.bounce.type', 'object.type'], byCode: true },
  'bounce.diagnostic': {
    from: ['diagnostic_code', 'object.bounce_reason'],
    remark: 'the first is in the list of recipients',
    byCode: true,
  },
  'bounce.smtpCode': { from: 'object.code', remark: 'else from the diagnostic', byCode: true },
  reason: { from: ['reason', 'error.message'], remark: 'of `message.send_failed`', byCode: true },
  feedbackType: { from: 'object.complaint.type', byCode: true },
  url: { from: 'object.link_data', remark: 'the one at `link_index` of the click', byCode: true },
  ip: { from: 'object.recents', remark: '`ip` of the newest', byCode: true },
  userAgent: { from: 'object.recents', remark: '`user_agent` of the newest', byCode: true },
} as const

// In any combination, behind the name.
const changes = /(?:\.(?:truncated|cleaned|transformed|metadata))+$/

/** A name without what Nylas did to the payload. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(changes, '')
}

/** The event type of a name. */
export const typeOf: (name: string) => TypeIn<typeof events> | undefined = typeFinder(
  events,
  plainName,
)

const flat = fieldReader(fields)

/** What a payload says of itself. */
export function envelopeOf(name: string, payload: Fields): DraftEnvelope {
  return {
    providerType: name,
    providerEventId: text(payload['id']),
    occurredAt: unixTime(payload['time']),
  }
}

/** What every draft about a sent message has; the recipient is one of `recipientsIn`. */
export function messageOf(name: string, payload: Fields): DraftMessage {
  const envelope = envelopeOf(name, payload)
  const data = payload['data']
  const message = flat((path) => memberAt(data, path))
  return extend(extend(message, envelope), {
    occurredAt: timeIn(data) ?? envelope.occurredAt,
    from: fields.from.from.flatMap((path) => mailboxes(memberAt(data, path)))[0]?.address,
    recipient: null,
  })
}

const times = fields.occurredAt.from.slice(0, 4)

function timeIn(data: unknown): Date | undefined {
  const found = times.map((path) => unixTime(memberAt(data, path)))
  return found.find((time) => time !== undefined) ?? mailTime(memberAt(data, 'object.bounce_date'))
}
