import type { DraftEnvelope, EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { typeFinder } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { events } from './events.js'
import { spelled, stampOf, type Fields } from './message.js'

const typeOf = typeFinder(events, spelled)

/** The events about a contact; undefined where the name is another's. */
export function resourceDrafts(envelope: DraftEnvelope, fields: Fields): EventDraft[] | undefined {
  const type = typeOf(envelope.providerType)
  if (type !== 'contact.updated' && type !== 'contact.deleted') return undefined
  const email = address(fields.get('email'))
  if (email === undefined) {
    return [malformed(envelope.providerType, [missing('email')], envelope)]
  }
  const lists = texts(fields.get('list_id'))
  return [
    {
      ...envelope,
      type,
      email,
      lists: lists.length > 0 ? lists : undefined,
      identity: identityOf(email, fields),
    },
  ]
}

/** With what changed: times are in seconds, and two changes can be made in one. */
function identityOf(email: string, fields: Fields): DraftEnvelope['identity'] {
  const stamp = stampOf(fields)
  if (stamp === undefined) return undefined
  const change = [fields.get('list_id'), fields.get('content')]
  return [text(fields.get('id')), email, stamp.getTime(), canonicalJson(change)]
}
