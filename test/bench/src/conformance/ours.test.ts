import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageAt, root } from '@mailherald/test-support/pages'
import { slugs } from '@mailherald/test-support/providers'
import { describe, expect, it } from 'vitest'
import { versions } from '../peers/install.js'
import { oursOf } from './ours.js'
import { reading } from './reading.js'
import type { Run } from './shape.js'
import { verifying } from './verifying.js'
import { textOf } from './written.js'

const path = join(root, 'test/bench/conformance.json')
const text = readFileSync(path, 'utf8')
const run = JSON.parse(text) as Run
const page = pageAt('docs/conformance.md').text
const libraries = [...reading, ...verifying]

// That the page is made of this, and of what the fixtures give today, is checked in docs.test.ts.
describe('what is kept of `pnpm conformance`', () => {
  it('is what Mailherald accepts and refuses today', async () => {
    expect(await oursOf()).toEqual(run.ours)
  }, 60_000)

  it('is of the versions, and of the calls, that it would be made with again', () => {
    const called = libraries.map(({ calls, peer }) => [peer, { calls, version: versions[peer] }])
    expect(run.libraries).toMatchObject(Object.fromEntries(called))
    expect(Object.keys(run.libraries).toSorted()).toEqual(Object.keys(versions).toSorted())
  })

  it('is of every library that could be called, and says of the others why not', () => {
    const empty = libraries.filter(({ peer, reading, verifies }) => {
      const found = run.libraries[peer]
      if (found === undefined || found.failure !== undefined) return found === undefined
      const isRead = reading.every((slug) => !slugs.includes(slug) || slug in found.read)
      return !isRead || (verifies !== undefined && Object.keys(found.verified).length === 0)
    })
    expect(empty.map(({ peer }) => peer)).toEqual([])
  })

  it('is written so that it is the same when written again', () => {
    expect(textOf(run)).toBe(text)
  })
})

describe('the page on conformance', () => {
  it('has a row for every provider, with each library', () => {
    const [, support = ''] = page.split('## Which providers they support\n')
    const [table = ''] = support.split('\n## ')
    const rows = table.split('\n').filter((line) => line.startsWith('| ['))
    expect(rows).toHaveLength(slugs.length)
    const cells = rows.map((row) => row.split(' | ').length)
    expect(new Set(cells)).toEqual(new Set([libraries.length + 2]))
    expect(rows.filter((row) => row.includes(' – '))).not.toEqual([])
  })

  it('names each library with its version, and the day', () => {
    for (const { peer } of libraries) {
      expect(page).toMatch(new RegExp(`^\\| \`${peer}\` +\\| ${versions[peer]} +\\| `, 'm'))
    }
    expect(page).toContain(`On ${run.date}, with Node ${run.node}`)
  })
})
