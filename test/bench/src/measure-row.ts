import type { Suite } from './measure.js'
import type { Effort } from './row.js'
import { tables } from './rows/tables.js'
import { peerTables } from './rows/peers.js'

// Also when the benchmark is interrupted.
process.on('disconnect', () => process.exit())

const [, , suite, name, effort = ''] = process.argv
const all = (suite as Suite) === 'peers' ? peerTables : tables
const row = all.flatMap(({ rows }) => rows).find((row) => row.name === name)
if (row === undefined) throw new Error(`There is no row "${name}".`)
const outcome = await row.measure(JSON.parse(effort) as Effort)
process.send?.(outcome, () => process.disconnect())
