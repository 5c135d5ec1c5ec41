import { readdirSync, readFileSync } from 'node:fs'
import { folderOf, payloadFolderOf, payloadFolders } from './providers.js'

/** One delivery of a provider, as it came. */
export interface Fixture {
  /** Of its file, for example `fixtures/bounce.json`. */
  readonly name: string
  /** The file with what comes of it. */
  readonly expectation: string
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** By lower-case name. Of a `.json` file: none. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/**
 * Where a payload comes from. Whatever its origin, it holds no address, name or secret of a real person or company.
 *
 * - `sample`: a sample of the vendor's documentation, with our addresses
 * - `changed sample`: the ids or times of such a sample, the rest is what the case is about
 * - `captured`: ids or times of a delivery that was published elsewhere
 * - `made up`: by us, after the documented fields
 * - `not recorded`: none of these can be shown
 */
export const originKinds = [
  'sample',
  'changed sample',
  'captured',
  'made up',
  'not recorded',
] as const

/** The entry of one payload in `origins.json`. */
export interface Origin {
  readonly from: (typeof originKinds)[number]
  /** Where the sample is, or the fields are documented. */
  readonly page?: string
}

/**
 * The origins of a provider's fixtures and samples, by the names of their files: `fixtures/batch.json`; `*` is that of all
 * others.
 */
export function originsOf(slug: string): Readonly<Record<string, Origin>> {
  const text = readFileSync(`${folderOf(slug)}origins.json`, 'utf8')
  return JSON.parse(text) as Record<string, Origin>
}

/** The files of a provider's fixtures and samples: `fixtures/batch.json`. */
export function payloadNames(slug: string): readonly string[] {
  return payloadFolders.flatMap((folder) =>
    readdirSync(payloadFolderOf(slug, folder))
      .filter((name) => !name.endsWith('.expected.json'))
      .map((name) => `${folder}/${name}`),
  )
}

/**
 * The deliveries in a provider's folders: bodies alone (`.json`), or with headers before them (`.http`), and a line such as
 * `GET /webhooks/acme?event=open` before those where they are not posted.
 */
export function fixturesIn(slug: string): readonly Fixture[] {
  const folder = folderOf(slug)
  return payloadNames(slug).map((name) => ({
    name,
    expectation: `${folder}${name.slice(0, name.lastIndexOf('.'))}.expected.json`,
    ...deliveryOf(slug, name, readFileSync(folder + name)),
  }))
}

const requestLine = /^([A-Z]+) (\/\S*)(?:\r?\n|$)/

function deliveryOf(
  slug: string,
  name: string,
  bytes: Buffer,
): Omit<Fixture, 'name' | 'expectation'> {
  const posted = { method: 'POST', url: `/webhooks/${slug}` }
  if (!name.endsWith('.http')) return { ...posted, headers: {}, body: bytes }
  const text = bytes.toString('latin1')
  const [end] = /\r?\n\r?\n/.exec(text) ?? []
  if (end === undefined) throw new Error(`${name} has no empty line after its headers`)
  const head = text.slice(0, text.indexOf(end))
  const [line = '', method = posted.method, url = posted.url] = requestLine.exec(head) ?? []
  const headers = headersOf(head.slice(line.length))
  return { method, url, headers, body: bytes.subarray(head.length + end.length) }
}

function headersOf(head: string): Record<string, string> {
  const lines = head.split(/\r?\n/).filter((line) => line !== '')
  const fields = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return Object.fromEntries(fields)
}
