import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { providerVariables } from '@mailherald/core/from-env'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import {
  allPages,
  brokenLinks,
  codeBlocks,
  pageAt,
  root,
  type Page,
} from '@mailherald/test-support/pages'
import { openProvider, slugs } from '@mailherald/test-support/providers'
import { typeErrors } from '@mailherald/test-support/type-check'
import { recordingHerald, signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'

const pages = allPages()
const minute = 60_000

describe('the pages', () => {
  it.each(pages.filter((page) => Object.keys(modulesOf(page)).length > 0))(
    'every block of code in $path compiles',
    async (page) => expect(await errorsIn(page)).toEqual([]),
    minute,
  )

  it.each(pages)('every link in $path leads somewhere', (page) =>
    expect(brokenLinks(page)).toEqual([]),
  )

  it(
    'would not get away with a wrong block, a wrong preamble or a broken link',
    async () => {
      const block = '```ts\nlet a: Gone = herald\n```\n'
      const preamble = "import { Nothing } from '@mailherald/core'\ndeclare const herald: number"
      const text = `[x](docs/nowhere.md) [y](#nowhere)\n${block}\n<!-- ts\n${preamble}\n-->\n`
      const page = { path: 'README.md', text }
      expect(brokenLinks(page)).toEqual(['docs/nowhere.md', '#nowhere'])
      expect((await errorsIn(page)).toSorted()).toEqual([
        expect.stringMatching(/L3\.ts\(3,\d+\).*'Gone'/),
        expect.stringMatching(/globals\.ts.*'Nothing'/),
      ])
    },
    minute,
  )
})

describe.each(slugs)('the docs of %s', (slug) => {
  const path = `docs/providers/${slug}.md`

  it('are a page that links the page of the provider and names every event type', async () => {
    const { docs, emits, title } = await openProvider(slug)
    const { text } = pageAt(path)
    expect(text).toContain(`# ${title}\n`)
    expect(text).toContain(docs)
    expect(emits.filter((type) => !text.includes(`\`${type}\``))).toEqual([])
  })
})

describe('the generated files', () => {
  it('are what `pnpm generate` writes', () => {
    const script = join(root, 'scripts/generate.mjs')
    expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow()
  }, 60_000)
})

describe('what assistants read', () => {
  const skill = pageAt('packages/core/SKILL.md')

  it('is short beside its list of providers, names itself, and its links lead somewhere', () => {
    expect(skill.text.split('\n').length - slugs.length).toBeLessThan(165)
    expect(skill.text).toMatch(/^---\nname: mailherald\ndescription: .+\n---\n/)
    expect(brokenLinks(skill)).toEqual([])
  })

  it.each(slugs)('has the variables of %s, and so has the prompt on its page', (slug) => {
    const found = providerVariables.find(({ provider }) => provider === slug)
    const prompt = codeBlocks(pageAt(`docs/providers/${slug}.md`)).find(
      ({ info }) => info === 'text',
    )
    for (const { name } of found?.variables ?? []) {
      expect(skill.text).toContain(`\`${name}\``)
      expect(prompt?.code).toContain(`- ${name}: `)
    }
    expect(prompt?.code).toContain(`hooks.example.com/webhooks/${slug}`)
  })
})

describe('the README', () => {
  it('shows an event as it is printed', async () => {
    const sign = urlTokenSigner('0123456789abcdef')
    const receivedAt = new Date('2022-06-01T06:24:45.120Z')
    const herald = recordingHerald({
      providers: [tencentSes({ verify: urlToken('0123456789abcdef') })],
    })
    await herald.receive(signedDelivery('tencent-ses', 'bounce', { receivedAt, sign }))
    const shown = codeBlocks(pageAt('README.md')).find(({ info }) => info === 'js')
    expect(shown?.code).toBe(`${inspect(herald.events[0])}\n`)
  })
})

describe('the guide', () => {
  it('explains every error code', () => {
    const errors = readFileSync(join(root, 'packages/core/src/errors.ts'), 'utf8')
    const codes = new Set<string>(errors.match(/(?<=\| ')ERR_\w+/g))
    const guide = pageAt('docs/guide.md').text
    expect(codes.size).toBeGreaterThan(30)
    expect([...codes].filter((code) => !guide.includes(`\`${code}\``))).toEqual([])
  })
})

/** The TypeScript of a page, each block in the line that it has there; `ts name.ts` gives a block a name. */
function modulesOf(page: Page): Record<string, string> {
  const modules = codeBlocks(page).flatMap(({ info, code, line }) => {
    const [fits, name] = /^ts(?: ([\w-]+)\.ts)?$/.exec(info) ?? []
    return fits === undefined ? [] : [[name ?? `L${line}`, '\n'.repeat(line - 1) + code]]
  })
  return Object.fromEntries(modules) as Record<string, string>
}

/** A page may declare what its blocks take for granted, in a comment that readers do not see. */
function errorsIn(page: Page): Promise<string[]> {
  const globals = /<!-- ts\n([^]*?)\n-->/.exec(page.text)?.[1]
  return typeErrors(page.path.replaceAll('/', '-'), modulesOf(page), globals)
}
