import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text, textAt } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  providerEventId: { from: 'eventId', remark: 'reports have none', byCode: true },
  occurredAt: {
    from: ['doneAt', 'sentAt'],
    remark: 'tracking has no time but that of sending: the time of receipt',
    byCode: true,
  },
  recipient: { from: ['to', 'recipient'], byCode: true },
  messageId: 'messageId',
  from: { from: 'sender', remark: 'complaints and late bounces only' },
  campaign: ['campaignReferenceId', 'bulkId'],
  reference: 'callbackData',
  metadata: {
    from: ['callbackData', 'entityId', 'applicationId'],
    remark: 'by these names',
    byCode: true,
  },
  'bounce.providerKind': { from: 'error.name', byCode: true },
  'bounce.diagnostic': {
    from: ['smtp.response', 'error.description'],
    remark: 'the codes too',
    byCode: true,
  },
  reason: { from: ['error.description', 'error.name', 'status.description'], byCode: true },
  url: { from: 'url', byCode: true },
  geo: { from: 'geoLocation', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const { callbackData, entityId, applicationId } = raw
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['eventId']),
      identity: identityOf(raw),
      occurredAt: isoTime(raw['doneAt']) ?? isoTime(raw['sentAt']),
      recipient: address(raw['to']) ?? address(raw['recipient']) ?? null,
      metadata: known({ callbackData, entityId, applicationId }) ?? {},
    },
  )
}

/** Reports have no ids. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const status = textAt(raw, 'status.id', 'status.groupName', 'status.groupId')
  const [messageId, to] = [text(raw['messageId']), text(raw['to'])]
  if (status === undefined || messageId === undefined) return undefined
  return [messageId, to, status, text(raw['doneAt']), text(raw['attemptCount'])]
}
