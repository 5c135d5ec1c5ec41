import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createHerald, type HeraldEvent } from '@mailherald/core'
import { describe, expect, it } from 'vitest'
import { fixturesOf, openProvider, slugs } from './support/providers.js'

// UPDATE_FIXTURES=1 writes what comes out as the expectation: read it before you commit it.
const update = process.env['UPDATE_FIXTURES'] === '1'
const receivedAt = new Date('2026-07-01T00:00:00.000Z')

describe.each(slugs)('the fixtures of %s', (slug) => {
  const folder = fixturesOf(slug)
  const cases = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))

  it.each(cases)('%s comes out as expected', async (name) => {
    const expectation = `${folder}${name.slice(0, name.lastIndexOf('.'))}.expected.json`
    const events = await eventsOf(slug, readFileSync(folder + name))
    if (update) writeFileSync(expectation, `${JSON.stringify(withoutRaw(events), null, 2)}\n`)
    expect(withoutRaw(events)).toEqual(JSON.parse(readFileSync(expectation, 'utf8')))
  })

  it.each(cases)('%s gives the same ids again, all different', async (name) => {
    const body = readFileSync(folder + name)
    const first = (await eventsOf(slug, body)).map(({ id }) => id)
    const again = (await eventsOf(slug, body)).map(({ id }) => id)
    expect(again).toEqual(first)
    expect(new Set(first).size).toBe(first.length)
  })

  it('prove every event type that the provider says it emits', async () => {
    const { emits } = await openProvider(slug)
    const events = await Promise.all(cases.map((name) => eventsOf(slug, readFileSync(folder + name))))
    expect(new Set(events.flat().map(({ type }) => type))).toEqual(new Set([...emits, 'unknown']))
  })
})

async function eventsOf(slug: string, body: Uint8Array): Promise<HeraldEvent[]> {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [await openProvider(slug)], logger: false })
  herald.on('*', (event) => void events.push(event))
  const reply = await herald.receive({
    provider: slug,
    method: 'POST',
    url: `/webhooks/${slug}`,
    headers: {},
    body,
    receivedAt,
  })
  expect(reply.status).toBe(200)
  return events
}

/** As JSON, without the payload: that stands in the fixture already. */
function withoutRaw(events: readonly HeraldEvent[]): unknown {
  return JSON.parse(JSON.stringify(events, (key, value: unknown) => (key === 'raw' ? undefined : value)))
}
