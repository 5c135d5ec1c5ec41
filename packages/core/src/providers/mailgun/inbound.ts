import type { EventDraft } from '../../events/draft.js'
import type { MailEnvelope } from '../../events/inbound.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { unixTime } from '../../read/time.js'
import { number } from '../../read/values.js'
import { attachmentsOf } from './attachments.js'
import type { FormFields } from './form-fields.js'
import { authOf, spamOf } from './inbound-facts.js'

// What a route posts and no webhook does, unless it is a variable of yours.
const ofRoutes: readonly string[] = [
  'from',
  'subject',
  'message-url',
  'attachment-count',
  'stripped-text',
  'stripped-html',
]

/**
 * Whether a form is an inbound mail. Its headers are posted as fields: one called `event` must not make a
 * stranger's mail an event of yours.
 */
export function isInbound({ raw, first, own }: FormFields): boolean {
  // Only routes send a whole message; it may be all that there is.
  if (raw.mime !== undefined) return true
  // Of a bounce report, the sender is there and empty.
  if (!Object.hasOwn(raw.fields, 'sender') || first('recipient') === undefined) return false
  const event = own('event')?.toLowerCase()
  if (event === undefined || event === 'inbound') return true
  return ofRoutes.some((name) => first(name) !== undefined)
}

/** The event of a mail that a route forwarded or stored. Mailgun has no id for it. */
export function receivedDraft(form: FormFields): EventDraft {
  const { mail, headers, first } = form
  const known = {
    providerType: 'inbound',
    identity: identityOf(form),
    occurredAt: unixTime(form.last('timestamp')),
  }
  const attachments = mail?.attachments ?? attachmentsOf(form)
  return {
    ...known,
    type: 'email.received',
    messageId: rfcMessageId(headers['message-id']?.[0] ?? first('Message-Id')),
    from: mailbox(first('from')) ?? mail?.from ?? mailbox(first('sender')),
    to: mailboxes(headers['to'] ?? first('To')),
    cc: mailboxes(headers['cc'] ?? first('Cc')),
    envelope: envelopeOf(form),
    subject: headerText(first('subject')) ?? mail?.subject,
    text: first('body-plain') ?? mail?.text,
    html: htmlOf(form) ?? mail?.html,
    headers,
    attachments,
    hasAttachments: attachments.length > 0 || announced(form),
    spam: spamOf(headers),
    auth: authOf(headers),
  }
}

/** All parts of HTML that the mail has. */
function htmlOf({ all }: FormFields): string | undefined {
  const parts = all('body-html')
  return parts.length > 0 ? parts.join('\n') : undefined
}

/** Whether Mailgun counted attachments; not known of a mail that nobody has read, or that hides the count. */
function announced({ raw, mail, first, own }: FormFields): boolean | undefined {
  const isUnread = raw.mime !== undefined && mail === undefined
  const isHidden = ['attachments', 'attachment-count'].some(
    (name) => own(name) === undefined && first(name) !== undefined,
  )
  return isUnread || isHidden ? undefined : (number(own('attachment-count')) ?? 0) > 0
}

/** Anybody can choose a `Message-ID`: everything counts but the signature, which a retry may have anew. */
function identityOf({ raw, headerBlock, files }: FormFields): readonly string[] {
  const { timestamp: _t, token: _k, signature: _s, ...fields } = raw.fields
  const sizes = files.map(({ field, filename, bytes }) => ({ field, filename, size: bytes.length }))
  return [canonicalJson({ fields, headerBlock, sizes, size: raw.mime?.length })]
}

/** Several recipients with commas between have been seen. */
function envelopeOf(form: FormFields): MailEnvelope | undefined {
  const { raw, first } = form
  // Of a bounce report it is empty: what a header of this name holds does not take its place.
  const isNull = [raw.fields['sender']].flat().includes('')
  return mailEnvelope({
    from: isNull ? undefined : (ownValue(form, 'sender') ?? first('sender')),
    to: ownValue(form, 'recipient') ?? first('recipient'),
  })
}

/** A mail may have a header of this name, too. */
function ownValue({ headers, all }: FormFields, name: string): string | undefined {
  const foreign = new Set(headers[name])
  return all(name).find((value) => !foreign.has(value))
}
