// Writes every file that is made from others. With --check it writes nothing, and fails where one is old.
// Needs `tsc -b packages/core` first.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { eventsReference } from './generate/events-reference.mjs'
import { providerLists } from './generate/provider-list.mjs'
import { providerPages } from './generate/provider-pages.mjs'
import { describeProviders, read, root } from './generate/providers.mjs'
import { sampleFiles } from './generate/samples.mjs'
import { signerFiles } from './generate/signers.mjs'

const providers = await describeProviders()
const files = {
  ...providerLists(providers),
  ...providerPages(providers),
  ...eventsReference(providers),
  ...sampleFiles(providers),
  ...signerFiles(providers),
}
const old = Object.keys(files).filter(
  (path) => !existsSync(new URL(path, root)) || read(path) !== files[path],
)
if (process.argv.includes('--check')) {
  for (const path of old) console.error(`${path} is old: run pnpm generate`)
  process.exitCode = old.length > 0 ? 1 : 0
} else {
  for (const path of old) {
    mkdirSync(new URL('.', new URL(path, root)), { recursive: true })
    writeFileSync(new URL(path, root), files[path])
  }
  console.log(old.length > 0 ? `written: ${old.join(', ')}` : 'nothing to write')
}
