import type { EventDraft } from '../../events/draft.js'
import type { Mailbox } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { parseMailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailTime } from '../../read/time.js'
import { text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts(raw: Fields, mail?: ParsedMail): EventDraft[] | undefined {
  if ((text(raw['messageId']) ?? verbatim(raw['raw'])) === undefined) return undefined
  const lines = [raw['headers']].flat().flatMap((line) => text(line) ?? [])
  const headers = parseMailHeaders(lines.join('\r\n'))
  const draft = receivedFrom(
    {
      providerType: 'inbound',
      occurredAt: mailTime((headers['date'] ?? mail?.headers['date'])?.[0]),
      messageId: text(raw['messageId']),
      from: mailbox(raw['from']),
      to: listed(raw['to']),
      cc: listed(raw['cc']),
      subject: raw['subject'],
      text: verbatim(raw['text']),
      html: verbatim(raw['html']),
      headers,
      attachments: attachmentsFrom(raw['attachments'], files),
    },
    mail,
  )
  return [draft]
}

/** Undefined where there is no such header, so that the mail can say. */
function listed(header: unknown): Mailbox[] | undefined {
  const found = mailboxes(header)
  return found.length > 0 ? found : undefined
}

const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'contentType',
  size: 'size',
  contentId: (file) => text(file['contentId']) ?? file['cid'],
  disposition: 'contentDisposition',
  base64: 'content',
}
