import type { EventDraft } from '../../events/draft.js'
import type { Attachment, SenderAuth } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { jsonIn } from '../../read/json.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn, parseMailHeaders, type MailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { isRecord, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message. */
export function inboundDrafts(raw: Fields): EventDraft[] {
  const envelope = record(opened(raw['envelope']))
  const to = mailboxes(listIn(raw['to']))
  const draft = receivedFrom({
    providerType: 'inbound',
    providerEventId: text(raw['id']),
    from: mailbox(raw['from']),
    to: to.length > 0 ? to : undefined,
    envelope: mailEnvelope({ from: envelope['from'], to: listIn(envelope['to']) }),
    subject: raw['subject'],
    text: verbatim(raw['text']),
    html: verbatim(raw['html']),
    headers: headersOf(raw['headers']),
    attachments: attachmentsOf(raw),
    auth: authOf(raw),
  })
  return [draft]
}

/** What a text holds as JSON, as long as it is an object or a list. */
function opened(value: unknown): unknown {
  const held = jsonIn(value)
  return typeof held === 'object' && held !== null ? held : value
}

/** Addresses in one pair of brackets are a text as well. */
function listIn(value: unknown): unknown {
  const held = opened(value)
  return typeof held === 'string' ? held.replace(/^\s*\[(.*)\]\s*$/s, '$1') : held
}

function headersOf(value: unknown): MailHeaders {
  const held = opened(value)
  return typeof held === 'string' ? parseMailHeaders(held) : headersIn(held)
}

function authOf(raw: Fields): SenderAuth | undefined {
  const dkim = opened(raw['dkimCheck'])
  return known({
    spf: text(raw['spfCheck'])?.toLowerCase(),
    dkim: text(isRecord(dkim) ? dkim['result'] : dkim)?.toLowerCase(),
  })
}

const attachmentName = /^attachment\d{1,6}$/

/** The files, and those of which only the description came. */
function attachmentsOf(raw: Fields): Attachment[] {
  const infos = [opened(raw['attachmentInfo'])].flat().filter(isRecord)
  const infoOf = new Map(infos.map((info) => [text(info['name']), info]))
  const files = new Map(Object.entries(raw).filter(([name]) => attachmentName.test(name)))
  const names = new Set([...files.keys(), ...infoOf.keys()])
  return [...names].map((name) => {
    const file: unknown = files.get(name ?? '')
    const { filename, contentType, bytes } = record(file) as Readonly<Record<string, unknown>>
    const info = infoOf.get(name) ?? {}
    return attachmentFrom({
      filename: info['filename'] ?? filename,
      contentType: info['contentType'] ?? contentType,
      contentId: info['contentId'],
      content: contentOf(typeof file === 'string' ? file : bytes),
    })
  })
}

/** A file without a name comes as a text. */
function contentOf(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string') return new TextEncoder().encode(value)
  return value instanceof Uint8Array ? value : undefined
}
