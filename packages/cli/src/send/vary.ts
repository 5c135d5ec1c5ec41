import { eventsIn, type Sample } from './sample.js'

/** Makes of a sample the nth of many: another event, with ids of its own. */
export type Vary = (sample: Sample, n: number) => Sample

/** How a sample is varied, and whether that makes another event of it. */
export interface Variation {
  readonly vary: Vary
  readonly isDistinct: boolean
}

/** Shorter ones could be anything, and would be replaced everywhere. */
const shortest = 6

/** Finds the ids of a sample by what a herald reads as such, so that each delivery can have its own. */
export async function variationOf(sample: Sample): Promise<Variation> {
  const events = await eventsIn(sample)
  const ids = new Set(events.flatMap((event) => [event.providerEventId, messageIdOf(event)]))
  const long = [...ids].filter((id): id is string => id !== undefined && id.length >= shortest)
  const vary: Vary = (each, n) => (n === 0 ? each : { ...each, text: numbered(each.text, long, n) })
  const [other] = await eventsIn(vary(sample, 1)).catch(() => [])
  return { vary, isDistinct: other !== undefined && other.id !== events[0]?.id }
}

function messageIdOf(event: object): string | undefined {
  const { messageId } = event as { readonly messageId?: string }
  return messageId
}

/** With a number behind each: ids are text, or numbers that grow longer. */
function numbered(text: string, ids: readonly string[], n: number): string {
  return ids.reduce((before, id) => before.replaceAll(id, () => id + String(n)), text)
}
