import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measure, type Suite } from './measure.js'
import { floorsOf, headline, headOf, lineOf, type Result } from './report.js'
import type { Effort, Table } from './row.js'

const full: Effort = {
  rounds: 11,
  httpRounds: 7,
  inProcessMs: 150,
  httpMs: 1500,
  events: 1_000_000,
}
const least: Effort = { rounds: 3, httpRounds: 3, inProcessMs: 30, httpMs: 400, events: 20_000 }

/** Measures the rows that the command line asks for, prints them as Markdown and writes them as JSON. */
export async function run(suite: Suite, tables: readonly Table[]): Promise<void> {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
  })
  const effort = values.short ? least : full
  const wanted = values.only.toLowerCase()
  const results: Result[] = []
  console.log(headline())
  for (const { title, rows } of tables) {
    const asked = rows.filter(({ name }) => name.toLowerCase().includes(wanted))
    if (asked.length > 0) console.log(`\n## ${title}\n\n${headOf(asked)}`)
    for (const row of asked) {
      const result = { row, outcome: await measure(row, suite, effort) }
      console.log(lineOf(result))
      results.push(result)
    }
  }
  const floors = floorsOf(results)
  if (floors !== '') console.log(floors)
  save(suite, effort, results)
  // Where everything is there to be measured, nothing may be left out unseen.
  const skipped = results.some(
    ({ outcome }) => 'skipped' in outcome && outcome.onOlderNode !== true,
  )
  if (suite === 'own' && skipped && process.env['CI'] !== undefined) process.exitCode = 1
}

function save(suite: Suite, effort: Effort, results: readonly Result[]): void {
  const name = suite === 'own' ? 'results.json' : 'results-peers.json'
  const { arch, platform, version } = process
  const model = cpus()[0]?.model
  const run = {
    date: new Date().toISOString(),
    node: version,
    machine: { cores: availableParallelism(), model, arch, platform, load: loadavg() },
    effort,
    results: results.map(({ row: { measure: _, ...row }, outcome }) => ({ ...row, ...outcome })),
  }
  writeFileSync(new URL(`../${name}`, import.meta.url), `${JSON.stringify(run, undefined, 2)}\n`)
}
