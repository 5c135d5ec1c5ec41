import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeBlocks, pageAt, root } from '@mailherald/test-support/pages'
import * as testing from '@mailherald/testing'
import { expect, it } from 'vitest'
import * as generated from '../packages/testing/src/signers/of-providers.js'

// Of those that are generated, and of those that sign for no provider in particular, one example is enough.
const likeOthers = new Set([...Object.keys(generated), 'ipSigner', 'standardWebhooksSigner'])
const signers = Object.keys(testing).filter(
  (name) => /Signer$|^fakeSns$/.test(name) && !likeOthers.has(name),
)

// From here the packages of this workspace can be imported, and nobody lints or commits it.
const folder = join(root, 'test/node_modules/.readme')

it('the example of every signer that does more than bind a stock one runs as it is printed', async () => {
  const page = pageAt('packages/testing/README.md')
  const code = codeBlocks(page).find(({ info }) => info === 'ts every-signer.ts')?.code ?? ''
  expect(signers.length).toBeGreaterThan(8)
  expect(signers.filter((name) => !code.includes(name))).toEqual([])
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'every-signer.mjs')
  writeFileSync(file, `${code}\nexport const answered = deliveries.length\n`)
  const run: unknown = await import(pathToFileURL(file).href)
  rmSync(folder, { recursive: true })
  expect(run).toMatchObject({ answered: code.split('signedDelivery(').length - 1 })
})
