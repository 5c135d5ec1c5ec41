import {
  createHerald,
  type Attachment,
  type Delivery,
  type HeraldEvent,
  type MailheraldError,
  type Provider,
} from '@mailherald/core'
import { isRecord } from '@mailherald/core/provider-kit'
import { urlToken } from '@mailherald/core/verify'
import { fixturesIn } from '@mailherald/test-support/fixtures'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const token = 'a token that nobody can guess'
// A provider that sends no time of its own must not make two runs differ.
const receivedAt = new Date('2026-07-01T00:00:00.000Z')
const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) }

/** A herald of one provider, with everything that reaches a handler or the error hook. */
function heraldOf(provider: Provider) {
  const events: HeraldEvent[] = []
  const errors: MailheraldError[] = []
  const herald = createHerald({
    providers: [provider],
    logger: false,
    onError: (error) => void errors.push(error),
  })
  herald.on('*', (event) => void events.push(event))
  const post = (body: Uint8Array, query = '', headers = {}) =>
    herald.receive({
      provider: provider.id,
      method: 'POST',
      url: `/${provider.id}${query}`,
      headers,
      body,
      receivedAt,
    })
  return { events, errors, post }
}

async function eventsOf(slug: string, body: string): Promise<HeraldEvent[]> {
  const { events, post } = heraldOf(await openProvider(slug))
  await post(Buffer.from(body))
  return events
}

/** What a stranger posts: a few providers try the URL that way, which is answered and goes no further. */
function probeOf(provider: string, body: Uint8Array): Delivery {
  return { provider, method: 'POST', url: '/', headers: {}, body, receivedAt: new Date(0) }
}

describe.each(slugs)('%s', (slug) => {
  const bodies = fixturesIn(slug).map(({ body }) => body)
  // Forms, uploads and elements that are not objects go through the wire only: there is nothing in them to change.
  const payloads = bodies
    .flatMap((body): unknown[] => [parsed(body)].flat())
    .filter((value) => isRecord(value) && Object.keys(value).length > 0) as object[]

  /** Wire bytes as the provider sends them, and what becomes of them on a bad day. */
  const wire = fc.oneof(
    fc.constantFrom(...bodies),
    fc.tuple(fc.constantFrom(...bodies), fc.nat(), fc.nat(255)).map(([body, at, value]) => {
      const copy = Buffer.from(body)
      copy[at % copy.length] = value
      return copy
    }),
    fc
      .tuple(fc.constantFrom(...bodies), fc.nat())
      .map(([body, at]) => body.subarray(0, at % body.length)),
    fc
      .tuple(fc.constantFrom(...payloads), fc.object({ maxDepth: 3 }))
      .map(([payload, extra]) => json({ ...payload, ...extra })),
    fc
      .tuple(fc.constantFrom(...payloads), fc.jsonValue())
      .chain(([payload, value]) => replaceOne(payload, value).map(json)),
    fc.array(fc.oneof(fc.constantFrom(...payloads), fc.jsonValue()), { maxLength: 20 }).map(json),
    fc.jsonValue().map(json),
    fc.uint8Array({ maxLength: 200 }),
  )

  it('never throws, never fails by itself, and dispatches nothing unverified, whatever is sent', async () => {
    const open = await openProvider(slug)
    const { unreadable = 400, malformed = 422, refused = 401 } = open.ack
    await fc.assert(
      fc.asyncProperty(
        wire,
        fc.boolean(),
        fc.dictionary(fc.string(), fc.string()),
        async (body, genuine, headers) => {
          const { events, errors, post } = heraldOf({ ...open, verifier: urlToken(token) })
          const reply = await post(
            body,
            `?token=${genuine ? encodeURIComponent(token) : 'guess'}`,
            headers,
          )
          expect(errors).toEqual([])
          const probed = open.handshake?.answer?.(probeOf(slug, body))
          const foreign = probed === undefined ? refused : probed.status
          expect(genuine ? [200, unreadable, malformed] : [foreign]).toContain(reply.status)
          expect(genuine ? [] : events).toEqual([])
        },
      ),
      runs,
    )
  })

  it('normalizes purely: the same again, and the payload untouched', async () => {
    const { normalize } = await openProvider(slug)
    const context = { receivedAt: new Date(0) }
    await fc.assert(
      fc.asyncProperty(wire, async (body) => {
        const value = parsed(body)
        if (typeof value !== 'object' || value === null) return
        const item = { raw: deepFreeze(value) }
        expect(normalize(item, context)).toEqual(normalize(item, context))
      }),
      runs,
    )
  })

  it('gives an event the same id under another key order and white space, and on redelivery', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...payloads),
        fc.infiniteStream(fc.nat()),
        async (payload, random) => {
          const plain = await eventsOf(slug, JSON.stringify(payload))
          const shuffled = await eventsOf(
            slug,
            JSON.stringify(shuffleKeys(payload, random), null, 3),
          )
          expect(withoutRaw(shuffled)).toEqual(withoutRaw(plain))
          expect(withoutRaw(await eventsOf(slug, JSON.stringify(payload)))).toEqual(
            withoutRaw(plain),
          )
        },
      ),
      { numRuns: 50 },
    )
  })

  it('gives different events different ids', async () => {
    const all = await Promise.all(
      payloads.map((payload) => eventsOf(slug, JSON.stringify(payload))),
    )
    const ids = all.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives the events of a batch as those of its parts', async () => {
    const batch = await eventsOf(slug, JSON.stringify(payloads))
    const parts = await Promise.all(
      payloads.map((payload) => eventsOf(slug, JSON.stringify(payload))),
    )
    const sorted = (events: HeraldEvent[]) =>
      events.map(({ id, type }) => `${id} ${type}`).toSorted()
    expect(sorted(batch)).toEqual(sorted(parts.flat()))
  })
})

