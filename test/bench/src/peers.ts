import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { failuresVariable, folderVariable } from './peers/environment.js'
import { installPeers } from './peers/install.js'
import { peerTables } from './rows/peers.js'
import { run } from './run.js'

// A folder that is given stays, for the next run.
const given = process.env[folderVariable]
const folder = given ?? mkdtempSync(join(tmpdir(), 'mailherald-bench-peers-'))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
process.once('exit', () => {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
})
process.env[folderVariable] = folder
process.env[failuresVariable] = JSON.stringify(installPeers(folder))
await run('peers', peerTables)
