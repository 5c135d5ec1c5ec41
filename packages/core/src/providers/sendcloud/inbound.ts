import type { EventDraft } from '../../events/draft.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { unixTime } from '../../read/time.js'
import { text, verbatim } from '../../read/values.js'
import { identityOf, jsonAt, type Fields } from './message.js'

/** The event of an inbound message. `mail` is what is in the message as it came, where that is there. */
export function receivedDraft(raw: Fields, mail: ParsedMail | undefined): EventDraft {
  const { timestamp: _timestamp, raw_message_url: _url, ...message } = raw
  const from = mailbox({ address: text(raw['from']), name: raw['fromname'] })
  return receivedFrom(
    {
      providerType: text(raw['event']) ?? '',
      occurredAt: unixTime(raw['timestamp']),
      // The same message to another address of yours has another recipient.
      identity: identityOf(message),
      from: mail?.from ?? from,
      to: mail?.to ?? mailboxes(raw['to']),
      envelope: mailEnvelope({ from: raw['x_mx_mailfrom'], to: raw['x_mx_rcptto'] }),
      subject: raw['subject'],
      text: verbatim(raw['text']),
      html: verbatim(raw['html']),
      headers: mail?.headers ?? headersIn(jsonAt(raw['headers'])),
    },
    mail,
  )
}
