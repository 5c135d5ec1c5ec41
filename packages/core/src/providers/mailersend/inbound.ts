import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox, SenderAuth } from '../../events/inbound.js'
import { malformed, missing } from '../../events/malformed.js'
import { attachmentFrom } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { boolean, isRecord, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** What an inbound message is read from. */
export interface InboundParts {
  readonly envelope: DraftEnvelope
  readonly data: Fields
  readonly mail: ParsedMail | undefined
}

/** The event of an inbound message; undefined where the name is another's. */
export function inboundDrafts({ envelope, data, mail }: InboundParts): EventDraft[] | undefined {
  if (envelope.providerType.toLowerCase() !== 'inbound.message') return undefined
  if (Object.keys(data).length === 0) {
    return [malformed(envelope.providerType, [missing('data')], envelope)]
  }
  const recipients = record(data['recipients'])
  const facts = {
    ...envelope,
    from: senderOf(data['from']),
    to: mailboxesOf(recipients['to']),
    cc: mailboxesOf(recipients['cc']),
    envelope: mailEnvelope({ from: record(data['sender'])['email'], to: recipients['rcptTo'] }),
    subject: data['subject'],
    text: verbatim(data['text']),
    html: verbatim(data['html']),
    headers: isRecord(data['headers']) ? headersIn(data['headers']) : undefined,
    attachments: attachmentsOf(data['attachments']),
    auth: authOf(data),
  }
  return [receivedFrom(facts, mail)]
}

function senderOf(value: JsonValue | undefined): Mailbox | undefined {
  return mailbox(value) ?? mailbox(record(value)['raw'])
}

/** Undefined where there is no such header, so that the mail can say. */
function mailboxesOf(value: JsonValue | undefined): Mailbox[] | undefined {
  const { data, raw } = record(value)
  const named = mailboxes(data)
  const found = named.length > 0 ? named : mailboxes(raw)
  return found.length > 0 ? found : undefined
}

function attachmentsOf(files: JsonValue | undefined): Attachment[] | undefined {
  if (!Array.isArray(files)) return undefined
  return files.filter(isRecord).map((file) =>
    attachmentFrom({
      filename: file['file_name'],
      contentType: file['content_type'],
      disposition: file['content_disposition'],
      contentId: file['content_id'],
      size: file['size'],
      base64: file['content'],
    }),
  )
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
