import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'timestamp', byCode: true },
  messageId: { from: 'message_id', remark: 'of transactional mail, but not of its bounces' },
  recipient: { from: ['recipient', 'email'], byCode: true },
  from: 'sender',
  subject: 'subject',
  campaign: { from: 'task_id', remark: 'also of bounces of transactional mail' },
  'bounce.smtpCode': { from: 'smtp_server_response_code', byCode: true },
  'bounce.enhancedCode': { from: 'smtp_server_response_subcode', byCode: true },
  'bounce.diagnostic': { from: 'smtp_server_response', byCode: true },
  url: { from: 'link_url', remark: 'of transactional mail unconfirmed', byCode: true },
  userAgent: {
    from: ['browser_name', 'browser_ver', 'open_platform', 'open_device'],
    remark: 'all of them, one after the other',
    byCode: true,
  },
  scope: { from: ['from_all', 'book_id'], remark: 'of unsubscribes', byCode: true },
  email: { from: 'email', remark: 'of contacts', byCode: true },
  lists: { from: 'book_id', remark: 'of contacts', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. There are no ids of events. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return {
    providerType: text(raw['event']) ?? '',
    occurredAt: unixTime(raw['timestamp']),
    identity: identityOf(raw),
  }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const message = flat((name) => raw[name])
  return extend(extend(message, envelope), { recipient: addressIn(raw) ?? null })
}

/** The address that an event is about: bounces of transactional mail have it where campaigns have it. */
export function addressIn(raw: Fields): string | undefined {
  return address(raw['recipient']) ?? address(raw['email'])
}

/** Without a time or an address, the whole payload has to serve. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const [time, who] = [text(raw['timestamp']), addressIn(raw)]
  if (time === undefined || who === undefined) return undefined
  const about = text(raw['message_id']) ?? text(raw['task_id'])
  return [about, who, time, text(raw['link_url']), text(raw['book_id'])]
}
