import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import { stampOf, type Fields, type Occurrence } from './fields.js'

const types: Readonly<Record<string, 'contact.updated' | 'contact.deleted'>> = {
  // The contact may be new: nothing tells.
  listaddition: 'contact.updated',
  contactupdated: 'contact.updated',
  contactdeleted: 'contact.deleted',
}

/** The event about a contact; undefined where the name is another's. */
export function contactDraft(
  word: string,
  occurrence: Occurrence,
  fields: Fields,
): EventDraft | undefined {
  const type = lookup(types, word)
  if (type === undefined) return undefined
  const email = address(fields.get('email'))
  if (email === undefined) return malformed(occurrence.providerType, [missing('email')], occurrence)
  const lists = texts(fields.get('list_id'))
  return {
    ...occurrence,
    type,
    email,
    lists: lists.length > 0 ? lists : undefined,
    identity: identityOf(email, fields),
  }
}

/** With what changed: times are in seconds, and two changes can be made in one. */
function identityOf(email: string, fields: Fields): EventDraft['identity'] {
  const stamp = stampOf(fields)
  if (stamp === undefined) return undefined
  const change = [fields.get('list_id'), fields.get('content')]
  return [text(fields.get('id')), email, stamp.getTime(), canonicalJson(change)]
}
