import type { EventDraft } from '../../events/draft.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { unixTime } from '../../read/time.js'
import { text, verbatim } from '../../read/values.js'
import type { Source } from './message.js'

/** The event of an inbound message. `mail` is what is in the message as it came, where that is there. */
export function receivedDraft({ name, raw, data }: Source, mail?: ParsedMail): EventDraft {
  return receivedFrom(
    {
      providerType: name ?? '',
      occurredAt: unixTime(raw['itime']),
      from: mail?.from ?? mailbox({ address: text(data['from']), name: data['from_name'] }),
      to: mail?.to ?? mailboxes(raw['to']),
      envelope: mailEnvelope({ from: data['x_mx_mailfrom'], to: data['x_mx_rcptto'] }),
      subject: data['subject'],
      text: verbatim(data['text']),
      html: verbatim(data['html']),
      headers: mail?.headers ?? headersIn(data['headers']),
    },
    mail,
  )
}
