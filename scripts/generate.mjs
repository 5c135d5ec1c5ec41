// Writes every file that is made from others. With --check it writes nothing, and fails where one is old.
// Needs `tsc -b packages/core` first.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { contractFiles } from './contract/files.mjs'
import { conformancePage } from './generate/conformance.mjs'
import { eventsReference } from './generate/events-reference.mjs'
import { mappingVersionFile } from './generate/mapping-version.mjs'
import { withoutExpectation, writeExpectations } from './generate/expectations.mjs'
import { movingPage } from './generate/moving.mjs'
import { providerIndex } from './generate/provider-index.mjs'
import { providerLists } from './generate/provider-list.mjs'
import { providerPages } from './generate/provider-pages.mjs'
import { describeProviders, read, root } from './generate/providers.mjs'
import { samplesByType } from './generate/samples-by-type.mjs'
import { sampleFiles } from './generate/samples.mjs'
import { signerFiles } from './generate/signers.mjs'
import { skillFile } from './generate/skill.mjs'
import { variableFiles } from './generate/variables.mjs'
import { referencePage, stampCards } from './generate/stamps.mjs'

const providers = await describeProviders()
const contract = await contractFiles()
const reference = await referencePage(providers)
const allFiles = () => ({
  ...providerLists(providers),
  ...providerPages(providers),
  ...providerIndex(providers),
  ...movingPage(providers),
  ...conformancePage(providers),
  ...eventsReference(providers),
  ...contract,
  ...sampleFiles(providers),
  ...samplesByType(providers),
  ...signerFiles(providers),
  ...variableFiles(providers),
  ...skillFile(providers),
  ...stampCards(),
  ...reference,
  ...mappingVersionFile(),
})

function oldOnes() {
  return Object.entries(allFiles()).filter(
    ([path, text]) => !existsSync(new URL(path, root)) || read(path) !== text,
  )
}

function write() {
  const old = oldOnes()
  for (const [path, text] of old) {
    mkdirSync(new URL('.', new URL(path, root)), { recursive: true })
    writeFileSync(new URL(path, root), text)
  }
  return old.map(([path]) => path)
}

if (process.argv.includes('--check')) {
  const wrong = [...oldOnes().map(([path]) => path), ...withoutExpectation()]
  for (const path of wrong) console.error(`${path} is not up to date: run pnpm generate`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} else {
  const written = write()
  const open = withoutExpectation()
  if (open.length > 0) {
    writeExpectations()
    // Some files are made of what comes out.
    written.push(...open.map((path) => `what comes out of ${path}`), ...write())
  }
  console.log(written.length > 0 ? written.join('\n') : 'nothing to write')
}
