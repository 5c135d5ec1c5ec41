import type { EventDraft } from '../../events/draft.js'
import type { Mailbox } from '../../events/inbound.js'
import { malformed, missing } from '../../events/malformed.js'
import { canonicalJson } from '../../read/canonical-json.js'
import { headerText } from '../../read/encoded-words.js'
import { mailbox, mailboxes } from '../../read/mailbox.js'
import { rfcMessageId } from '../../read/message-id.js'
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
  // Of a bounce report, the sender is there and empty.
  if (!Object.hasOwn(raw.fields, 'sender') || first('recipient') === undefined) return false
  const event = own('event')?.toLowerCase()
  if (event === undefined || event === 'inbound') return true
  return raw.mime !== undefined || ofRoutes.some((name) => first(name) !== undefined)
}

/** The event of a mail that a route forwarded or stored. Mailgun has no id for it. */
export function receivedDraft(form: FormFields): EventDraft {
  const { mail, headers, first } = form
  const known = {
    providerType: 'inbound',
    identity: identityOf(form),
    occurredAt: unixTime(form.last('timestamp')),
  }
  const from = mailbox(first('from')) ?? mail?.from ?? mailbox(first('sender'))
  if (from === undefined) return { ...malformed('inbound', [missing('fields.from')]), ...known }
  const attachments = mail?.attachments ?? attachmentsOf(form)
  return {
    ...known,
    type: 'email.received',
    messageId: rfcMessageId(headers['message-id']?.[0] ?? first('Message-Id')),
    from,
    to: recipientsOf(form),
    cc: mailboxes(headers['cc']),
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

/** Whom it reached, with the names that its headers have for them. */
function recipientsOf(form: FormFields): Mailbox[] {
  const { headers } = form
  const named = [...mailboxes(headers['to']), ...mailboxes(headers['cc'])]
  const byAddress = new Map(named.map((item) => [item.address.toLowerCase(), item]))
  // Several with commas between have been seen.
  return mailboxes(ownRecipient(form)).map(
    (item) => byAddress.get(item.address.toLowerCase()) ?? item,
  )
}

/** A mail may have a header of this name, too. */
function ownRecipient({ headers, all, first }: FormFields): string | undefined {
  const foreign = new Set(headers['recipient'])
  return all('recipient').find((value) => !foreign.has(value)) ?? first('recipient')
}
