/**
 * In which fields of a payload the values of an event are, by their paths: found by comparing values, so that it is
 * likely and not certain.
 */
export function sourcesOf(fields: unknown, raw: unknown): ReadonlyMap<string, readonly string[]> {
  const leaves = leavesOf(raw)
  const index = indexOf(leaves)
  const texts = textsIn(leaves)
  const sources = new Map<string, readonly string[]>()
  for (const { path, value } of leavesOf(fields)) {
    if (ours.has(path)) continue
    const found = exactly(value, index) ?? within(value, texts)
    if (found.length > 0) sources.set(path, found.slice(0, mostSources))
  }
  return sources
}

/** What Mailherald says of an event by itself. */
const ours = new Set(['id', 'type', 'provider', 'account', 'receivedAt', 'test', 'authenticity'])
const mostSources = 3
const mostLeaves = 2000
const deepest = 32

interface Leaf {
  readonly path: string
  readonly value: unknown
}

function leavesOf(value: unknown): readonly Leaf[] {
  const leaves: Leaf[] = []
  collect({ path: '', value }, leaves, 0)
  return leaves
}

function collect({ path, value }: Leaf, leaves: Leaf[], depth: number): void {
  if (leaves.length >= mostLeaves || depth > deepest) return
  const isLeaf = typeof value !== 'object' || value === null || value instanceof Date
  if (isLeaf || value instanceof Uint8Array) {
    leaves.push({ path, value })
    return
  }
  for (const [key, each] of Object.entries(value)) {
    if (leaves.length >= mostLeaves) return
    collect({ path: joined(path, key, Array.isArray(value)), value: each }, leaves, depth + 1)
  }
}

function joined(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

function indexOf(leaves: readonly Leaf[]): ReadonlyMap<string, string[]> {
  const index = new Map<string, string[]>()
  for (const { path, value } of leaves) {
    const key = keyOf(value)
    if (key === '') continue
    const known = index.get(key)
    if (known === undefined) index.set(key, [path])
    else known.push(path)
  }
  return index
}

function keyOf(value: unknown): string {
  // Ids of messages are written with and without their brackets.
  if (typeof value === 'string') return value.trim().toLowerCase().replaceAll(/^<|>$/g, '')
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
}

function exactly(
  value: unknown,
  index: ReadonlyMap<string, string[]>,
): readonly string[] | undefined {
  if (value instanceof Date) return timeIn(value, index)
  // Everywhere there is a true, a false and a nought.
  if (typeof value === 'boolean' || (typeof value === 'number' && value < 10)) return []
  return index.get(keyOf(value))
}

/** As a number of seconds or milliseconds, or written out. */
function timeIn(time: Date, index: ReadonlyMap<string, string[]>): readonly string[] {
  const ms = time.getTime()
  if (Number.isNaN(ms)) return []
  const asNumber = index.get(`${ms / 1000}`) ?? index.get(`${ms}`)
  if (asNumber !== undefined) return asNumber
  const found = [...index].find(([key]) => mayBeTime.test(key) && isAbout(Date.parse(key), ms))
  return found?.[1] ?? []
}

const mayBeTime = /^[a-z0-9 ,.:+-]{10,40}$/

function isAbout(parsed: number, ms: number): boolean {
  return Math.abs(parsed - ms) < 1000
}

interface Text {
  readonly path: string
  readonly text: string
}

/** The texts to look into, as many as can be searched while somebody waits. */
function textsIn(leaves: readonly Leaf[]): readonly Text[] {
  const texts: Text[] = []
  let left = mostSearched
  for (const { path, value } of leaves) {
    if (typeof value !== 'string' || value.length > left) continue
    left -= value.length
    texts.push({ path, text: value.toLowerCase() })
  }
  return texts
}

/** As a part of a longer text: an address with a name, a code in an explanation. */
function within(value: unknown, texts: readonly Text[]): readonly string[] {
  const key = keyOf(value)
  if (key.length < shortest) return []
  return texts.filter(({ text }) => text.includes(key)).map(({ path }) => path)
}

const shortest = 3
const mostSearched = 50_000
