import { eventTypes, type EventType } from '../events/event-map.js'

/** One thing that a provider's name can mean. */
export interface EventCase<T extends EventType = EventType> {
  readonly type: T
  /** Of a name with several cases: when it is this one. For the docs. */
  readonly when?: string
  /** What else is worth knowing. For the docs. */
  readonly remark?: string
  /** Where the payload has no name for it: this one is ours, and never looked for. */
  readonly unnamed?: true
}

/** What becomes of one of a provider's names. Of several cases, the first is the usual one. */
export type EventRow<T extends EventType = EventType> =
  | T
  | EventCase<T>
  | readonly [EventCase<T>, ...EventCase<T>[]]

/**
 * Every name that a provider has for what happens, in its own spelling, and what becomes of it. The docs' table of
 * events is written from it.
 *
 * @example
 * ```ts
 * export const events = {
 *   delivered: 'email.delivered',
 *   bounced: { type: 'email.bounced', remark: '`kind` tells hard from soft' },
 *   dropped: [
 *     { type: 'email.rejected' },
 *     { type: 'email.suppressed', when: '`reason` names a list' },
 *   ],
 * } as const
 * ```
 */
export type EventTable = Readonly<Record<string, EventRow>>

type CaseIn<Row> = Row extends readonly (infer Case)[] ? Case : Row
type FirstIn<Row> = Row extends readonly [infer Case, ...unknown[]] ? Case : Row
type TypeOf<Case> = Case extends { readonly type: infer T } ? T : Case

/** The event types that a table can lead to. */
export type EmittedBy<Table extends EventTable> = Extract<
  TypeOf<CaseIn<Table[keyof Table]>>,
  EventType
>

/** The types that `typeFinder` can find: of each name that payloads have, the usual one. */
export type TypeIn<Table extends EventTable> = {
  [Name in keyof Table]: Table[Name] extends { readonly unnamed: true }
    ? never
    : Extract<TypeOf<FirstIn<Table[Name]>>, EventType>
}[keyof Table]

type Among<All extends readonly unknown[], Wanted> = All extends readonly [
  infer First,
  ...infer Rest,
]
  ? First extends Wanted
    ? readonly [First, ...Among<Rest, Wanted>]
    : Among<Rest, Wanted>
  : readonly []

/** The same as a list, in the order of the events reference. */
export type EmitsOf<Table extends EventTable> = string extends keyof Table
  ? readonly EmittedBy<Table>[]
  : Among<typeof eventTypes, EmittedBy<Table>>

/** The event types that a table can lead to, each once: what a provider `emits`. */
export function emittedBy<const Table extends EventTable>(table: Table): EmitsOf<Table> {
  const found = new Set(Object.values(table).flatMap((row) => casesOf(row).map(({ type }) => type)))
  const emitted = eventTypes.filter((type) => found.has(type))
  tables.set(emitted, table)
  return emitted as unknown as EmitsOf<Table>
}

const tables = new WeakMap<object, EventTable>()

/**
 * The table that the `emits` of a provider was made of; undefined where it was written by hand.
 *
 * @example
 * ```ts
 * const rows = Object.entries(eventTableOf(provider) ?? {})
 * for (const [name, row] of rows) console.log(name, casesOf(row).map(({ type }) => type))
 * ```
 */
export function eventTableOf({
  emits,
}: {
  readonly emits: readonly EventType[]
}): EventTable | undefined {
  return tables.get(emits)
}

/** The cases of a row, the usual one first. */
export function casesOf(row: EventRow): readonly EventCase[] {
  if (typeof row === 'string') return [{ type: row }]
  return 'type' in row ? [row] : row
}

/**
 * A function that finds the usual type for a provider's name, whatever its letter case.
 *
 * @param spelled how names are compared where more than letter case varies
 */
export function typeFinder<const Table extends EventTable>(
  table: Table,
  spelled: (name: string) => string = (name) => name.toLowerCase(),
): (name: string | undefined) => TypeIn<Table> | undefined {
  const types = new Map<string, TypeIn<Table>>()
  for (const [name, row] of Object.entries(table)) {
    const [usual] = casesOf(row)
    if (usual === undefined || usual.unnamed === true) continue
    types.set(spelled(name), usual.type as TypeIn<Table>)
  }
  return (name) => (name === undefined ? undefined : types.get(spelled(name)))
}

/** Of event types, those about a message that was sent. */
export type OutboundIn<Type> = Exclude<Extract<Type, `email.${string}`>, 'email.received'>

/** Whether an event type is about a message that was sent. */
export function isOutbound<Type extends EventType>(
  type: Type | undefined,
): type is OutboundIn<Type> & Type {
  return type !== undefined && type !== 'email.received' && type.startsWith('email.')
}
