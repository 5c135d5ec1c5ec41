import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeBlocks, pageAt, root } from '@mailherald/test-support/pages'
import { slugs } from '@mailherald/test-support/providers'
import { expect, it } from 'vitest'

// From here the packages of this workspace can be imported, and nobody lints or commits it.
const folder = join(root, 'test/node_modules/.readme')

it('the example of every signer runs as it is printed, for every provider', async () => {
  const page = pageAt('packages/testing/README.md')
  const code = codeBlocks(page).find(({ info }) => info === 'ts every-signer.ts')?.code ?? ''
  expect(slugs.filter((slug) => !code.includes(`signedDelivery('${slug}'`))).toEqual([])
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'every-signer.mjs')
  writeFileSync(file, `${code}\nexport const answered = deliveries.length\n`)
  const run: unknown = await import(pathToFileURL(file).href)
  rmSync(folder, { recursive: true })
  expect(run).toMatchObject({ answered: slugs.length })
})
