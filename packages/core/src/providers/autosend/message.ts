import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { boolean, memberAt, record, text, textAt } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `data` become our fields. */
export const fields = {
  providerEventId: {
    from: 'X-Webhook-Delivery-Id',
    remark: 'a header that is not signed: `event.id` is made of what is',
    byCode: true,
  },
  occurredAt: { from: ['createdAt', 'timestamp'], remark: 'beside `data`', byCode: true },
  test: { from: 'test', byCode: true },
  messageId: { from: 'emailId', remark: 'the send API returns the same' },
  recipient: {
    from: ['to.email', 'email'],
    remark: 'the second of unsubscribes (unconfirmed)',
    byCode: true,
  },
  from: { from: 'from', remark: 'a text or an object', byCode: true },
  subject: 'subject',
  templateId: 'templateId',
  campaign: ['campaignId', 'workflowAutomationId'],
  metadata: { from: 'batchId', byCode: true },
  'bounce.providerKind': {
    from: ['bounceType', 'bounce.type'],
    remark: 'which one is sent is unconfirmed',
    byCode: true,
  },
  'bounce.diagnostic': {
    from: ['reason', 'bounceReason', 'bounce.reason'],
    remark: 'likewise `deferral.reason`; which one is sent is unconfirmed',
    byCode: true,
  },
  url: { from: ['link', 'url'], remark: 'which one is sent is unconfirmed', byCode: true },
  userAgent: { from: 'userAgent', remark: 'unconfirmed', byCode: true },
  ip: { from: ['ip', 'ipAddress'], remark: 'unconfirmed', byCode: true },
  scope: {
    from: ['groupId', 'unsubscribeGroupId', 'group.id'],
    remark: 'of groups; which one is sent is unconfirmed',
    byCode: true,
  },
  email: {
    from: ['email', 'contact.email'],
    remark: 'of contacts; which one is sent is unconfirmed',
    byCode: true,
  },
  contactId: {
    from: ['contactId', 'id', 'contact.id'],
    remark: 'which one is sent is unconfirmed',
    byCode: true,
  },
} as const

const flat = fieldReader(fields)

/** What every draft has. The id in the header is not signed: whoever has a delivery could change it. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return {
    providerType: textAt(raw, 'type', 'event') ?? '',
    occurredAt: isoTime(raw['createdAt']) ?? isoTime(raw['timestamp']),
    identity: [canonicalJson(raw)],
    test: boolean(memberAt(raw, 'data.test')),
  }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const data = record(raw['data'])
  const recipient = mailbox(data['to']) ?? mailbox(data['email'])
  return extend(
    extend(
      flat((name) => data[name]),
      envelope,
    ),
    {
      recipient: recipient?.address ?? null,
      from: mailbox(data['from'])?.address,
      metadata: known({ batchId: text(data['batchId']) }) ?? {},
    },
  )
}
