import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node } from '@mailherald/test-support/consumer'
import { signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { bundlers, type Bundler } from './bundlers.js'

const minute = 60_000

const { url, headers, body, ...rest } = signedDelivery('tencent-ses', 'bounce', {
  sign: urlTokenSigner('0123456789abcdef'),
})

const posting = `
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'

const herald = createHerald({ providers: [tencentSes({ verify: urlToken('0123456789abcdef') })] })
herald.on('email.bounced', ({ type }) => console.log(type))
herald
  .receive({ ...${JSON.stringify(rest)}, url: ${JSON.stringify(url)}, headers: ${JSON.stringify(headers)},
    body: Buffer.from(${JSON.stringify(Buffer.from(body).toString())}) })
  .then(({ status }) => console.log(status))
`

const needing = `
import { readForm } from '@mailherald/core/provider-kit'

const form = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: Buffer.from('--x--') }
readForm(form).catch(({ code }) => console.log(code))
`

/** Where the optional peer is not installed. */
export function describeBundlers(folderOf: () => string): void {
  describe.each(Object.entries(bundlers))('an app bundled with %s', (name, bundle) => {
    it(
      'handles a delivery, holds no reader of forms, and nothing was said while bundling',
      async () => {
        const { warnings, outFile } = await bundled(bundle, `${name} posting`, posting)
        expect(warnings).toEqual([])
        expect(await node([outFile], folderOf())).toEqual({
          code: 0,
          output: 'email.bounced\n200\n',
        })
        expect(readFileSync(outFile, 'utf8')).not.toMatch(/busboy/)
      },
      minute,
    )

    it(
      'says that the peer is missing when it is needed, and was bundled without it',
      async () => {
        const { outFile } = await bundled(bundle, `${name} needing`, needing)
        expect(await node([outFile], folderOf())).toEqual({
          code: 0,
          output: 'ERR_DEPENDENCY_MISSING\n',
        })
      },
      minute,
    )
  })

  async function bundled(bundle: Bundler, name: string, source: string) {
    const folder = join(folderOf(), name.replaceAll(' ', '-').toLowerCase())
    mkdirSync(folder)
    writeFileSync(join(folder, 'app.mjs'), source)
    const outFile = join(folder, 'dist', /webpack|commonjs/i.test(name) ? 'out.cjs' : 'out.mjs')
    return { warnings: await bundle(join(folder, 'app.mjs'), outFile), outFile }
  }
}
