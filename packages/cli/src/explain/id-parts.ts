import type { EventDraft, HeraldEvent, Item } from '@mailherald/core'
import { leavesOf, textOfPath, valueAt } from './leaves.js'

/** What an event's id is made of. */
export interface IdParts {
  readonly id: string
  /** In a sentence. */
  readonly from: string
  /** The values, each with the fields that hold it. */
  readonly values: readonly { readonly value: unknown; readonly fields: readonly string[] }[]
}

/** How `events/id.ts` of core makes the id of this draft. */
export function idPartsOf(
  event: HeraldEvent,
  { item, draft }: { readonly item: Item; readonly draft: EventDraft | undefined },
): IdParts {
  const { id, providerType, providerEventId } = event
  if (draft?.identity !== undefined) {
    const given = draft.identity.filter((value) => value !== undefined && value !== null)
    const values = [providerType, ...given].map((value) => whereIs(value, item))
    return { id, from: 'a digest over the fields that tell this event from every other', values }
  }
  if (providerEventId === undefined) {
    return { id, from: 'a digest over the whole payload, which has no id of its own', values: [] }
  }
  const isReadable = id.includes(providerEventId)
  const from = isReadable ? "the provider's own id" : "a digest over the provider's own id"
  return { id, from, values: [providerType, providerEventId].map((value) => whereIs(value, item)) }
}

function whereIs(
  value: unknown,
  { raw, eventId }: Item,
): { value: unknown; fields: readonly string[] } {
  const fields = leavesOf(raw)
    .filter((path) => String(valueAt(raw, path)) === String(value))
    .map((path) => textOfPath(path))
  return { value, fields: value === eventId ? ['a header', ...fields] : fields }
}
