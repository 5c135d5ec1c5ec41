import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { jsonIn } from '../../read/json.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload by lower-case name: chosen headers have a letter case of their own. */
export type Fields = ReadonlyMap<string, JsonValue>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: {
    from: ['time', 'timestamp'],
    remark: 'UTC, with or without a zone. The second is documented, and was not seen',
    byCode: true,
  },
  recipient: {
    from: ['rcpt', 'email', 'recipients', 'recipients_list'],
    remark:
      'the last two of `processed`. The second and the last are documented, and were not seen',
    byCode: true,
  },
  messageId: { from: 'email_id', remark: 'the send API returns the same' },
  rfcMessageId: {
    from: 'message-id',
    remark: 'a header that is chosen by default, as `Message-Id`',
  },
  from: { from: ['from_address', 'from', 'sender'], remark: 'the last is of the envelope' },
  subject: { from: 'subject', remark: 'a header that is chosen by default' },
  reference: {
    from: 'x-mailherald-reference',
    remark: 'a header that has to be chosen, in any letter case',
  },
  'bounce.providerKind': { from: 'bounce', byCode: true },
  'bounce.diagnostic': {
    from: ['message', 'context'],
    remark: 'has the codes. The second may only name the stage of the conversation',
    byCode: true,
  },
  'bounce.remoteMta': { from: 'host', remark: 'its name and address', byCode: true },
  reason: { from: ['message', 'context'], remark: 'of rejections', byCode: true },
  url: {
    from: ['url', 'click_url', 'link'],
    remark: 'which one is sent is unconfirmed; the last may be the tracking link',
    byCode: true,
  },
  ip: {
    from: ['srchost', 'hostname'],
    remark: 'of opens and clicks. The second is documented, and was not seen',
    byCode: true,
  },
  userAgent: { from: 'user-agent', byCode: true },
  geo: { from: ['geoip-country', 'geoip-city'], remark: 'codes of two letters', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has; the recipient is one of `recipientsIn`. */
export function messageOf(name: string, payload: Fields): DraftMessage {
  const message = flat((field) => payload.get(field))
  const [recipient = null, ...others] = recipientsIn(payload)
  return extend(message, {
    providerType: name,
    occurredAt: anyTime(firstOf(fields.occurredAt.from, payload)),
    identity: identityOf(message.messageId, payload),
    recipient: others.length === 0 ? recipient : null,
  })
}

/** Whether `id` is of the event is unconfirmed. Without a message or a time, the whole payload has to serve. */
function identityOf(messageId: string | undefined, payload: Fields): DraftMessage['identity'] {
  const time = firstOf(fields.occurredAt.from, payload)
  if (messageId === undefined || time === undefined) return undefined
  const what = [firstOf(fields.url.from, payload), text(payload.get('read-secs'))]
  return [messageId, time, ...recipientsIn(payload), ...what]
}

/** Whom an event is about: of `processed` all, as a list, a text with commas, or JSON. */
export function recipientsIn(payload: Fields): readonly string[] {
  const lists = fields.recipient.from.map((name) => {
    const value = payload.get(name)
    return [...new Set(mailboxes(jsonIn(value) ?? value).map(({ address }) => address))]
  })
  return lists.find((list) => list.length > 0) ?? []
}

/** The first of several fields that is there. */
export function firstOf(names: readonly string[], payload: Fields): string | undefined {
  const values = names.map((name) => text(payload.get(name)))
  return values.find((value) => value !== undefined)
}
