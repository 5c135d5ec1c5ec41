import type { EventDraft } from '../../events/draft.js'
import type { Mailbox, SpamResult, SenderAuth } from '../../events/inbound.js'
import { known } from '../../read/known.js'
import { headersIn, type MailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { isoTime } from '../../read/time.js'
import { record, text, texts } from '../../read/values.js'
import type { Fields, Unwrapped } from './envelope.js'
import { messageIdHeader, typeOf } from './message.js'

/**
 * The event of an inbound message; undefined where the record is another's. It has the content, where the record had it
 * and it could be parsed, else what SES tells of it.
 */
export function inboundDrafts(
  { name, record: fields, known: brought }: Unwrapped,
  parsed: ParsedMail | undefined,
): EventDraft[] | undefined {
  if (typeOf(name) !== 'email.received') return undefined
  const [mail, receipt] = [record(fields['mail']), record(fields['receipt'])]
  const common = record(mail['commonHeaders'])
  const headers = headersOf(mail, parsed)
  const cc = mailboxes(common['cc'] ?? headers['cc'])
  const facts = {
    providerType: name,
    providerEventId: brought.providerEventId,
    occurredAt: isoTime(mail['timestamp']) ?? brought.occurredAt,
    identity: identityOf(mail, receipt),
    messageId: messageIdHeader(mail) ?? parsed?.messageId,
    from: mailboxes(common['from'])[0] ?? parsed?.from ?? mailbox(mail['source']),
    to: toOf(mail, headers, cc),
    cc,
    envelope: mailEnvelope({ from: mail['source'], to: receipt['recipients'] }),
    subject: common['subject'],
    headers,
    spam: spamOf(receipt),
    auth: authOf(receipt),
  }
  return [receivedFrom(facts, parsed)]
}

function headersOf(mail: Fields, parsed: ParsedMail | undefined): MailHeaders {
  const listed = headersIn(mail['headers'])
  return Object.keys(listed).length > 0 ? listed : (parsed?.headers ?? {})
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

function authOf(receipt: Fields): SenderAuth | undefined {
  return known({
    spf: verdictOf(receipt, 'spfVerdict'),
    dkim: verdictOf(receipt, 'dkimVerdict'),
    dmarc: verdictOf(receipt, 'dmarcVerdict'),
  })
}

function verdictOf(receipt: Fields, name: string): string | undefined {
  return text(record(receipt[name])['status'])?.toLowerCase()
}
