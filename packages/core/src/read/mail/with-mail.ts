import type { Item } from '../item.js'
import { parseMime } from './mime.js'

/** The inbound message in a payload, as it came; undefined where there is none, or nothing that has to be parsed. */
type SourceIn = (raw: unknown) => string | Uint8Array | undefined

/**
 * The items of a delivery, each with the inbound message in it parsed. Without any, nobody has to wait.
 *
 * @example
 * ```ts
 * const read = (delivery) => withMail(readJson(delivery), (raw) => verbatim(record(raw)['mime']))
 * ```
 */
export function withMail(
  items: readonly Item[],
  sourceIn: SourceIn,
): readonly Item[] | Promise<readonly Item[]> {
  const sources = items.map(({ raw }) => sourceIn(raw))
  if (sources.every((source) => source === undefined)) return items
  return Promise.all(items.map((item, index) => parsed(item, sources[index])))
}

async function parsed(item: Item, source: string | Uint8Array | undefined): Promise<Item> {
  if (source === undefined) return item
  const bytes = typeof source === 'string' ? Buffer.from(source) : source
  return { ...item, mail: await parseMime(bytes) }
}
