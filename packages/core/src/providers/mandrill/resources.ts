import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { record, text } from '../../read/values.js'
import { suppressionOf } from './bounces.js'
import type { Fields } from './message.js'

const types: ReadonlyMap<string, 'suppression.added' | 'suppression.removed'> = new Map([
  ['add', 'suppression.added'],
  ['remove', 'suppression.removed'],
])
const lists: ReadonlySet<string> = new Set(['blacklist', 'denylist'])

/** The event of a change of one of Mandrill's lists; undefined where the payload is about something else. */
export function resourceDrafts(raw: Fields): EventDraft[] | undefined {
  const name = text(raw['type'])
  if (name === undefined) return undefined
  const action = text(raw['action'])
  const type = lists.has(name.toLowerCase()) ? types.get(action?.toLowerCase() ?? '') : undefined
  const [entry, occurredAt] = [entryOf(raw), unixTime(raw['ts'])]
  const recipient = address(entry['email'])
  if (type === undefined) return [unknownEvent(name, { occurredAt, recipient })]
  if (recipient === undefined) return [malformed(name, [missing('reject.email')], { occurredAt })]
  const word = text(entry['reason'])
  const reason = suppressionOf(word) ?? (word === undefined ? undefined : 'other')
  const scope = text(entry['subaccount'])
  return [{ type, providerType: name, occurredAt, recipient, reason, scope }]
}

/** The other list has other names. */
function entryOf(raw: Fields): Fields {
  return { ...record(raw['entry']), ...record(raw['reject']) }
}
