import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import { suppressionOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about the suppression list; undefined where the name is another's. */
export function resourceDrafts(envelope: DraftEnvelope, data: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  switch (type) {
    case 'suppression.added':
    case 'suppression.removed':
      return [entryDraft(type, envelope, data)]
    default:
      return undefined
  }
}

type EntryType = 'suppression.added' | 'suppression.removed'

function entryDraft(type: EntryType, envelope: DraftEnvelope, data: Fields): EventDraft {
  const { providerType } = envelope
  const kind = text(data['type'])?.toLowerCase()
  if (kind === undefined) return malformed(providerType, [missing('data.type')], envelope)
  if (kind !== 'email') return unknownEvent(providerType, envelope)
  const recipient = address(data['value'])
  if (recipient === undefined) return malformed(providerType, [missing('data.value')], envelope)
  const messageId = text(record(data['source_message'])['id'])
  const [reason, scope] = [suppressionOf(data), scopeOf(data)]
  return { ...envelope, type, recipient, reason, scope, messageId }
}

function scopeOf(data: Fields): string | undefined {
  return text(data['route_id']) ?? text(data['project_id']) ?? text(data['scope'])
}
