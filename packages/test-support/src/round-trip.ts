import { createHerald, type HeraldEvent } from '@mailherald/core'
import type { StampOf } from '@mailherald/core/stamp'
import { fixturesIn, originsOf, type Fixture } from './fixtures.js'
import { openProvider } from './providers.js'
import { place } from './place.js'

const built = new URL('../../core/dist/providers/', import.meta.url)

/** Where a provider's webhooks give back what was put in. */
interface Place {
  readonly at: string
  back(fields: object, headers: object): unknown
  readonly or?: Place
}

/** What a provider's `stamp.ts` says of the way back. */
export interface Echo extends Place {
  readonly source: string
  readonly remark?: string
}

/** An event about a message that was sent with a stamp, and the payload that it is from. */
export interface Returned {
  readonly payload: string
  readonly event: HeraldEvent
}

/** What a provider's `stamp.ts` says of the way back. */
export async function echoOf(slug: string): Promise<Echo> {
  const module = (await import(new URL(`${slug}/stamp.js`, built).href)) as { echo: Echo }
  return module.echo
}

/** The event types that a payload of the provider's own shows with something of the sender's. */
export async function shownOn(slug: string): Promise<ReadonlySet<string>> {
  const origins = originsOf(slug)
  const own = fixturesIn(slug).filter(({ name }) => {
    const { from } = origins[name] ?? origins['*'] ?? { from: 'not recorded' }
    return from !== 'made up' && from !== 'not recorded'
  })
  const returned = await Promise.all(own.map((fixture) => returnedFrom(slug, fixture)))
  return new Set(
    returned
      .flat()
      .filter(hasOwnData)
      .map(({ event }) => event.type),
  )
}

function hasOwnData({ event }: Returned): boolean {
  return 'metadata' in event && Object.keys(event.metadata).length > 0
}

/**
 * The events about messages of a provider, of all its samples and fixtures that have a place for what was put in when
 * sending.
 */
export async function roundTrip(
  slug: string,
  stamped: StampOf<object>,
): Promise<readonly Returned[]> {
  const echo = await echoOf(slug)
  const returned = fixturesIn(slug).map(async (fixture) => {
    const changed = withStamp(fixture, echo, stamped)
    return changed === undefined ? [] : returnedFrom(slug, changed)
  })
  return (await Promise.all(returned)).flat()
}

async function returnedFrom(slug: string, fixture: Fixture): Promise<readonly Returned[]> {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [await openProvider(slug)], logger: false })
  herald.on('*', (event) => void events.push(event))
  await herald.receive({ provider: slug, ...fixture })
  return events
    .filter((event) => 'metadata' in event)
    .map((event) => ({ payload: fixture.name, event }))
}

/** The delivery with what comes back; undefined where it has no place for it. */
function withStamp(
  fixture: Fixture,
  echo: Place,
  { fields, headers }: StampOf<object>,
): Fixture | undefined {
  const payload = payloadOf(fixture)
  for (let each: Place | undefined = echo; each !== undefined; each = each.or) {
    if (place(payload, each.at, each.back(fields, headers))) return delivering(fixture, payload)
  }
  return undefined
}

/** JSON, or the query of what is not posted. Some fixtures are neither, on purpose. */
function payloadOf({ method, url, body }: Fixture): unknown {
  if (method === 'GET') return Object.fromEntries(new URL(url, base).searchParams)
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

const base = 'https://example.com'

function delivering(fixture: Fixture, payload: unknown): Fixture {
  if (fixture.method !== 'GET') return { ...fixture, body: Buffer.from(JSON.stringify(payload)) }
  const { pathname } = new URL(fixture.url, base)
  const query = new URLSearchParams(payload as Record<string, string>)
  return { ...fixture, url: `${pathname}?${query.toString()}` }
}
