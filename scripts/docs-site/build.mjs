// Builds the docs site into dist/. Anything that looks like a warning is an error.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { brokenLinks } from './check/links.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))

rmSync(`${here}dist`, { recursive: true, force: true })
build()
const broken = brokenLinks(`${here}dist`)
if (broken.length > 0) throw new Error(`links that lead nowhere:\n${broken.join('\n')}`)

function build() {
  const bin = createRequire(import.meta.url).resolve('vitepress/dist/node/cli.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'build'], {
    cwd: here,
    encoding: 'utf8',
  })
  console.log(stdout.trim())
  console.error(stderr.trim())
  if (status !== 0 || /warn|\(!\)/i.test(stdout + stderr)) throw new Error('the build has warnings')
}
