import { eventTypes } from '@mailherald/core'
import { pageAt } from '@mailherald/test-support/pages'
import { typeErrors } from '@mailherald/test-support/type-check'
import { expect, it } from 'vitest'

const page = pageAt('docs/events.md').text
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).replaceAll('`', ''), section]),
)

it('has a section for every event type', () => {
  expect(eventTypes.filter((type) => !sections.has(type))).toEqual([])
})

it('names exactly the fields that the types have', async () => {
  const checks = eventTypes.map(
    (type) => `const _: Same<keyof EventMap['${type}'], ${union(fieldsOf(type))}> = true`,
  )
  const head = `import type { EventMap } from '@mailherald/core'
type Same<A, B> = [A, B] extends [B, A] ? true : { missing: Exclude<A, B>; tooMany: Exclude<B, A> }`
  const sources = checks.map((check, index) => [`check-${index}`, `${head}\n${check}`] as const)
  expect(await typeErrors('events-reference', Object.fromEntries(sources))).toEqual([])
}, 60_000)

/** Those in the table of a section, and in the tables of the sections that it refers to. */
function fieldsOf(title: string): string[] {
  const section = [...sections].find(([heading]) => heading.toLowerCase() === title)?.[1] ?? ''
  const own = [...section.matchAll(/^\| `(\w+)\??`/gm)].map(([, field = '']) => field)
  const carried = /^The fields of .*$/m.exec(section)?.[0] ?? ''
  const shared = [...carried.matchAll(/\[([^\]]+)\]/g)].map(([, heading = '']) => heading)
  return [...own, ...shared.flatMap(fieldsOf)]
}

function union(fields: readonly string[]): string {
  return fields.map((field) => `'${field}'`).join(' | ') || 'never'
}
