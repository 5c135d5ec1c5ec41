import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import type { Mailbox, MailEnvelope } from '../../events/inbound.js'
import { headerText } from './encoded-words.js'
import { mailbox, mailboxes } from './mailbox.js'
import { rfcMessageId } from './message-id.js'
import type { ParsedMail } from './mime.js'

type Received = EventDraft<'email.received'>

/** What a provider says of an inbound message. What it leaves out is taken from the headers and the parsed mail. */
export interface ReceivedFacts extends DraftEnvelope {
  /** With or without angle brackets. */
  readonly messageId?: unknown
  readonly from?: Mailbox | undefined
  readonly to?: readonly Mailbox[] | undefined
  readonly cc?: readonly Mailbox[] | undefined
  readonly envelope?: MailEnvelope | undefined
  /** Encoded words are decoded. */
  readonly subject?: unknown
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly snippet?: string | undefined
  readonly headers?: Received['headers'] | undefined
  readonly attachments?: Received['attachments'] | undefined
  readonly hasAttachments?: boolean | undefined
  readonly spam?: Received['spam']
  readonly auth?: Received['auth']
}

/**
 * The event of an inbound message: what the provider says, and for the rest what the mail itself does.
 *
 * @param mail the message, where the provider sends it whole and `read` has parsed it
 * @example
 * ```ts
 * receivedFrom({ providerType: 'inbound', envelope: mailEnvelope({ to: raw.recipient }) }, item.mail)
 * ```
 */
export function receivedFrom(facts: ReceivedFacts, mail?: ParsedMail): Received {
  const { headers: said = {} } = facts
  // There is no mail without headers: none says nothing.
  const headers = Object.keys(said).length > 0 ? said : (mail?.headers ?? {})
  const first = (name: string): string | undefined => headers[name]?.[0]
  const { envelope, attachments = mail?.attachments } = facts
  return {
    ...facts,
    type: 'email.received',
    messageId: rfcMessageId(facts.messageId ?? first('message-id')),
    from: facts.from ?? mail?.from ?? mailbox(first('from')) ?? mailbox(envelope?.from),
    to: facts.to ?? mail?.to ?? mailboxes(headers['to']),
    cc: facts.cc ?? mail?.cc ?? mailboxes(headers['cc']),
    subject: headerText(facts.subject) ?? mail?.subject ?? headerText(first('subject')),
    text: facts.text ?? mail?.text,
    html: facts.html ?? mail?.html,
    headers,
    attachments: attachments ?? [],
    hasAttachments: facts.hasAttachments ?? (attachments && attachments.length > 0),
  }
}
