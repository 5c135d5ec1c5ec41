// Writes every file that is made from others. With --check it writes nothing, and fails where one is old.
// Needs `tsc -b packages/core` first.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { eventsReference } from './generate/events-reference.mjs'
import { withoutExpectation, writeExpectations } from './generate/expectations.mjs'
import { providerLists } from './generate/provider-list.mjs'
import { providerPages } from './generate/provider-pages.mjs'
import { describeProviders, read, root } from './generate/providers.mjs'
import { sampleFiles } from './generate/samples.mjs'
import { signerFiles } from './generate/signers.mjs'
import { referencePage, stampCards } from './generate/stamps.mjs'

const providers = await describeProviders()
const files = {
  ...providerLists(providers),
  ...providerPages(providers),
  ...eventsReference(providers),
  ...sampleFiles(providers),
  ...signerFiles(providers),
  ...stampCards(),
  ...(await referencePage(providers)),
}
const old = Object.keys(files).filter(
  (path) => !existsSync(new URL(path, root)) || read(path) !== files[path],
)
if (process.argv.includes('--check')) {
  const wrong = [...old, ...withoutExpectation()]
  for (const path of wrong) console.error(`${path} is not up to date: run pnpm generate`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} else {
  for (const path of old) {
    mkdirSync(new URL('.', new URL(path, root)), { recursive: true })
    writeFileSync(new URL(path, root), files[path])
  }
  const open = withoutExpectation()
  if (open.length > 0) writeExpectations()
  const written = [...old, ...open.map((path) => `what comes out of ${path}`)]
  console.log(written.length > 0 ? written.join('\n') : 'nothing to write')
}
