import { providerList } from '@mailherald/core/providers'
import { stamp, type StampProvider } from '@mailherald/core/stamp'
import { sourcesIn } from '@mailherald/test-support/imports'
import { packages } from '@mailherald/test-support/packages'
import { place } from '@mailherald/test-support/place'
import { slugs } from '@mailherald/test-support/providers'
import { echoOf, roundTrip } from '@mailherald/test-support/round-trip'
import { describe, expect, it } from 'vitest'

const reference = 'order-42'

/** Of those, the run of `pnpm generate` writes the table in docs/reference.md. */
const stamping = slugs.filter(canStamp)

// What a mailbox sent through Nylas has no metadata in its events.
const lost: Readonly<Partial<Record<StampProvider, readonly string[]>>> = {
  nylas: ['email.sent', 'email.failed'],
  emailit: ['email.unsubscribed', 'email.resubscribed'],
  // Only complaints come without what was put in.
  socketlabs: ['email.complained'],
  // Only events about a delivery have headers.
  'alibaba-directmail': [
    'email.complained',
    'email.unsubscribed',
    'email.resubscribed',
    'email.opened',
    'email.clicked',
  ],
}

describe.each(stamping)('a reference that %s was given', (slug) => {
  it('comes back on every event about the message, with the same id as ever', async () => {
    const [returned, again] = await Promise.all([
      sentRound(slug, reference),
      sentRound(slug, 'other'),
    ])
    const without = returned.filter(({ event }) => !('reference' in event))
    expect(without.map(({ payload, event }) => `${payload}: ${event.type}`)).toEqual([])
    for (const { event } of returned) expect(event).toMatchObject({ reference })
    for (const { event } of again) expect(event).toMatchObject({ reference: 'other' })
  })

  it('comes back on every event type, but where it is known to be lost', async () => {
    const back = new Set(
      (await sentRound(slug, reference)).map(({ event }) => event.type as string),
    )
    const { emits = [] } = providerList.find(({ id }) => id === slug) ?? {}
    const ofMessages = emits.filter(
      (type) => type.startsWith('email.') && type !== 'email.received',
    )
    const missing = ofMessages.filter((type) => !back.has(type))
    expect(new Set(missing)).toEqual(new Set(lost[slug]))
  })

  it('has a page that says so', async () => {
    expect((await echoOf(slug)).source).toMatch(/^https:/)
  })
})

it('is no part of a herald: only the stamp knows the cards of the providers', () => {
  const { folder } = packages.find(({ name }) => name === '@mailherald/core') ?? { folder: '' }
  const isStamp = (path: string) => /^stamp\/|\/stamp\.ts$/.test(path)
  const sources = sourcesIn(folder)
  const knowing = sources.filter(({ imports }) => imports.some(isStamp)).map(({ path }) => path)
  expect(knowing).toContain('stamp/cards.ts')
  expect(knowing.filter((path) => !isStamp(path))).toEqual([])
})

it('is put where a path leads, and nowhere else', () => {
  const payload = () => ({ a: { list: [{ b: {} }, 'text'] }, one: { b: { kept: 1 } } })
  const placed = (path: string) => {
    const changed = payload()
    return [place(changed, path, { new: 2 }), changed] as const
  }
  expect(placed('a.list.[].b')).toEqual([
    true,
    { ...payload(), a: { list: [{ b: { new: 2 } }, 'text'] } },
  ])
  expect(placed('*.b')).toMatchObject([true, { one: { b: { kept: 1, new: 2 } } }])
  for (const path of ['missing.b', 'one.[].b', 'one.c?'])
    expect(placed(path)).toEqual([false, payload()])
  expect(placed('')).toEqual([true, { ...payload(), new: 2 }])
})

function canStamp(slug: string): slug is StampProvider {
  try {
    return stamp(slug as 'zeptomail', { reference }) !== undefined
  } catch {
    return false
  }
}

function sentRound(slug: StampProvider, given: string): ReturnType<typeof roundTrip> {
  return roundTrip(slug, stamp(slug, { reference: given }))
}
