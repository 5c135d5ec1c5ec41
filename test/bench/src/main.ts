import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { short, type Effort, type Outcome, type Row } from './row.js'
import { batches } from './rows/batches.js'
import { byHand } from './rows/by-hand.js'
import { http } from './rows/http.js'
import { linearity } from './rows/linearity.js'
import { weight } from './rows/weight.js'

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
})
const effort: Effort = values.short
  ? { rounds: 3, httpRounds: 3, inProcessMs: 30, httpMs: 400 }
  : { rounds: 11, httpRounds: 7, inProcessMs: 150, httpMs: 1500 }

const rows = [...byHand, ...batches, ...http, ...weight, ...linearity].filter(({ name }) =>
  name.toLowerCase().includes(values.only.toLowerCase()),
)

console.log('| row | measured (quartiles) | to reach | ours : reference |\n| - | - | - | - |')
const results = []
for (const row of rows) {
  const outcome = await row.measure(effort)
  console.log(lineOf(row, outcome))
  results.push({ name: row.name, reference: row.reference, target: row.target, ...outcome })
}

const { arch, platform, version } = process
const machine = { cores: availableParallelism(), model: cpus()[0]?.model, arch, platform }
const file = new URL('../results.json', import.meta.url)
const run = { date: new Date().toISOString(), node: version, machine, effort, results }
writeFileSync(file, `${JSON.stringify(run, undefined, 2)}\n`)

function lineOf({ name, target }: Row, { median, low, high, unit, detail }: Outcome): string {
  const [word, bound] = 'atMost' in target ? ['≤', target.atMost] : ['≥', target.atLeast]
  const reached = word === '≤' ? median <= bound : median >= bound
  const spread = low === high ? '' : ` (${short(low)}–${short(high)})`
  const goal = `${word} ${bound} ${unit}${reached ? '' : ', missed'}`
  return `| ${name} | ${short(median)} ${unit}${spread} | ${goal} | ${detail} |`
}
