import type { EventDraft } from '../../events/draft.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isRecord, number } from '../../read/values.js'
import { attachmentsOf } from './attachments.js'
import type { Fields } from './message.js'
import { headersIn } from './part-headers.js'

/** After the name of the API: the post itself has none. */
const providerType = 'parse'

/** Whether a payload without `event` is a message that came in. */
export function isInbound(fields: Fields): boolean {
  return isRecord(fields.get('headers')) && (fields.has('parts') || fields.has('recipient'))
}

/** A message that came in. When it did is not said: `Date` is the sender's. */
export function receivedDraft(fields: Fields): EventDraft {
  const headers = headersIn(fields.get('headers'))
  const [from, sender] = [fields.get('from'), fields.get('sender')]
  const attachments = attachmentsOf(fields)
  return {
    type: 'email.received',
    providerType,
    messageId: rfcMessageId(headers['message-id']?.[0]),
    from: mailbox(from) ?? mailbox(headers['from']?.[0]) ?? mailbox(sender),
    to: mailboxes(headers['to']),
    cc: mailboxes(headers['cc']),
    envelope: mailEnvelope({ from: sender, to: fields.get('recipient') }),
    subject: headerText(fields.get('subject')) ?? headerText(headers['subject']?.[0]),
    text: bodyOf(fields.get('text-part')),
    html: bodyOf(fields.get('html-part')),
    headers,
    attachments,
    hasAttachments: attachments.length > 0,
    spam: spamOf(fields),
  }
}

/** The docs' text calls it `SpamAssassin`. */
function spamOf(fields: Fields): { readonly score: number } | undefined {
  const score = number(fields.get('spamassassinscore')) ?? number(fields.get('spamassassin'))
  return score === undefined ? undefined : { score }
}

/** White space is part of a body. */
function bodyOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
