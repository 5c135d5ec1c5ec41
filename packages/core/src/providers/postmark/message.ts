import type { JsonValue } from '../../events/base.js'
import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type DraftOptions,
} from '../../events/draft.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'
import { events } from './events.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which of Postmark's fields become ours. */
export const fields = {
  providerEventId: {
    from: 'ID',
    remark:
      'of inbound mail `MessageID`; only bounces, complaints and inbound mail have an id of their own',
    byCode: true,
  },
  occurredAt: {
    from: ['DeliveredAt', 'BouncedAt', 'ReceivedAt', 'ChangedAt'],
    remark: 'digits past the millisecond are dropped; of inbound mail the time of receipt',
    byCode: true,
  },
  test: {
    from: 'MessageID',
    remark: 'true where it is all zeros, as in tests from the dashboard',
    byCode: true,
  },
  messageId: {
    from: 'MessageID',
    remark: 'what the send API returned; absent on some subscription changes',
  },
  recipient: { from: ['Recipient', 'Email'], byCode: true },
  from: { from: 'From', remark: 'bounces and complaints only' },
  subject: { from: 'Subject', remark: 'bounces and complaints only' },
  tags: { from: 'Tag', remark: 'one at most' },
  metadata: { from: 'Metadata', remark: 'all values are strings' },
  scope: {
    from: 'MessageStream',
    remark:
      'of unsubscribes, resubscribes, complaints, suppressed messages and entries of the list; on all other events it is in `event.raw`',
    byCode: true,
  },
  'bounce.providerKind': { from: 'Type', byCode: true },
  'bounce.smtpCode': { from: 'Details', remark: 'the reply', byCode: true },
  'bounce.enhancedCode': { from: 'Details', remark: 'the reply', byCode: true },
  'bounce.category': { from: 'Details', remark: 'the reply', byCode: true },
  'bounce.diagnostic': {
    from: ['Details', 'Description'],
    remark: 'the description names every possible cause of its type, so nothing is read from it',
    byCode: true,
  },
  deferral: { from: 'Details', byCode: true },
  reason: {
    from: ['Details', 'Description', 'Name'],
    remark: 'of an entry of the list what `SuppressionReason` means',
    byCode: true,
  },
  url: { from: 'OriginalLink', remark: '`ClickLocation` in `event.raw`', byCode: true },
  userAgent: {
    from: 'UserAgent',
    remark: '`Client`, `OS` and `Platform` in `event.raw`',
    byCode: true,
  },
  ip: { from: 'Geo.IP', byCode: true },
  geo: {
    from: 'Geo',
    remark: "the country's code, the region's and the city's name, as far as they are there",
    byCode: true,
  },
  automated: { from: [], remark: 'always null: Postmark does not say', byCode: true },
} as const

/** The event type of a record type or a type of bounces. */
export const typeOf: (name: string) => TypeIn<typeof events> | undefined = typeFinder(events)

const readFields = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, payload: Fields): DraftMessage {
  const message = readFields((name) => payload[name])
  const recipient = recipientOf(payload) ?? null
  return extend(extend(message, envelopeOf(providerType, payload)), { recipient })
}

/** What a payload says of itself. */
export function envelopeOf(providerType: string, payload: Fields): DraftEnvelope {
  return {
    providerType,
    providerEventId: text(payload['ID']),
    occurredAt: isoTime(timeOf(payload)),
    test: isTest(payload),
    identity: identityOf(payload),
  }
}

/** Whom an event is about: bounces and complaints say `Email`, all others `Recipient`. */
function recipientOf(payload: Fields): string | undefined {
  return address(payload['Recipient']) ?? address(payload['Email'])
}

/** Tests from the dashboard are about a message that cannot be. */
export function isTest(payload: Fields): boolean {
  return /^0{8}-[0-]+$/.test(text(payload['MessageID']) ?? '')
}

function timeOf(payload: Fields): unknown {
  const times = fields.occurredAt.from.map((name) => payload[name])
  return times.find((value) => text(value) !== undefined)
}

const distinctive = [
  'ID',
  'MessageID',
  'OriginalLink',
  'ClickLocation',
  'SuppressSending',
  'SuppressionReason',
  'Origin',
  'MessageStream',
  'Type',
]

/**
 * Only bounces and complaints have an id, and those of tests are made up. Of the others these together tell two
 * apart, else the whole payload has to.
 */
function identityOf(payload: Fields): DraftOptions['identity'] {
  if (text(payload['ID']) !== undefined && !isTest(payload)) return undefined
  const [time, recipient] = [text(timeOf(payload)), recipientOf(payload)]
  if (time === undefined || recipient === undefined) return undefined
  return [time, recipient, ...distinctive.map((name) => text(payload[name]))]
}

/** Each stream has its own suppression list. */
export function streamOf(payload: Fields): string | undefined {
  return text(payload['MessageStream'])
}
