import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { command, node } from '@mailherald/test-support/consumer'
import { entryPoints, packages } from '@mailherald/test-support/packages'
import { signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { writeNestApp } from './nest-template.js'

const minute = 60_000
// What Nest 11 needs is not loaded twice: the packages beside it are enough.
const specifiers = packages
  // pg-boss itself is ESM, and nobody can test with it in such a Jest.
  .filter(({ name }) => name !== '@mailherald/pg-boss')
  .flatMap(entryPoints)
  .map(({ specifier }) => specifier)

const delivery = signedDelivery('tencent-ses', 'bounce', {
  sign: urlTokenSigner('0123456789abcdef'),
})

const test = `
const { createHerald } = require('@mailherald/core')
const { tencentSes } = require('@mailherald/core/providers/tencent-ses')
const { readForm } = require('@mailherald/core/provider-kit')
const { urlToken } = require('@mailherald/core/verify')

test.each(${JSON.stringify(specifiers)})('%s is required', (specifier) => {
  expect(Object.keys(require(specifier))).not.toEqual([])
})

test('a delivery is verified, normalized and dispatched', async () => {
  const seen = []
  const herald = createHerald({ providers: [tencentSes({ verify: urlToken('0123456789abcdef') })] })
  herald.on('email.bounced', ({ recipient }) => { seen.push(recipient) })
  const { url, headers, body } = ${JSON.stringify({ url: delivery.url, headers: delivery.headers, body: delivery.text })}
  const { status } = await herald.receive({ ...${JSON.stringify({ provider: 'tencent-ses' })}, method: 'POST', url, headers, body: Buffer.from(body) })
  expect([status, seen.length]).toEqual([200, 1])
})

test('a peer that is missing is named', async () => {
  const form = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: Buffer.from('--x--') }
  await expect(readForm(form)).rejects.toMatchObject({ code: 'ERR_DEPENDENCY_MISSING' })
})
`

/** In Jest as it comes, which cannot load ESM. */
export function describeJest(folderOf: () => string): void {
  describe.each(['jest', 'jest-29'])(
    'tests in CommonJS, run by %s without a configuration',
    (jest) => {
      it(
        'load every module, handle a delivery, and hear of a missing peer',
        async () => {
          const folder = join(folderOf(), `with-${jest}`)
          mkdirSync(folder)
          writeFileSync(join(folder, 'package.json'), '{}')
          writeFileSync(join(folder, 'app.test.js'), test)
          const cli = join(folderOf(), `node_modules/${jest}/bin/jest.js`)
          const { code, output } = await node([cli, '--ci'], folder)
          expect(output).toContain(`Tests:       ${specifiers.length + 2} passed`)
          expect(code).toBe(0)
        },
        5 * minute,
      )
    },
  )
}

export function describeNestTemplate(folderOf: () => string): void {
  describe('the app that the Nest 11 CLI makes, with Mailherald in its module', () => {
    it.each(['test', 'test:e2e'])(
      'passes its npm run %s, and nothing was configured for it',
      async (script) => {
        const folder = join(folderOf(), script.replace(':', '-'))
        writeNestApp(folder)
        const { code, output } = await command('npm', ['run', script], folder)
        expect(output).toMatch(/Tests: +(1|2) passed, \1 total/)
        expect(code).toBe(0)
      },
      5 * minute,
    )
  })
}
