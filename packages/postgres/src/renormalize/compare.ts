import { isDeepStrictEqual } from 'node:util'
import type { HeraldEvent } from '@mailherald/core'

/** An event that another version of the mapping reads in another way. */
export interface ChangedEvent {
  /** As it is in the ledger; absent where the delivery did not bring it then. */
  readonly before?: HeraldEvent
  /** As it is read now; absent where it is not read any more. */
  readonly after?: HeraldEvent
  /** Which fields differ. Empty where there is only one of the two. */
  readonly fields: readonly string[]
}

/** What is different between the events that a delivery brought, and those that it brings now. */
export function changesBetween(
  before: readonly HeraldEvent[],
  after: readonly HeraldEvent[],
): readonly ChangedEvent[] {
  const made = new Map(after.map((event) => [event.id, event]))
  const stored = new Set(before.map(({ id }) => id))
  const gone = before.filter(({ id }) => !made.has(id))
  const added = after.filter(({ id }) => !stored.has(id))
  const pairs = before.flatMap((old) => pairOf(old, made.get(old.id)))
  return [...pairs, ...renamed(gone, added)]
}

function pairOf(before: HeraldEvent, after: HeraldEvent | undefined): readonly ChangedEvent[] {
  const fields = after === undefined ? [] : differingFields(before, after)
  return after === undefined || fields.length === 0 ? [] : [{ before, after, fields }]
}

/** What could not be read has an id of another kind: the payload tells what became of it. */
function renamed(
  gone: readonly HeraldEvent[],
  added: readonly HeraldEvent[],
): readonly ChangedEvent[] {
  const left = new Set(added)
  const found = gone.map((before): ChangedEvent => {
    const after = [...left].find(
      ({ raw }) => before.raw !== undefined && isDeepStrictEqual(raw, before.raw),
    )
    if (after === undefined) return { before, fields: [] }
    left.delete(after)
    return { before, after, fields: differingFields(before, after) }
  })
  return [...found, ...[...left].map((after) => ({ after, fields: [] }))]
}

function differingFields(before: HeraldEvent, after: HeraldEvent): readonly string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names.filter((name) => !isSame(name, old[name], now[name])).toSorted()
}

function fieldsOf(event: HeraldEvent): Readonly<Record<string, unknown>> {
  return event as unknown as Readonly<Record<string, unknown>>
}

/** The payload is what it was; it may only have been dropped meanwhile. */
function isSame(name: string, before: unknown, after: unknown): boolean {
  return (name === 'raw' && before === undefined) || isDeepStrictEqual(before, after)
}
