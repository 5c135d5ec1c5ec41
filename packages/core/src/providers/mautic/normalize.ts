import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isOutbound, typeFinder, type EmittedBy } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import { envelopeOf, isOfEmail, messageOf, type Fields } from './message.js'
import { outboundDraft } from './outbound.js'
import type { MauticPayload } from './payload.js'
import { resourceDraft } from './resources.js'

/** The event of one entry. */
export function normalize(item: Item<MauticPayload>): readonly EventDraft[] {
  const [envelope, entry] = [envelopeOf(item), record(item.raw)]
  const { providerType, identity } = envelope
  const message = messageOf(envelope, entry)
  if (providerType === '') return [malformed('', [missing('mautic.…')], message)]
  const type = typeOf(providerType, entry)
  if (type === undefined) {
    // The name is not in the entry: without it, two events of one moment could not be told apart.
    return [extend(unknownEvent(providerType, message), { identity })]
  }
  return [
    isOutbound(type) ? outboundDraft(type, message, entry) : resourceDraft(type, envelope, entry),
  ]
}

type MauticType = EmittedBy<typeof events>

const usualTypeOf = typeFinder(events)

/** What an entry is by its name and what it says; undefined where that is nothing of ours. */
function typeOf(name: string, entry: Fields): MauticType | undefined {
  const type = usualTypeOf(name)
  if (type === 'email.unsubscribed') return changeOf(entry)
  return type === 'email.clicked' && !isOfEmail(entry) ? undefined : type
}

const changes: Readonly<Record<string, MauticType>> = {
  unsubscribed: 'email.unsubscribed',
  manual: 'email.unsubscribed',
  bounced: 'email.bounced',
  contactable: 'email.resubscribed',
}

/** A change of whether a contact may be mailed. Text messages and others have such a change as well. */
function changeOf(entry: Fields): MauticType | undefined {
  const [channel, from, to] = ['channel', 'old_status', 'new_status'].map((name) =>
    text(entry[name])?.toLowerCase(),
  )
  const isNone = channel !== 'email' || (to === 'contactable' && from === to)
  return isNone ? undefined : lookup(changes, to)
}
