import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node } from '@mailherald/test-support/consumer'
import { signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { afterEach, expect, it } from 'vitest'
import { laidOut } from './laid-out.js'

const minute = 60_000
const folderOf = laidOut()
let server: ChildProcess | undefined

const route = `
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'

const herald = createHerald({ providers: [tencentSes({ verify: urlToken('0123456789abcdef') })] })
herald.on('email.bounced', ({ recipient }) => console.log('bounced:', recipient))

export const POST = (request) => herald.fetch(request)
`

afterEach(() => {
  server?.kill()
})

it(
  'an app of Next is built by Turbopack without a word of the optional peers, and handles a delivery',
  async () => {
    const folder = join(folderOf(), 'shop')
    const place = join(folder, 'app/webhooks/[provider]')
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, 'route.js'), route)
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    // Its packages are links to where pnpm has them.
    writeFileSync(join(folder, 'next.config.mjs'), "export default { turbopack: { root: '/' } }\n")
    const cli = join(folderOf(), 'node_modules/next/dist/bin/next')
    const built = await node([cli, 'build'], folder)
    expect(built.output).not.toMatch(/busboy|warn|error/i)
    expect(built.code).toBe(0)
    const { url, headers, body } = signedDelivery('tencent-ses', 'bounce', {
      sign: urlTokenSigner('0123456789abcdef'),
    })
    const origin = await started(cli, folder)
    const response = await fetch(new URL(url, origin), { method: 'POST', headers, body })
    expect(response.status).toBe(200)
  },
  5 * minute,
)

async function started(cli: string, cwd: string): Promise<string> {
  server = spawn(process.execPath, [cli, 'start', '-H', '127.0.0.1', '-p', '0'], { cwd })
  let output = ''
  while (!/Local:.*\n/.test(output)) {
    const [chunk] = (await once(server.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    output += chunk.toString()
  }
  return /http:\/\/\S+/.exec(output)?.[0] ?? ''
}
