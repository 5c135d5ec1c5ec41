import type { EventDraft } from '../../events/draft.js'
import type { Attachment, Mailbox } from '../../events/inbound.js'
import { attachmentFrom } from '../../read/attachment.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { address, mailboxes } from '../../read/mail/mailbox.js'
import { parseMailHeaders } from '../../read/mail/mail-headers.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { mailTime } from '../../read/time.js'
import { verbatim } from '../../read/values.js'
import type { Members } from './message.js'

const ofInbound = ['env_from', 'env_to_list', 'from_email', 'to_list', 'header_list'] as const

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts(members: Members): EventDraft[] | undefined {
  if (!ofInbound.some((name) => members.has(name))) return undefined
  const headers = parseMailHeaders(verbatim(members.get('header_list')) ?? '')
  const to = mailboxes(members.get('to_list'))
  const draft = receivedFrom({
    providerType: 'inbound',
    occurredAt: mailTime(headers['date']?.[0]),
    from: senderOf(members),
    to: to.length > 0 ? to : undefined,
    envelope: mailEnvelope({ from: members.get('env_from'), to: members.get('env_to_list') }),
    subject: members.get('subject'),
    text: verbatim(members.get('body_text')),
    html: verbatim(members.get('body_html')),
    headers,
    attachments: attachmentsOf(members),
  })
  return [draft]
}

function senderOf(members: Members): Mailbox | undefined {
  const from = address(members.get('from_email'))
  const name = headerText(members.get('from_name'))
  if (from === undefined) return undefined
  return name === undefined ? { address: from } : { address: from, name }
}

/** Whether they count from 0 or from 1, or leave numbers out, is unconfirmed. */
function attachmentsOf(members: Members): Attachment[] {
  const numbers = [...members.keys()].flatMap((name) => {
    const number = /^att(\d{1,4})_(?:name|content)$/.exec(name)?.[1]
    return number === undefined ? [] : [number]
  })
  const files = [...new Set(numbers)].toSorted((a, b) => Number(a) - Number(b))
  return files.map((number) =>
    attachmentFrom({
      filename: members.get(`att${number}_name`),
      // A plus sign that was not escaped has become a space.
      base64: verbatim(members.get(`att${number}_content`))?.replaceAll(' ', '+'),
    }),
  )
}