describe('prototype names in a payload', () => {
  it.each(slugs)('of %s change nothing but the payload', async (slug) => {
    const body = fixturesIn(slug)[0]?.body.toString().trim() ?? ''
    const spiked = body.replace(
      /\{(?=\s*")/g,
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    )
    const events = await eventsOf(slug, spiked)
    expect(events.length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect((events[0] as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(events.map(({ type }) => type)).toEqual(
      (await eventsOf(slug, body)).map(({ type }) => type),
    )
  })
})

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value) ?? 'null')
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return undefined
  }
}

/** The payload with one of its values, on any level, replaced. */
function replaceOne(payload: object, value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(payload)
  return fc.constantFrom(...paths).map((path) => {
    const copy = structuredClone(payload) as Record<string, unknown>
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy)
    parent[path.at(-1) ?? ''] = value
    return copy
  })
}

function pathsOf(value: object): string[][] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) => [
    [key],
    ...(typeof member === 'object' && member !== null
      ? pathsOf(member).map((path) => [key, ...path])
      : []),
  ])
}

function shuffleKeys(value: unknown, random: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, random))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) => ({
    at: random.next().value,
    entry: [key, shuffleKeys(member, random)] as const,
  }))
  return Object.fromEntries(entries.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry))
}

function deepFreeze(value: object): object {
  for (const member of Object.values(value) as unknown[]) {
    if (typeof member === 'object' && member !== null) deepFreeze(member)
  }
  return Object.freeze(value)
}

/** What of events does not hang on the order of keys: attachments keyed by their names come in any. */
function withoutRaw(events: readonly HeraldEvent[]): unknown {
  return events.map(({ raw: _raw, receivedAt: _receivedAt, ...event }) =>
    event.type === 'email.received' && event.attachments
      ? { ...event, attachments: event.attachments.toSorted(byFilename) }
      : event,
  )
}

function byFilename(one: Attachment, other: Attachment): number {
  return (one.filename ?? '') < (other.filename ?? '') ? -1 : 1
}
