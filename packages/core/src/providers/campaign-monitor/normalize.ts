import {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type EventDraft,
} from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { bounceFrom } from '../../read/bounce.js'
import { typeFinder, type EmittedBy } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { record, text, texts } from '../../read/values.js'
import { events } from './events.js'
import { envelopeOf, messageOf, type Fields, type TimeReader } from './message.js'
import type { CampaignMonitorPayload } from './payload.js'

type OurType = EmittedBy<typeof events>
type ContactType = Extract<OurType, `contact.${string}`>
type MailType = Extract<OurType, `email.${string}`>

const typeOf = typeFinder(events)

/** A function that makes the events of one payload, with the time zone of the account. */
export function normalizeIn(
  timeIn: TimeReader,
): (item: Item<CampaignMonitorPayload>) => readonly EventDraft[] {
  return (item) => {
    const raw = record(item.raw)
    const envelope = envelopeOf(raw, timeIn)
    return [draftOf(envelope, messageOf(envelope, raw), raw)]
  }
}

function draftOf(envelope: DraftEnvelope, message: DraftMessage, raw: Fields): EventDraft {
  const { providerType } = message
  if (providerType === '') return malformed('', [missing('Type')], message)
  const type = caseOf(providerType, raw)
  if (type === undefined) return unknownEvent(providerType, message)
  const { recipient } = message
  if (recipient === null) return malformed(providerType, [missing('EmailAddress')], message)
  return isContact(type)
    ? { ...envelope, type, email: recipient, lists: listsOf(type, raw) }
    : mailDraft(type, message, raw)
}

/** Why a subscriber was deactivated; a state that is not among them has no event type. */
const states: Readonly<Record<string, OurType>> = {
  unsubscribed: 'email.unsubscribed',
  bounced: 'email.bounced',
  deleted: 'contact.deleted',
}

function caseOf(name: string, raw: Fields): OurType | undefined {
  const type = typeOf(name)
  if (type !== 'email.unsubscribed') return type
  const state = text(raw['State'])
  return /spam|complain/i.test(state ?? '') ? 'email.complained' : lookup(states, state)
}

function isContact(type: OurType): type is ContactType {
  return type.startsWith('contact.')
}

/** Undefined for a subscriber who is on the list and gets nothing from it. */
function listsOf(type: ContactType, raw: Fields): string[] | undefined {
  const state = text(raw['State'])?.toLowerCase() ?? 'active'
  return type === 'contact.updated' && state !== 'active' ? undefined : texts(raw['ListID'])
}

function mailDraft(type: MailType, message: DraftMessage, raw: Fields): EventDraft {
  if (type !== 'email.bounced') return extend(message, { type, scope: text(raw['ListID']) })
  const providerKind = text(raw['State'])
  return extend(message, {
    type,
    bounce: bounceFrom(undefined, { kind: 'permanent', providerKind }),
  })
}
