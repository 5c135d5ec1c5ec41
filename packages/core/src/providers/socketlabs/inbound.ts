import type { JsonValue } from '../../events/base.js'
import type { EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { byLowerCaseName, isRecord, number, text, verbatim } from '../../read/values.js'
import { timeIn, type Fields } from './message.js'

/** The event of an inbound message, which has no name; undefined where the payload is another's. */
export function inboundDrafts(payload: Fields): EventDraft[] | undefined {
  const held = payload.get('message')
  if (!isRecord(held)) return undefined
  const message = byLowerCaseName(held)
  const draft = receivedFrom({
    providerType: 'MessageParsed',
    occurredAt: timeIn(payload),
    from: mailboxOf(message.get('from')),
    to: mailboxesOf(message.get('to')),
    cc: mailboxesOf(message.get('cc')),
    envelope: mailEnvelope({
      from: payload.get('inboundmailfrom'),
      to: payload.get('inboundrcptto'),
    }),
    subject: message.get('subject'),
    text: verbatim(message.get('textbody')),
    html: verbatim(message.get('htmlbody')),
    headers: headersIn(message.get('customheaders')),
    attachments: [
      ...filesIn(message.get('attachments'), 'attachment'),
      ...filesIn(message.get('embeddedmedia'), 'inline'),
    ],
    spam: known({
      score: number(payload.get('spamscore')),
      report: text(payload.get('spamdetails')),
    }),
  })
  return [draft]
}

function mailboxOf(value: JsonValue | undefined): Mailbox | undefined {
  const members = byLowerCaseName(value)
  const name = members.get('friendlyname') ?? null
  return mailbox({ address: members.get('emailaddress') ?? null, name })
}

/** Undefined where there are none, so that the headers can say. */
function mailboxesOf(list: JsonValue | undefined): Mailbox[] | undefined {
  const found = (Array.isArray(list) ? list : []).map(mailboxOf).filter((one) => one !== undefined)
  return found.length > 0 ? found : undefined
}

function filesIn(
  list: JsonValue | undefined,
  disposition: NonNullable<Attachment['disposition']>,
): Attachment[] {
  if (!Array.isArray(list)) return []
  return list.filter(isRecord).map((file) => {
    const members = byLowerCaseName(file)
    return attachmentFrom({
      filename: members.get('name'),
      contentType: members.get('contenttype'),
      contentId: members.get('contentid'),
      base64: members.get('content'),
      disposition,
    })
  })
}
