import type { EventDraft } from '../../events/draft.js'
import type { Mailbox, SpamResult } from '../../events/inbound.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { mailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { isoTime } from '../../read/time.js'
import { record, text, texts } from '../../read/values.js'
import { headersOf, messageIdHeader } from './message.js'
import type { Fields, Unwrapped } from './unwrap.js'

/** An inbound message: its content, where the record had it and it could be parsed, else what SES tells of it. */
export function receivedDraft(
  { name, record: fields, known }: Unwrapped,
  parsed: ParsedMail | undefined,
): EventDraft {
  const [mail, receipt] = [record(fields['mail']), record(fields['receipt'])]
  const common = record(mail['commonHeaders'])
  const occurredAt = isoTime(mail['timestamp']) ?? known.occurredAt
  const { providerEventId } = known
  const listed = headersOf(mail)
  const headers = listed.length > 0 ? mailHeaders(listed) : (parsed?.headers ?? {})
  const cc = mailboxes(common['cc'] ?? headers['cc'])
  return {
    type: 'email.received',
    providerType: name,
    providerEventId,
    occurredAt,
    identity: identityOf(mail, receipt),
    messageId: messageIdHeader(mail) ?? parsed?.messageId,
    from: mailboxes(common['from'])[0] ?? parsed?.from ?? mailbox(mail['source']),
    to: toOf(mail, headers, cc),
    cc,
    envelope: mailEnvelope({ from: mail['source'], to: receipt['recipients'] }),
    subject: headerText(common['subject']) ?? parsed?.subject,
    text: parsed?.text,
    html: parsed?.html,
    headers,
    attachments: parsed?.attachments ?? [],
    hasAttachments: parsed && parsed.attachments.length > 0,
    spam: spamOf(receipt),
    auth: authOf(receipt),
  }
}

/** Without the headers there is `destination`: the addresses of `To` and `Cc` together. */
function toOf(mail: Fields, headers: MailHeaders, cc: readonly Mailbox[]): Mailbox[] {
  const named = record(mail['commonHeaders'])['to'] ?? headers['to']
  if (named !== undefined || Object.keys(headers).length > 0) return mailboxes(named)
  const copied = new Set(cc.map(({ address }) => address))
  return mailboxes(mail['destination']).filter(({ address }) => !copied.has(address))
}

/** The message's bytes, where the record has them. */
export function contentOf(fields: Fields): Buffer | undefined {
  const { content } = fields
  if (typeof content !== 'string' || content === '') return undefined
  const encoding = text(record(record(fields['receipt'])['action'])['encoding'])
  return Buffer.from(content, encoding?.toLowerCase() === 'base64' ? 'base64' : 'utf8')
}

/** Two actions of one rule publish the same message: only one of them has its content. */
function identityOf(mail: Fields, receipt: Fields): readonly (string | undefined)[] | undefined {
  const id = text(mail['messageId'])
  if (id === undefined) return undefined
  return [id, text(record(receipt['action'])['type']), ...texts(receipt['recipients'])]
}

function spamOf(receipt: Fields): SpamResult | undefined {
  const verdict = verdictOf(receipt, 'spamVerdict')
  if (verdict === 'fail') return { flagged: true }
  return verdict === 'pass' ? { flagged: false } : undefined
}

function authOf(receipt: Fields): Record<string, string> | undefined {
  const found = ['spf', 'dkim', 'dmarc'].flatMap((name) => {
    const verdict = verdictOf(receipt, `${name}Verdict`)
    return verdict === undefined ? [] : [[name, verdict] as const]
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function verdictOf(receipt: Fields, name: string): string | undefined {
  return text(record(receipt[name])['status'])?.toLowerCase()
}
