import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'

/** The members of `dataFields`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `dataFields` become our fields. */
export const fields = {
  occurredAt: { from: 'createdAt', byCode: true },
  recipient: {
    from: 'email',
    remark: 'beside `dataFields`, else in it. One at `placeholder.email` is no address: null',
    byCode: true,
  },
  messageId: { from: 'messageId', remark: 'of one message to one person' },
  subject: 'emailSubject',
  campaign: 'campaignId',
  templateId: 'templateId',
  tags: 'labels',
  metadata: {
    from: ['userId', 'workflowId', 'experimentId'],
    remark: 'all of them, under these names',
    byCode: true,
  },
  'bounce.providerKind': { from: 'recipientState', byCode: true },
  reason: { from: 'reason', remark: 'of `emailSendSkip`', byCode: true },
  url: { from: 'url', byCode: true },
  ip: { from: 'ip', byCode: true },
  userAgent: { from: 'userAgent', byCode: true },
  geo: { from: ['country', 'region', 'city'], byCode: true },
  scope: {
    from: ['emailListIds', 'channelIds', 'messageTypeIds'],
    remark: '`list:7`, `channel:7` or `messageType:7`',
    byCode: true,
  },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  const data = record(raw['dataFields'])
  const userId = text(raw['userId']) ?? text(data['userId'])
  return extend(
    flat((name) => data[name]),
    {
      providerType,
      occurredAt: isoTime(data['createdAt']),
      identity: identityOf(raw, data),
      recipient: reachable(address(raw['email']) ?? address(data['email'])) ?? null,
      metadata:
        known({
          userId,
          workflowId: text(data['workflowId']),
          experimentId: text(data['experimentId']),
        }) ?? {},
    },
  )
}

/** A user without an address gets one that is made up, which no mail reaches. */
function reachable(email: string | undefined): string | undefined {
  return email !== undefined && /@placeholder\.email$/i.test(email) ? undefined : email
}

/** There are no event ids. Without a message or a time, the whole payload has to serve. */
function identityOf(raw: Fields, data: Fields): DraftMessage['identity'] {
  const [messageId, createdAt] = [text(data['messageId']), text(data['createdAt'])]
  if (messageId === undefined || createdAt === undefined) return undefined
  const whom = text(raw['email']) ?? text(data['email']) ?? text(raw['userId'])
  return [whom, messageId, createdAt, text(data['url'])]
}
