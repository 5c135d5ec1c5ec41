import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { memberAt, record, text } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: {
    from: 'X-EE-Wh-Event-Id',
    remark: 'a header that is not signed: `event.id` is made of what is',
    byCode: true,
  },
  occurredAt: {
    from: ['data.arf.arrivalDate', 'date'],
    remark: 'the first of complaints, where it is not later than the second',
    byCode: true,
  },
  recipient: {
    from: ['data.recipient', 'data.envelope.to', 'data.arf.originalRcptTo'],
    byCode: true,
  },
  messageId: {
    from: ['data.queueId', 'data.messageId', 'data.headers.messageId'],
    remark:
      'the send API returns the first two. The first not of bounces, where it is of the remote server',
    byCode: true,
  },
  rfcMessageId: { from: ['data.messageId', 'data.headers.messageId'] },
  from: { from: ['data.envelope.from', 'data.headers.from'] },
  subject: { from: 'data.headers.subject', remark: 'of complaints' },
  'bounce.providerKind': { from: 'data.response.category', byCode: true },
  'bounce.diagnostic': {
    from: 'data.response.message',
    remark: 'has the SMTP code. Likewise `deferral.reason`',
    byCode: true,
  },
  'bounce.enhancedCode': { from: 'data.response.status', byCode: true },
  'bounce.remoteMta': { from: 'data.mta', byCode: true },
  deferral: {
    from: ['data.smtpResponse', 'data.error'],
    remark: 'with `data.smtpResponseCode` and `data.job.attemptsMade`',
    byCode: true,
  },
  reason: { from: 'data.error', byCode: true },
  feedbackType: { from: 'data.arf.feedbackType', byCode: true },
  scope: { from: 'data.listId', byCode: true },
  url: { from: 'data.url', byCode: true },
  ip: { from: 'data.remoteAddress', byCode: true },
  userAgent: { from: 'data.userAgent', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has; the recipient is one of `recipientsIn`. */
export function messageOf(name: string, payload: Fields): DraftMessage {
  const message = flat((path) => memberAt(payload, path))
  const [recipient, ...others] = recipientsIn(payload)
  return extend(extend(message, envelopeOf(name, payload)), {
    messageId: queueIdIn(name, payload) ?? message.rfcMessageId,
    recipient: others.length === 0 ? (recipient ?? null) : null,
  })
}

/** What a payload says of itself. The id in the header is not signed: whoever has a delivery could change it. */
export function envelopeOf(name: string, payload: Fields): DraftEnvelope {
  return {
    providerType: name,
    occurredAt: isoTime(payload['date']),
    identity: identityOf(payload),
  }
}

const distinctive = [
  'id',
  'messageId',
  'queueId',
  'recipient',
  'bounceMessage',
  'complaintMessage',
  'url',
]

function identityOf(payload: Fields): DraftEnvelope['identity'] {
  const [date, account] = [text(payload['date']), text(payload['account'])]
  if (date === undefined || account === undefined) return undefined
  const data = record(payload['data'])
  const what = distinctive.map((name) => text(data[name]))
  return [text(payload['serviceUrl']), account, date, text(payload['path']), ...what]
}

function queueIdIn(name: string, { data }: Fields): string | undefined {
  return name.toLowerCase() === 'messagebounce' ? undefined : text(record(data)['queueId'])
}

/** Whom an event is about: all on the envelope, or in the complaint. */
export function recipientsIn(payload: Fields): readonly string[] {
  const paths = fields.recipient.from
  const found = paths.map((path) => addresses(memberAt(payload, path)))
  return found.find((list) => list.length > 0) ?? []
}
