import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Attachment, MailEnvelope } from '../../events/inbound.js'
import { malformed, missing } from '../../events/malformed.js'
import { attachmentFrom } from '../../read/attachment.js'
import type { Item } from '../../read/item.js'
import { known } from '../../read/known.js'
import { headersIn, type MailHeaders } from '../../read/mail/mail-headers.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { isRecord, record, text, texts, verbatim } from '../../read/values.js'
import type { CloudMailinPayload } from './payload.js'

type Fields = Readonly<Record<string, JsonValue>>

/** The event of one message. When it came is not said: `Date` is the sender's. */
export function normalize({ raw }: Item<CloudMailinPayload>): readonly EventDraft[] {
  const message = record(raw)
  return isRecord(message['envelope']) || isRecord(message['headers'])
    ? [receivedDraft(message)]
    : [malformed('', [missing('envelope')])]
}

function receivedDraft(message: Fields): EventDraft {
  const headers = headersOf(message['headers'])
  const sent = record(message['envelope'])
  const envelope = envelopeOf(sent)
  return receivedFrom({
    // After what it is: the payload itself has no name.
    providerType: 'message',
    identity: identityOf(headers, envelope),
    envelope,
    text: verbatim(message['plain']),
    html: verbatim(message['html']),
    headers,
    attachments: attachmentsOf(message['attachments']),
    auth: known({ spf: text(record(sent['spf'])['result'])?.toLowerCase() }),
  })
}

/** `message_id` is the header `Message-ID`. */
function headersOf(value: unknown): MailHeaders {
  const named = Object.entries(record(value)).map(([name, held]) => [
    name.replaceAll('_', '-'),
    held,
  ])
  return headersIn(named)
}

function envelopeOf(sent: Fields): MailEnvelope | undefined {
  const recipients = texts(sent['recipients'])
  return mailEnvelope({ from: sent['from'], to: recipients.length > 0 ? recipients : sent['to'] })
}

/** There are no ids. What the sender's server sends again has new headers, but this. */
function identityOf(
  headers: MailHeaders,
  { from, to }: MailEnvelope = { to: [] },
): DraftEnvelope['identity'] {
  const messageId = rfcMessageId(headers['message-id']?.[0])
  return messageId === undefined || to.length === 0 ? undefined : [messageId, from, ...to]
}

function attachmentsOf(value: unknown): Attachment[] {
  const files: readonly unknown[] = Array.isArray(value) ? value : []
  return files.flatMap((file) => attachmentOf(file) ?? [])
}

/** In a form, a file, or a text where it has no name; everywhere else an object. */
function attachmentOf(file: unknown): Attachment | undefined {
  if (typeof file === 'string')
    return attachmentFrom({ content: new Uint8Array(Buffer.from(file)) })
  if (!isRecord(file)) return undefined
  const bytes: unknown = file['bytes']
  return attachmentFrom({
    filename: file['file_name'] ?? file['filename'],
    contentType: file['content_type'] ?? file['contentType'],
    size: file['size'],
    contentId: file['content_id'],
    disposition: file['disposition'],
    base64: verbatim(file['content']),
    content: bytes instanceof Uint8Array ? bytes : undefined,
    url: file['url'],
  })
}
