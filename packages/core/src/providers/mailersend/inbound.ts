import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Mailbox, SenderAuth } from '../../events/inbound.js'
import { malformed, missing } from '../../events/malformed.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { boolean, isRecord, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where the name is another's. */
export function inboundDrafts(
  envelope: DraftEnvelope,
  data: Fields,
  mail?: ParsedMail,
): EventDraft[] | undefined {
  if (envelope.providerType.toLowerCase() !== 'inbound.message') return undefined
  if (Object.keys(data).length === 0) {
    return [malformed(envelope.providerType, [missing('data')], envelope)]
  }
  const recipients = record(data['recipients'])
  const facts = {
    ...envelope,
    from: mailbox(data['from']) ?? mailbox(record(data['from'])['raw']),
    to: mailboxesOf(recipients['to']),
    cc: mailboxesOf(recipients['cc']),
    envelope: mailEnvelope({ from: record(data['sender'])['email'], to: recipients['rcptTo'] }),
    subject: data['subject'],
    text: verbatim(data['text']),
    html: verbatim(data['html']),
    headers: isRecord(data['headers']) ? headersIn(data['headers']) : undefined,
    attachments: attachmentsFrom(data['attachments'], files),
    auth: authOf(data),
  }
  return [receivedFrom(facts, mail)]
}

/** Undefined where there is no such header, so that the mail can say. */
function mailboxesOf(value: JsonValue | undefined): Mailbox[] | undefined {
  const { data, raw } = record(value)
  return [mailboxes(data), mailboxes(raw)].find((found) => found.length > 0)
}

const files: AttachmentFields = {
  filename: 'file_name',
  contentType: 'content_type',
  disposition: 'content_disposition',
  contentId: 'content_id',
  size: 'size',
  base64: 'content',
}

/** @see https://www.rfc-editor.org/rfc/rfc7208#section-4.6.2 */
const qualifiers: Readonly<Record<string, string>> = {
  '+': 'pass',
  '-': 'fail',
  '~': 'softfail',
  '?': 'neutral',
}

/** Whether a `false` of DKIM also means that there is no signature is unconfirmed: only `true` says something. */
function authOf(data: Fields): SenderAuth | undefined {
  const code = text(record(data['spf_check'])['code'])
  const spf = lookup(qualifiers, code) ?? code?.toLowerCase()
  return known({ spf, dkim: boolean(data['dkim_check']) === true ? 'pass' : undefined })
}
