import type { EventDraft } from '../../events/draft.js'
import type { SpamResult } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { unixTime } from '../../read/time.js'
import { record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'
import type { PostalPayload } from './payload.js'

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts({
  raw: payload,
  mail,
}: Item<PostalPayload>): EventDraft[] | undefined {
  const raw = record(payload)
  if (!('rcpt_to' in raw) || text(raw['event']) !== undefined) return undefined
  const [id, token] = [text(raw['id']), text(raw['token'])]
  const draft = receivedFrom(
    {
      providerType: 'inbound',
      occurredAt: unixTime(raw['timestamp']),
      identity: id === undefined ? undefined : [id, token, ...placesIn(raw)],
      messageId: text(raw['message_id']),
      from: mailbox(raw['from']),
      to: listed(raw['to']),
      cc: listed(raw['cc']),
      envelope: mailEnvelope({ from: raw['mail_from'], to: raw['rcpt_to'] }),
      subject: raw['subject'],
      text: verbatim(raw['plain_body']),
      html: verbatim(raw['html_body']),
      attachments: attachmentsFrom(raw['attachments'], files),
      spam: lookup(verdicts, text(raw['spam_status'])?.toLowerCase()),
    },
    mail,
  )
  return [draft]
}

/** Each mail server counts by itself, and a message that comes whole has no token. */
function placesIn(raw: Fields): (string | undefined)[] {
  return [raw['rcpt_to'], raw['mail_from'], raw['size']].map(text)
}

/** `NotChecked` says nothing. */
const verdicts: Readonly<Record<string, SpamResult>> = {
  spam: { flagged: true },
  notspam: { flagged: false },
}

/** Undefined where there is no such header, so that the mail can say. */
function listed(header: unknown): ReturnType<typeof mailboxes> | undefined {
  const found = mailboxes(header)
  return found.length > 0 ? found : undefined
}

const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'content_type',
  size: 'size',
  base64: 'data',
}
