import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import type { Item } from '../../read/item.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { isRecord, memberAt, record, text, textAt } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'

/** The members of an entry. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and which members of an entry they come from. */
export const fields = {
  occurredAt: { from: ['stat.lastOpened', 'hit.dateHit', 'timestamp'], byCode: true },
  recipient: {
    from: ['stat.emailAddress', 'contact.fields.core.email.value'],
    remark: 'the contact may be a `lead`, also of `stat` or `hit`',
    byCode: true,
  },
  messageId: {
    from: ['idHash', 'stat.trackingHash'],
    remark: 'of one message to one contact; not of clicks and bounces',
  },
  from: ['email.fromAddress', 'stat.email.fromAddress'],
  subject: ['subject', 'email.subject', 'stat.email.subject', 'hit.email.subject'],
  templateId: {
    from: ['email.id', 'stat.email.id', 'hit.email.id', 'hit.sourceId'],
    byCode: true,
  },
  campaign: {
    from: ['source', 'stat.sourceId'],
    remark: 'the id of the event of a campaign, where that sent it',
    byCode: true,
  },
  metadata: { from: 'contact.id', remark: 'as `contactId`', byCode: true },
  'bounce.diagnostic': {
    from: 'contact.doNotContact[].comments',
    remark: 'of the channel `email`',
    byCode: true,
  },
  url: { from: 'hit.url', byCode: true },
  userAgent: { from: 'hit.userAgent', byCode: true },
  geo: { from: ['hit.country', 'hit.region', 'hit.city'], byCode: true },
  ip: { from: 'hit.ipAddress.ip', byCode: true },
  email: { from: 'contact.fields.core.email.value', remark: 'of contacts', byCode: true },
  contactId: { from: ['contact.id', 'id'], byCode: true },
  lists: { from: 'segment.id', byCode: true },
} as const

const flat = fieldReader(fields)

/** Whom an entry is about, wherever it stands. */
export function contactOf(entry: Fields): Fields {
  const places = ['contact', 'lead', 'stat.lead', 'stat.contact', 'hit.lead', 'hit.contact']
  return record(places.map((path) => memberAt(entry, path)).find(isRecord))
}

/** The address of a contact, whichever form the contact has. */
export function addressOf(contact: Fields): string | undefined {
  const places = ['email', 'fields.core.email.value', 'fields.core.email', 'fields.all.email']
  return address(textAt(contact, ...places))
}

/** Whether a visit came of an e-mail. */
export function isOfEmail(entry: Fields): boolean {
  const hit = record(entry['hit'])
  return isRecord(hit['email']) || text(hit['source'])?.toLowerCase() === 'email'
}

/** What every draft has. There are no ids, but an entry is the same in every redelivery, the time of its queue included. */
export function envelopeOf({ raw, eventName }: Item): DraftEnvelope {
  const times = fields.occurredAt.from.map((path) => isoTime(memberAt(raw, path)))
  return {
    providerType: eventName ?? '',
    occurredAt: times.find((time) => time !== undefined),
    identity: [canonicalJson(raw)],
  }
}

/** What every draft about a sent message has. */
export function messageOf(envelope: DraftEnvelope, entry: Fields): DraftMessage {
  const contact = contactOf(entry)
  const sentTo = address(memberAt(entry, 'stat.emailAddress'))
  return extend(
    flat((name) => memberAt(entry, name)),
    {
      ...envelope,
      recipient: sentTo ?? addressOf(contact) ?? null,
      templateId: templateOf(entry),
      campaign: campaignOf(entry),
      metadata: known({ contactId: text(contact['id']) }) ?? {},
    },
  )
}

/** Of a visit without its e-mail, the source is that. */
function templateOf(entry: Fields): string | undefined {
  const id = textAt(entry, 'email.id', 'stat.email.id', 'hit.email.id')
  return id ?? (isOfEmail(entry) ? textAt(entry, 'hit.sourceId') : undefined)
}

/** A source is a kind and an id: segments send mail too. */
function campaignOf(entry: Fields): string | undefined {
  const stat = record(entry['stat'])
  const ofStat = [stat['source'], stat['sourceId']]
  const [kind, id] = (Array.isArray(entry['source']) ? entry['source'] : ofStat).map(text)
  return /^campaign\b/i.test(kind ?? '') ? id : undefined
}
