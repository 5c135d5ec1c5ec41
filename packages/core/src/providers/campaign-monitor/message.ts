import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, DraftMessage } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { isRecord, text } from '../../read/values.js'
import { setOwn } from '../../util/set-own.js'

/** The members of an event. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Reads a time of the account. */
export type TimeReader = (value: unknown) => Date | undefined

/** Which members of an event become our fields. */
export const fields = {
  occurredAt: {
    from: 'Date',
    remark: 'in the time zone of the account: see the option `timeZone`',
    byCode: true,
  },
  recipient: { from: 'EmailAddress', byCode: true },
  metadata: {
    from: 'CustomFields',
    remark: 'by `Key`; several values of one are a list',
    byCode: true,
  },
  scope: { from: 'ListID', remark: 'of complaints and unsubscribes', byCode: true },
  'bounce.providerKind': { from: 'State', byCode: true },
  email: { from: 'EmailAddress', remark: 'of contacts', byCode: true },
  lists: {
    from: 'ListID',
    remark: 'unless an `Update` says that the contact is not active',
    byCode: true,
  },
} as const

/** What every draft has. */
export function envelopeOf(raw: Fields, timeIn: TimeReader): DraftEnvelope {
  return { providerType: text(raw['Type']) ?? '', occurredAt: timeIn(raw['Date']) }
}

/** What every draft about mail to a subscriber has. No message is named. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  return {
    ...envelope,
    identity: identityOf(raw),
    recipient: address(raw['EmailAddress']) ?? null,
    tags: [],
    metadata: metadataOf(raw),
  }
}

/** Of a state that is told twice, the custom fields may have changed. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const parts = ['ListID', 'EmailAddress', 'Date', 'State'].map((name) => text(raw[name]))
  return parts.includes(undefined) ? undefined : parts
}

function metadataOf(raw: Fields): DraftMessage['metadata'] {
  const found: Record<string, JsonValue> = {}
  const list: readonly unknown[] = Array.isArray(raw['CustomFields']) ? raw['CustomFields'] : []
  for (const { Key, Value = null } of list.filter(isRecord)) {
    const name = text(Key)
    if (name === undefined) continue
    const before = Object.hasOwn(found, name) ? found[name] : undefined
    setOwn(found, name, before === undefined ? Value : [before, Value].flat())
  }
  return found
}
