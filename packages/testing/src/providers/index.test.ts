import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { sampleRegistry } from './index.js'

const here = new URL('./', import.meta.url)
const core = new URL('../../../core/src/providers/', here)

it('the list of samples is what the folders say', async () => {
  const slugs = foldersIn(here).filter((slug) => existsSync(new URL(`${slug}/samples.ts`, here)))
  await expect(listOf(slugs)).toMatchFileSnapshot(fileURLToPath(new URL('index.ts', here)))
})

it('there are samples of every provider of core', () => {
  expect(Object.keys(sampleRegistry)).toEqual(foldersIn(core))
})

function foldersIn(folder: URL): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}

function listOf(slugs: readonly string[]): string {
  const rows = slugs.map((slug) => {
    const name = slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    const key = name === slug ? slug : `'${slug}'`
    return {
      imported: `import { samples as ${name} } from './${slug}/samples.js'`,
      type: `  readonly ${key}: typeof ${name}`,
      entry: name === slug ? `  ${name},` : `  ${key}: ${name},`,
    }
  })
  return [
    '// Written from the folders beside it by index.test.ts: run `vitest run -u` on that after adding one.',
    ...rows.map(({ imported }) => imported),
    '',
    'export const sampleRegistry: {',
    ...rows.map(({ type }) => type),
    '} = {',
    ...rows.map(({ entry }) => entry),
    '}',
    '',
  ].join('\n')
}
