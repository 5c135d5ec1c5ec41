import type { HeraldEvent, Item, Provider } from '@mailherald/core'
import { judge } from '../inspect/judge.js'
import { leavesOf, textOfPath, valueAt, without, type Path } from './leaves.js'

/** A field of the payload that decides something: without it, that would be something else. */
export interface Influence {
  readonly field: string
  readonly value: unknown
  /** What would be there without it. */
  readonly otherwise: string
}

/** A question about an event, answered by one word. */
export type Question = (event: HeraldEvent) => string | undefined

/** Which fields decide the answers to some questions. */
export type Influences = Readonly<Record<string, readonly Influence[]>>

/**
 * Finds out by trying: each field is taken away in turn, and the provider reads the payload again. So it is what the code does, and
 * not what someone has written down about it.
 *
 * @param index which of the events of the item
 */
export async function influencesOn(
  { item, provider, index }: { item: Item; provider: Provider; index: number },
  questions: Readonly<Record<string, Question>>,
): Promise<Influences> {
  const trial: Trial = { item, provider, index }
  const before = await eventOf(trial, [])
  if (before === undefined) return {}
  const leaves = leavesOf(item.raw)
  const single = await Promise.all(leaves.map((path) => eventOf(trial, [path])))
  const harmless = leaves.filter((_, at) => single[at]?.type === before.type)
  const found = Object.entries(questions).map(async ([name, ask]) => {
    const alone = leaves.flatMap((path, at) =>
      changeBy([path], ask, { before, after: single[at], item }),
    )
    if (alone.length > 0 || ask(before) === undefined) return [name, alone] as const
    return [name, await together({ trial, before, harmless }, ask)] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

interface Trial {
  readonly item: Item
  readonly provider: Provider
  readonly index: number
}

interface Change {
  readonly before: HeraldEvent
  readonly after: HeraldEvent | undefined
  readonly item: Item
}

/** What the fields decide; that an event of another type has no bounce goes without saying. */
function changeBy(
  paths: readonly Path[],
  ask: Question,
  { before, after, item }: Change,
): Influence[] {
  const otherwise = after && ask(after)
  if (otherwise === ask(before)) return []
  if (otherwise === undefined && after?.type !== before.type && ask(before) !== before.type)
    return []
  const values = paths.map((path) => valueAt(item.raw, path))
  const field = paths.map((path) => textOfPath(path)).join(' and ')
  const value = values.length === 1 ? values[0] : values
  return [{ field, value, otherwise: otherwise ?? 'nothing' }]
}

interface Search {
  readonly trial: Trial
  readonly before: HeraldEvent
  /** Fields that leave the type as it is. */
  readonly harmless: readonly Path[]
}

/** The fields that say the same, where no single one decides: as few as have to go until the answer is another one. */
async function together(search: Search, ask: Question): Promise<Influence[]> {
  const { trial, before } = search
  let gone = await untilOther(search, ask)
  for (const path of gone) {
    const fewer = gone.filter((each) => each !== path)
    const event = await eventOf(trial, fewer)
    if (event?.type === before.type && ask(event) !== ask(before)) gone = fewer
  }
  if (gone.length === 0) return []
  return changeBy(gone, ask, { before, after: await eventOf(trial, gone), item: trial.item })
}

/** Takes one field after the other away, except for those that the event needs; none where that changes nothing. */
async function untilOther(
  { trial, before, harmless }: Search,
  ask: Question,
): Promise<readonly Path[]> {
  const gone: Path[] = []
  for (const path of harmless) {
    const event = await eventOf(trial, [...gone, path])
    if (event?.type !== before.type) continue
    gone.push(path)
    if (ask(event) !== ask(before)) return gone
  }
  return []
}

async function eventOf(
  { item, provider, index }: Trial,
  gone: readonly Path[],
): Promise<HeraldEvent | undefined> {
  // From the end, so that the places of a list's other elements stay.
  const raw = gone.toReversed().reduce((value, path) => without(value, path), item.raw)
  return (await eventsOf({ ...item, raw }, provider))[index]
}

const request = {
  method: 'POST',
  url: '/',
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode('{}'),
  hasHead: false,
}

/** The events of one item, whatever form the delivery had. */
async function eventsOf(item: Item, provider: Provider): Promise<readonly HeraldEvent[]> {
  const { handshake: _, isPing: __, ...rest } = provider
  const reading: Provider = { ...rest, methods: ['POST'], read: () => [item] }
  return (await judge({ request, provider: reading, now: 0 })).events
}
