import type { EventDraft } from '../../events/draft.js'
import type { Attachment } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { headerParams, type ParamHeader } from '../../read/form/header-params.js'
import { known } from '../../read/known.js'
import { decodeWords } from '../../read/mail/encoded-words.js'
import { headersIn, type MailHeaders } from '../../read/mail/mail-headers.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { byLowerCaseName, isRecord, number, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where it is none. When it came is not said: `Date` is the sender's. */
export function inboundDrafts(fields: Fields): EventDraft[] | undefined {
  if (!isRecord(fields.get('headers'))) return undefined
  if (!fields.has('parts') && !fields.has('recipient')) return undefined
  // The docs' text calls it `SpamAssassin`.
  const score = number(fields.get('spamassassinscore')) ?? number(fields.get('spamassassin'))
  const draft = receivedFrom({
    // After the name of the API: the payload itself has none.
    providerType: 'parse',
    from: mailbox(fields.get('from')),
    envelope: mailEnvelope({ from: fields.get('sender'), to: fields.get('recipient') }),
    subject: fields.get('subject'),
    text: verbatim(fields.get('text-part')),
    html: verbatim(fields.get('html-part')),
    headers: headersIn(fields.get('headers')),
    attachments: attachmentsOf(fields),
    spam: known({ score }),
  })
  return [draft]
}

const attachmentName = /^(?:inline)?attachment\d{1,6}$/
const { compare } = new Intl.Collator('en', { numeric: true })

/** The files of a message: `Attachment1` and so on, then `InlineAttachment1` and so on. */
function attachmentsOf(fields: Fields): Attachment[] {
  const parts = partsOf(fields.get('parts'))
  const names = new Set([...fields.keys(), ...parts.keys()])
  return [...names]
    .filter((name) => attachmentName.test(name))
    .toSorted(compare)
    .map((name) => attachmentOf(name, fields.get(name), parts.get(name) ?? {}))
}

/** The headers of each part, by the lower-case name of its content. */
function partsOf(value: unknown): ReadonlyMap<string, MailHeaders> {
  const parts = Array.isArray(value) ? value.map((part) => byLowerCaseName(part)) : []
  return new Map(
    parts.flatMap((part) => {
      const name = text(part.get('contentref'))?.toLowerCase()
      return name === undefined ? [] : [[name, headersIn(part.get('headers'))] as const]
    }),
  )
}

/** The content is in base64 whatever `Content-Transfer-Encoding` says: that is how it travelled before. */
function attachmentOf(name: string, base64: unknown, headers: MailHeaders): Attachment {
  const type = paramsIn(headers, 'content-type')
  const { params } = paramsIn(headers, 'content-disposition')
  return attachmentFrom({
    filename: decodeWords(params.get('filename') ?? type.params.get('name') ?? ''),
    contentType: type.value,
    contentId: headers['content-id']?.[0],
    disposition: name.startsWith('inline') ? 'inline' : 'attachment',
    base64,
  })
}

function paramsIn(headers: MailHeaders, name: string): ParamHeader {
  return headerParams(Buffer.from(headers[name]?.[0] ?? '').toString('latin1'))
}
