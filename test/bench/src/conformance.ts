import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { childAnswer } from './child-answer.js'
import { oursOf } from './conformance/ours.js'
import { reading } from './conformance/reading.js'
import type { Found, Library, Run } from './conformance/shape.js'
import { verifying } from './conformance/verifying.js'
import { textOf } from './conformance/written.js'
import { folderVariable } from './peers/environment.js'
import { installPeers, versions, type Peer } from './peers/install.js'

const root = new URL('../../../', import.meta.url)
// A folder that is given stays, for the next run.
const given = process.env[folderVariable]
const folder = given ?? mkdtempSync(join(tmpdir(), 'mailherald-conformance-'))
process.once('exit', () => {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
process.env[folderVariable] = folder
// Where a library takes a time without a zone for local time, the zone is the provider's.
process.env['TZ'] = 'UTC'

const failures = installPeers(folder)
const libraries: Partial<Record<Peer, Found>> = {}
for (const library of [...reading, ...verifying]) libraries[library.peer] = await foundIn(library)
const run: Run = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  ours: await oursOf(),
  libraries,
}
writeFileSync(new URL('test/bench/conformance.json', root), textOf(run))
// The page is made of it.
const generate = fileURLToPath(new URL('scripts/generate.mjs', root))
execFileSync(process.execPath, [generate], { stdio: 'inherit' })

/** In a process of its own: none sees what another leaves behind. */
async function foundIn({ peer, calls }: Library): Promise<Found> {
  const version = versions[peer]
  const nothing = { version, calls, read: {}, verified: {} }
  const failure = failures[peer]
  if (failure !== undefined) return { ...nothing, failure: `not installed: ${failure}` }
  const script = new URL('conformance/run-library.js', import.meta.url)
  const found = await childAnswer<Partial<Found>>(script, [peer])
  return found === undefined
    ? { ...nothing, failure: 'could not be called' }
    : { ...nothing, ...found }
}
