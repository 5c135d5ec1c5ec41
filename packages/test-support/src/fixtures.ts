import { readdirSync, readFileSync } from 'node:fs'
import { fixturesOf } from './providers.js'

/** One post of a provider, as it came. */
export interface Fixture {
  /** Of its file, for example `bounce.json`. */
  readonly name: string
  /** The file with what comes of it. */
  readonly expectation: string
  /** By lower-case name. Of a `.json` file: none. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The posts in a provider's folder: bodies alone (`.json`), or with headers before them (`.http`). */
export function fixturesIn(slug: string): readonly Fixture[] {
  const folder = fixturesOf(slug)
  const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))
  return names.map((name) => ({
    name,
    expectation: `${folder}${name.slice(0, name.lastIndexOf('.'))}.expected.json`,
    ...postOf(name, readFileSync(folder + name)),
  }))
}

function postOf(name: string, bytes: Buffer): Pick<Fixture, 'headers' | 'body'> {
  if (!name.endsWith('.http')) return { headers: {}, body: bytes }
  const text = bytes.toString('latin1')
  const [end] = /\r?\n\r?\n/.exec(text) ?? []
  if (end === undefined) throw new Error(`${name} has no empty line after its headers`)
  const at = text.indexOf(end)
  return { headers: headersOf(text.slice(0, at)), body: bytes.subarray(at + end.length) }
}

function headersOf(head: string): Record<string, string> {
  const fields = head.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return Object.fromEntries(fields)
}
