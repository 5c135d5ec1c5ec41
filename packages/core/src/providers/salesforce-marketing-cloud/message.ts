import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { spelledAs } from '../../read/spelling.js'
import { anyTime } from '../../read/time.js'
import { memberAt, record, text } from '../../read/values.js'

/** The members of a payload, or of a part of it. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: {
    from: ['info.unsubscribeDate', 'timestampUTC'],
    remark: 'the first only of unsubscribes',
    byCode: true,
  },
  messageId: {
    from: ['info.messageKey', 'composite'],
    remark:
      'the key that you gave when sending; of opens, clicks and unsubscribes its `jobId.batchId.listId.subscriberId`',
    byCode: true,
  },
  recipient: { from: 'info.to', remark: 'null of opens and clicks', byCode: true },
  subject: 'info.renderedSubject',
  templateId: { from: 'definitionKey', remark: 'not `NA`', byCode: true },
  campaign: 'composite.jobId',
  metadata: {
    from: ['info.subscriberKey', 'composite', 'definitionId'],
    remark: 'all that are there, as `subscriberKey`, `composite` and `definitionId`',
    byCode: true,
  },
  reason: { from: ['info.reason', 'info.statusMessage'], byCode: true },
  'bounce.providerKind': { from: 'info.bounceCode', byCode: true },
  'bounce.enhancedCode': { from: ['info.bounceMessage', 'info.smtpReason'], byCode: true },
  'bounce.diagnostic': { from: 'info.bounceMessage', byCode: true },
  url: { from: 'info.contentLink', byCode: true },
  ip: { from: 'info.ipAddress', byCode: true },
  userAgent: { from: 'info.userAgent', byCode: true },
  geo: { from: 'info.location', byCode: true },
} as const

const fieldsOf = fieldReader(fields)

/** The members of a payload, `Info` under its usual name. */
export const membersOf: (raw: unknown) => Fields = spelledAs([
  'eventCategoryType',
  'timestampUTC',
  'composite',
  'definitionKey',
  'definitionId',
  'info',
])

/** What every draft about a sent message has. */
export function messageOf(raw: Fields): DraftMessage {
  const info = record(raw['info'])
  const composite = record(raw['composite'])
  const message = fieldsOf((path) => memberAt(raw, path))
  return extend(message, {
    providerType: text(raw['eventCategoryType']) ?? '',
    occurredAt: anyTime(info['unsubscribeDate']) ?? anyTime(raw['timestampUTC']),
    identity: identityOf(raw),
    messageId: text(info['messageKey']) ?? joined(composite),
    recipient: address(info['to']) ?? null,
    templateId: applicable(raw['definitionKey']),
    metadata: metadataOf(raw),
  })
}

/** There are no ids of events. Without a time, or what it is about, the whole payload has to serve. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const info = record(raw['info'])
  const about = [joined(record(raw['composite'])), text(info['messageKey'])]
  const time = text(raw['timestampUTC'])
  if (time === undefined || about.every((part) => part === undefined)) return undefined
  return [...about, time, text(info['jobUrlId']) ?? text(info['contentLink'])]
}

/** What tells a message to a subscriber from all others, in one text; undefined where a part is missing. */
function joined(composite: Fields): string | undefined {
  const parts = ['jobId', 'batchId', 'listId', 'subscriberId'].map((name) => text(composite[name]))
  return parts.includes(undefined) ? undefined : parts.join('.')
}

function metadataOf(raw: Fields): DraftMessage['metadata'] {
  const { composite } = raw
  const subscriberKey = text(memberAt(raw, 'info.subscriberKey'))
  return known({ subscriberKey, composite, definitionId: applicable(raw['definitionId']) }) ?? {}
}

function applicable(value: unknown): string | undefined {
  const word = text(value)
  return word === 'NA' ? undefined : word
}
