import { readFileSync } from 'node:fs'
import type { EventType } from '@mailherald/core'
import { casesOf, eventTableOf } from '@mailherald/core/provider-kit'
import { providerList } from '@mailherald/core/providers'
import { fixturesIn } from '@mailherald/test-support/fixtures'
import { pageAt } from '@mailherald/test-support/pages'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import { describe, expect, it } from 'vitest'

/** What the docs site compares, of one provider. */
interface Comparable {
  readonly id: string
  readonly title: string
  readonly names: Readonly<Record<EventType, readonly string[]>>
  readonly traits: Readonly<Record<string, string>>
}

interface Move {
  readonly rows: readonly { readonly type: EventType }[]
  readonly lost: readonly EventType[]
  readonly gained: readonly EventType[]
  readonly different: readonly { readonly what: string }[]
  readonly same: readonly { readonly what: string }[]
}

interface Scripts {
  describeProviders(): Promise<object[]>
  comparable(of: object[]): { readonly types: EventType[]; readonly providers: Comparable[] }
  move(types: readonly EventType[], from: Comparable, to: Comparable): Move
}

// In webhooks of Mailgun from before June 2018, `dropped` is what `failed` is today: a remark of its table says so.
const inRemarks: ReadonlySet<string> = new Set(['mailgun dropped'])

const { describeProviders } = await scripts('generate/providers.mjs')
const { comparable } = await scripts('generate/moving.mjs')
const { move } = await scripts('docs-site/.vitepress/theme/move.js')
const { types, providers } = comparable(await describeProviders())
const sections = sectionsOf(pageAt('docs/moving.md').text)

describe.each(slugs)('the page on moving, of %s', (slug) => {
  it('has under each event type all names that come out as it in the fixtures', async () => {
    const table = eventTableOf(await openProvider(slug)) ?? {}
    const spelled = new Map(Object.keys(table).map((name) => [name.toLowerCase(), name]))
    const missing = eventsOf(slug).filter(({ type, providerType }) => {
      const name = spelled.get(providerType.toLowerCase())
      if (name === undefined || inRemarks.has(`${slug} ${name}`)) return false
      return !cellOf(slug, type).includes(`\`${name}\``)
    })
    expect(missing).toEqual([])
  })

  it('has a row under each type that it sends, with when it is that, and under no other', async () => {
    const { emits } = await openProvider(slug)
    const has = types.filter((type) => cellOf(slug, type) !== '')
    expect(new Set(has)).toEqual(new Set(emits))
    const cases = Object.values(eventTableOf(await openProvider(slug)) ?? {}).flatMap(casesOf)
    const unsaid = cases.filter(({ type, when = '' }) => {
      const words = when.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      return !cellOf(slug, type).includes(words)
    })
    expect(unsaid).toEqual([])
  })
})

describe('the page on moving', () => {
  it('has a section for every event type but `unknown`', () => {
    expect([...sections.keys()].filter((heading) => /^\w+\.\w+$/.test(heading))).toEqual(types)
    expect(types.length).toBeGreaterThanOrEqual(30)
  })

  it('says of every provider and type whether it sends it', () => {
    const said = types.map((type) => lackedBy(sectionOf(type).text))
    const right = types.map((type) => {
      const having = providerList.filter(({ emits }) => emits.includes(type)).length
      const lacking = providerList.filter(({ emits }) => !emits.includes(type))
      return lacking.length > having ? lacking.length : lacking.map(({ title }) => title)
    })
    expect(said).toEqual(right)
  })
})

describe('the comparison of two providers', () => {
  it('shows each type that one of them sends, as kept, lost or new', () => {
    expect(providers.map(({ id }) => id)).toEqual(slugs)
    for (const from of providerList) {
      for (const to of providerList) {
        const { rows, lost, gained } = move(types, comparableOf(from.id), comparableOf(to.id))
        const all = types.filter((type) => from.emits.includes(type) || to.emits.includes(type))
        expect(rows.map(({ type }) => type)).toEqual(all)
        expect(lost).toEqual(all.filter((type) => !to.emits.includes(type)))
        expect(gained).toEqual(all.filter((type) => !from.emits.includes(type)))
      }
    }
  })

  it('names both, and what else changes', () => {
    const moved = move(types, comparableOf('sendgrid'), comparableOf('resend'))
    expect(moved.rows).toContainEqual({
      type: 'email.deferred',
      from: ['`deferred`'],
      to: ['`email.delivery_delayed`, `email.delivered_delayed`'],
    })
    expect(moved.lost).toContain('email.unsubscribed')
    expect(moved.gained).toContain('suppression.added')
    expect(moved.different.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['proof', 'tries again', 'in one delivery', 'event ids', 'variables']),
    )
    expect(moved.same.map(({ what }) => what)).toContain('handshake')
  })

  it('says something of each trait of each provider', () => {
    const empty = providers.flatMap(({ id, traits }) =>
      Object.entries(traits)
        .filter(([, text]) => text === '')
        .map(([what]) => `${id}: ${what}`),
    )
    expect(empty).toEqual([])
  })
})

async function scripts(path: string): Promise<Scripts> {
  return (await import(new URL(`../scripts/${path}`, import.meta.url).href)) as Scripts
}

function comparableOf(slug: string): Comparable {
  const found = providers.find(({ id }) => id === slug)
  if (found === undefined) throw new Error(`there is nothing to compare of ${slug}`)
  return found
}

function eventsOf(slug: string): { type: EventType; providerType: string }[] {
  const events = fixturesIn(slug).flatMap(
    ({ expectation }) =>
      JSON.parse(readFileSync(expectation, 'utf8')) as { type: EventType; providerType: string }[],
  )
  return events.filter(({ type }) => type !== 'unknown')
}

/** Which providers a section says do not send its event: how many, or their titles. */
function lackedBy(text: string): number | string[] {
  const [, number, named] = /The other (\d+) do not|Not sent by (.*)\.$/m.exec(text) ?? []
  return number === undefined ? (named?.split(', ') ?? []) : Number(number)
}

interface Section {
  readonly text: string
  /** What it says of a provider, by slug. */
  readonly cells: ReadonlyMap<string, string>
}

function cellOf(slug: string, type: string): string {
  return sectionOf(type).cells.get(slug) ?? ''
}

function sectionOf(type: string): Section {
  return sections.get(type) ?? { text: '', cells: new Map() }
}

function sectionsOf(page: string): Map<string, Section> {
  const parts = page.split(/^#+ /m).map((part) => {
    const [heading = '', ...lines] = part.split('\n')
    const rows = lines.flatMap((line) => {
      const [, slug = '', cell = ''] = /\(providers\/([\w-]+)\.md\) *\| (.*?) *\|$/.exec(line) ?? []
      return slug === '' ? [] : [[slug, cell.replaceAll(String.raw`\|`, '|')] as const]
    })
    return [heading.replaceAll('`', ''), { text: lines.join('\n'), cells: new Map(rows) }] as const
  })
  return new Map(parts)
}
