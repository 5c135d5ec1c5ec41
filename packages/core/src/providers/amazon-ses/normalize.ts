import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent, type UnknownOptions } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { addresses } from '../../read/mail/mailbox.js'
import { record, text } from '../../read/values.js'
import { bounceDrafts, complaintDrafts } from './bounces.js'
import { delayDrafts, deliveryDrafts, sendDrafts } from './deliveries.js'
import { clickDrafts, openDrafts } from './engagement.js'
import type { AmazonSesPayload } from './payload.js'
import { receivedDraft } from './inbound.js'
import { sourceOf, type Source } from './source.js'
import { subscriptionDrafts } from './subscription.js'
import { unwrap, type Unwrapped } from './unwrap.js'

/** How the records of one kind are read. */
interface Row {
  /** The object that says what happened. */
  readonly path: string
  /** Where the recipients stand. */
  readonly recipients: string
  /** One event or more for each recipient; none where there are no recipients. */
  drafts(source: Source): readonly EventDraft[]
}

const destination = 'mail.destination'
const rows = {
  send: { path: 'send', recipients: destination, drafts: sendDrafts },
  delivery: { path: 'delivery', recipients: 'delivery.recipients', drafts: deliveryDrafts },
  delay: {
    path: 'deliveryDelay',
    recipients: 'deliveryDelay.delayedRecipients',
    drafts: delayDrafts,
  },
  bounce: { path: 'bounce', recipients: 'bounce.bouncedRecipients', drafts: bounceDrafts },
  complaint: {
    path: 'complaint',
    recipients: 'complaint.complainedRecipients',
    drafts: complaintDrafts,
  },
  // Mail with a virus: the only reason there is.
  reject: { path: 'reject', recipients: destination, drafts: sendDrafts },
  failure: { path: 'failure', recipients: destination, drafts: sendDrafts },
  open: { path: 'open', recipients: destination, drafts: openDrafts },
  click: { path: 'click', recipients: destination, drafts: clickDrafts },
  subscription: { path: 'subscription', recipients: destination, drafts: subscriptionDrafts },
} as const satisfies Record<string, Row>

// The name in the record, and the one that EventBridge gives it beside.
const types: Readonly<Record<string, Row>> = {
  send: rows.send,
  'email sent': rows.send,
  delivery: rows.delivery,
  'email delivered': rows.delivery,
  deliverydelay: rows.delay,
  'email delivery delayed': rows.delay,
  bounce: rows.bounce,
  'email bounced': rows.bounce,
  complaint: rows.complaint,
  'email complaint received': rows.complaint,
  reject: rows.reject,
  'email rejected': rows.reject,
  // With a space, unlike the others.
  'rendering failure': rows.failure,
  renderingfailure: rows.failure,
  'email rendering failed': rows.failure,
  open: rows.open,
  'email opened': rows.open,
  click: rows.click,
  'email clicked': rows.click,
  subscription: rows.subscription,
  'email subscribed': rows.subscription,
}

/** The events of one payload: one for each recipient. */
export function normalize({ raw, eventId, mail }: Item<AmazonSesPayload>): readonly EventDraft[] {
  const unwrapped = withEventId(unwrap(raw), eventId)
  const { name, known, issues, bare } = unwrapped
  if (bare) return [malformed(name, issues, known)]
  if (name === '') return [malformed('', [missing('eventType')], readable(unwrapped))]
  if (name.toLowerCase() === 'received') return [receivedDraft(unwrapped, mail)]
  const row = lookup(types, name)
  if (row === undefined) return [unknownEvent(name, readable(unwrapped))]
  const source = sourceOf(unwrapped, row.path)
  const { occurredAt } = source
  if (isNotSpam(source)) {
    return [unknownEvent(`${name}/not-spam`, { ...readable(unwrapped), occurredAt })]
  }
  const drafts = row.drafts(source)
  if (drafts.length > 0) return drafts
  return [malformed(name, [missing(row.recipients)], { ...readable(unwrapped), occurredAt })]
}

/** What can be read of any record: the recipient where the message had only one. */
function readable({ record: fields, known }: Unwrapped): UnknownOptions {
  const mail = record(fields['mail'])
  const [recipient, another] = addresses(mail['destination'])
  return {
    ...known,
    messageId: text(mail['messageId']),
    recipient: another === undefined ? recipient : undefined,
  }
}

/** What comes without an envelope may have its id in a header. */
function withEventId(unwrapped: Unwrapped, eventId: string | undefined): Unwrapped {
  const { known } = unwrapped
  return { ...unwrapped, known: { ...known, providerEventId: known.providerEventId ?? eventId } }
}

/** The reader has moved it out of the spam folder: the opposite of a complaint. */
function isNotSpam({ path, what }: Source): boolean {
  return path === 'complaint' && text(what['complaintFeedbackType'])?.toLowerCase() === 'not-spam'
}
