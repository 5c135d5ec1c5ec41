import type { EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox, SenderAuth } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { unixTime } from '../../read/time.js'
import { boolean, isRecord, number, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'
import { typeOf } from './outbound.js'

/** The event of an inbound message; undefined where the name is another's. */
export function inboundDrafts(providerType: string, raw: Fields): EventDraft[] | undefined {
  if (typeOf(providerType) !== 'email.received') return undefined
  const msg = record(raw['msg'])
  const draft = receivedFrom({
    providerType,
    occurredAt: unixTime(raw['ts']),
    from: mailbox({ email: msg['from_email'] ?? null, name: msg['from_name'] ?? null }),
    to: mailboxesIn(msg['to']),
    cc: mailboxesIn(msg['cc']),
    envelope: mailEnvelope({ to: msg['email'] }),
    subject: msg['subject'],
    text: verbatim(msg['text']),
    html: verbatim(msg['html']),
    headers: headersIn(msg['headers']),
    attachments: [
      ...filesIn(msg['attachments'], 'attachment'),
      ...filesIn(msg['images'], 'inline'),
    ],
    spam: known({ score: number(record(msg['spam_report'])['score']) }),
    auth: authOf(msg),
  })
  return [draft]
}

/** Pairs of an address and a name; undefined where there is no list. */
function mailboxesIn(list: unknown): Mailbox[] | undefined {
  if (!Array.isArray(list)) return undefined
  return (list as unknown[]).flatMap((pair) => {
    const [email, name] = Array.isArray(pair) ? (pair as unknown[]) : [pair]
    return mailbox({ email, name }) ?? []
  })
}

/** The files by their names; PHP writes none as an empty list. */
function filesIn(files: unknown, disposition: 'attachment' | 'inline'): Attachment[] {
  return Object.entries(record(files)).flatMap(([name, file]) =>
    isRecord(file) ? [fileOf({ ...file, name: text(file['name']) ?? name }, disposition)] : [],
  )
}

/** Images are always in base64. */
function fileOf(file: Fields, disposition: 'attachment' | 'inline'): Attachment {
  const content = typeof file['content'] === 'string' ? file['content'] : undefined
  const isBase64 = disposition === 'inline' || boolean(file['base64']) === true
  return attachmentFrom({
    filename: file['name'],
    contentType: file['type'],
    disposition,
    ...(isBase64 ? { base64: content } : content && { content: new TextEncoder().encode(content) }),
  })
}

function authOf(msg: Fields): SenderAuth | undefined {
  const { signed, valid } = record(msg['dkim'])
  return known({
    spf: text(record(msg['spf'])['result'])?.toLowerCase(),
    dkim: dkimOf(signed, valid),
  })
}

function dkimOf(signed: unknown, valid: unknown): string | undefined {
  if (boolean(signed) === false) return 'none'
  const isValid = boolean(valid)
  if (isValid === undefined) return undefined
  return isValid ? 'pass' : 'fail'
}
