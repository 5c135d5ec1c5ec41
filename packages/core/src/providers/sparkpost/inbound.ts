import type { EventDraft } from '../../events/draft.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom, type ReceivedFacts } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { boolean, record, verbatim } from '../../read/values.js'
import type { Unwrapped } from './envelope.js'
import type { Fields } from './message.js'

const inboundClass = 'relay_message'

/** The event of an inbound message; undefined where the element is another's. When it came is not said: `Date` is the sender's. */
export function inboundDrafts(
  { className, event }: Unwrapped,
  mail: ParsedMail | undefined,
): EventDraft[] | undefined {
  if (className !== inboundClass) return undefined
  const content = record(event['content'])
  const draft = receivedFrom(
    {
      providerType: inboundClass,
      from: mailbox(event['friendly_from']),
      envelope: mailEnvelope({ from: event['msg_from'], to: event['rcpt_to'] }),
      subject: content['subject'],
      headers: headersIn(content['headers']),
      ...(mail === undefined && bodyOf(content)),
    },
    mail,
  )
  return [draft]
}

/** SparkPost's `text` and `html` are the last parts of their type, which may be files: only for want of the mail. */
function bodyOf(content: Fields): Pick<ReceivedFacts, 'to' | 'cc' | 'text' | 'html'> {
  return {
    to: mailboxes(content['to']),
    cc: mailboxes(content['cc']),
    text: verbatim(content['text']),
    html: verbatim(content['html']),
  }
}

/** The bytes of an inbound message; undefined where the element has none. */
export function mailBytes({ className, event }: Unwrapped): Uint8Array | undefined {
  const content = record(event['content'])
  const whole = content['email_rfc822']
  if (className !== inboundClass || typeof whole !== 'string' || whole === '') return undefined
  return Buffer.from(whole, boolean(content['email_rfc822_is_base64']) ? 'base64' : 'utf8')
}
