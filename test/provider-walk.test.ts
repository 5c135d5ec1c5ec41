import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHerald, type HeraldEvent } from '@mailherald/core'
import { toJson } from '@mailherald/core/contract'
import { fixturesIn, type Fixture } from '@mailherald/test-support/fixtures'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import { afterAll, describe, expect, it } from 'vitest'

// UPDATE_FIXTURES=1 writes what comes out as the expectation, `missing` only where there is none: read it before you
// commit it.
const mode = process.env['UPDATE_FIXTURES']
const isWritten = (expectation: string): boolean =>
  mode === '1' || (mode === 'missing' && !existsSync(expectation))
const receivedAt = new Date('2026-07-01T00:00:00.000Z')

/** What the walk proves, a line for each provider. */
const proved: string[] = []
afterAll(() => console.log(proved.join('\n')))

describe.each(slugs)('the fixtures of %s', (slug) => {
  const cases = fixturesIn(slug)

  it.each(cases)('$name comes out as expected', async ({ expectation, ...post }) => {
    const events = await eventsOf(slug, post)
    if (isWritten(expectation))
      writeFileSync(expectation, `${JSON.stringify(withoutRaw(events), null, 2)}\n`)
    expect(withoutRaw(events)).toEqual(JSON.parse(readFileSync(expectation, 'utf8')))
  })

  it.each(cases)('$name gives the same ids again, all different', async (post) => {
    const first = (await eventsOf(slug, post)).map(({ id }) => id)
    const again = (await eventsOf(slug, post)).map(({ id }) => id)
    expect(again).toEqual(first)
    expect(new Set(first).size).toBe(first.length)
  })

  it('prove every event type that the provider says it emits', async () => {
    const { emits } = await openProvider(slug)
    const events = (await Promise.all(cases.map((post) => eventsOf(slug, post)))).flat()
    const types = new Set(events.map(({ type }) => type))
    const names = new Set(events.map(({ providerType }) => providerType.toLowerCase()))
    proved.push(
      `${slug}: ${cases.length} fixtures prove ${names.size} names as ${types.size} types`,
    )
    expect(types).toEqual(new Set([...emits, 'unknown']))
  })
})

async function eventsOf(
  slug: string,
  { method, url, headers, body }: Pick<Fixture, 'method' | 'url' | 'headers' | 'body'>,
): Promise<HeraldEvent[]> {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [await openProvider(slug)], logger: false })
  herald.on('*', (event) => void events.push(event))
  const reply = await herald.receive({
    provider: slug,
    method,
    url,
    headers,
    body,
    receivedAt,
  })
  expect(reply.status).toBe(200)
  return events
}

/** As the JSON of the contract, without the payload: that is in the fixture already. */
function withoutRaw(events: readonly HeraldEvent[]): unknown {
  return events.map((event) => {
    const { raw: _, ...fields } = toJson(event)
    return fields
  })
}
