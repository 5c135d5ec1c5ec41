import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeBlocks, pageAt, root } from '@mailherald/test-support/pages'
import { describe, expect, it } from 'vitest'
import { apps } from './apps.js'

const shown = codeBlocks(pageAt('docs/hosts.md')).map(({ info, code }) => {
  const [language, path = ''] = info.split(/ (.*)/)
  return { language, path, code }
})

describe('docs/hosts.md', () => {
  it.each(shown)('shows lines of $path as they are', ({ language, path, code }) => {
    expect([language, path]).toEqual(['ts', expect.stringMatching(/^examples\//)])
    expect(unindented(readFileSync(join(root, path), 'utf8'))).toContain(unindented(code))
  })

  it.each(apps)('shows the example for $name', ({ folder }) => {
    expect(shown.map(({ path }) => path.split('/')[2])).toContain(folder)
  })
})

describe('the examples', () => {
  it.each(apps)('for $name have the same herald', ({ folder }) => {
    const place = folder === 'sveltekit' ? `${folder}/src` : folder
    const textIn = (name: string) =>
      readFileSync(join(root, 'examples/hosts', name, 'herald.ts'), 'utf8')
    expect(textIn(place)).toBe(textIn('hono'))
  })
})

/** The page's formatter moves a block to the left. */
function unindented(code: string): string {
  return code.replaceAll(/^ +/gm, '')
}
