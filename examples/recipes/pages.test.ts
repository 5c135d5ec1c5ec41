import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeBlocks, pageAt, root } from '@mailherald/test-support/pages'
import { describe, expect, it } from 'vitest'

const names = readdirSync(join(root, 'docs/recipes')).map((file) => file.replace('.md', ''))
const blocks = names.flatMap((name) =>
  codeBlocks(pageAt(`docs/recipes/${name}.md`)).map(({ info, code }) => ({ name, info, code })),
)
const shown = blocks.filter(({ info }) => info.startsWith('ts'))
const sources = readdirSync(join(root, 'examples/recipes')).filter((file) => file.endsWith('.ts'))
const tested = sources.filter(
  (file) =>
    sources.includes(file.replace(/(?<!test).ts$/, '.test.ts')) && !file.endsWith('.test.ts'),
)

describe('the recipes', () => {
  it.each(shown)('$name shows lines of "$info" as they are', ({ info, code }) => {
    const path = info.replace('ts ', '')
    expect(path).toMatch(/^examples\/(?:recipes|hosts\/next)\//)
    expect(readFileSync(join(root, path), 'utf8')).toContain(code)
  })

  it('each show some code, and all code that is tested is shown', () => {
    expect(new Set(shown.map(({ name }) => name))).toEqual(new Set(names))
    const paths = new Set(shown.map(({ info }) => info))
    expect(tested.filter((file) => !paths.has(`ts examples/recipes/${file}`))).toEqual([])
  })
})
