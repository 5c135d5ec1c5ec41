import type { JsonValue } from '../../events/base.js'
import type { EventDraft } from '../../events/draft.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { parseMailHeaders } from '../../read/mail/mail-headers.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { number, record, text } from '../../read/values.js'
import { attachmentsOf } from './attachments.js'
import { authOf, dateOf, spamOf } from './inbound-facts.js'
import { jsonField } from './json-field.js'
import type { SendGridInbound } from './payload.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The event of a mail that Inbound Parse took. SendGrid has no name and no id for it. */
export function receivedDraft(raw: SendGridInbound): EventDraft {
  const fields = record(raw.fields)
  const mail = raw.email instanceof Uint8Array ? raw.mail : undefined
  const envelope = jsonField(fields['envelope'])
  const block = headerBlock(raw, fields)
  const headers = mail?.headers ?? parseMailHeaders(block)
  const known = {
    providerType: 'inbound',
    identity: identityOf(raw, fields, block),
    occurredAt: dateOf(headers['date']?.[0]),
  }
  const attachments = mail?.attachments ?? attachmentsOf(raw.files, fields)
  return {
    ...known,
    type: 'email.received',
    messageId: rfcMessageId(headers['message-id']?.[0]),
    from: mailboxes(fields['from'])[0] ?? mail?.from ?? mailbox(envelope['from']),
    to: mailboxes(fields['to'] ?? headers['to']),
    cc: mailboxes(fields['cc']),
    envelope: mailEnvelope(envelope),
    subject: headerText(fields['subject']) ?? mail?.subject,
    text: content(fields['text']) ?? mail?.text,
    html: content(fields['html']) ?? mail?.html,
    headers,
    attachments,
    hasAttachments: attachments.length > 0 || announced(raw, fields),
    spam: spamOf(fields),
    auth: authOf(fields),
  }
}

/** Whether SendGrid counted attachments; of a mail that nobody has read it is not known. */
function announced({ email, mail }: SendGridInbound, fields: Fields): boolean | undefined {
  const unread = email !== undefined && mail === undefined
  return unread ? undefined : (number(fields['attachments']) ?? 0) > 0
}

/** As it came: the white space at its ends is part of it. */
function content(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

const longestBlock = 256 * 1024

/** The headers as text; of a raw mail, what stands before the first empty line. */
function headerBlock({ email }: SendGridInbound, fields: Fields): string {
  const block = content(fields['headers'])
  if (block !== undefined || !(email instanceof Uint8Array)) return block ?? ''
  const head = Buffer.from(email.subarray(0, longestBlock)).toString('latin1')
  return head.split(/\r?\n\r?\n/, 1)[0] ?? ''
}

/** Anybody can choose a `Message-ID`: what stands in the mail has to count too. */
function identityOf(
  { email }: SendGridInbound,
  fields: Fields,
  block: string,
): readonly (string | number | undefined)[] {
  const parts = ['envelope', 'from', 'subject', 'text', 'html', 'attachment-info']
  return [block, email?.length, ...parts.map((name) => text(fields[name]))]
}
