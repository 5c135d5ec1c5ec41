import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allPages, root } from '@mailherald/test-support/pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const script = join(root, 'scripts/docs-site/llms.mjs')
const folder = mkdtempSync(join(tmpdir(), 'docs-site-'))
const pages = allPages()
const textOf = (name: string, run = 'first') => readFileSync(join(folder, run, name), 'utf8')

beforeAll(() => {
  for (const run of ['first', 'second']) execFileSync('node', [script, join(folder, run)])
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the texts for tools', () => {
  it.each(pages)('have $path in llms.txt and in llms-full.txt', ({ text }) => {
    const title = /^# (.+)$/m.exec(text)?.[1] ?? ''
    expect(textOf('llms.txt')).toMatch(new RegExp(`^- \\[${title}\\]\\(/.*\\.md\\): \\S`, 'm'))
    expect(textOf('llms-full.txt').split('\n')).toContain(`# ${title}`)
  })

  it('have the form of llmstxt.org: a title, a summary, sections of links', () => {
    const [title, , summary, , section] = textOf('llms.txt').split('\n')
    expect([title, section]).toEqual(['# Mailherald', '## Start'])
    expect(summary).toMatch(/^> [^.]+\.$/)
    expect(textOf('llms.txt').match(/^- /gm)).toHaveLength(pages.length)
  })

  it('lead to files that are there', () => {
    const links = [...textOf('llms.txt').matchAll(/\]\(\/(.*?)\)/g)].map(([, path]) => path)
    const files = readdirSync(join(folder, 'first'), { recursive: true, encoding: 'utf8' })
    expect(links.filter((path = '') => !files.includes(path))).toEqual([])
  })

  it('hold none of what readers do not see', () => {
    expect(textOf('llms-full.txt')).not.toContain('<!--')
  })

  it('are the same in every run', () => {
    for (const name of ['llms.txt', 'llms-full.txt']) {
      expect(textOf(name, 'second')).toBe(textOf(name))
    }
  })
})
