import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fleetFor, scenariosFor } from './billion.js'
import { fleetTable, resultTable } from './report.js'
import type { Rates } from './scenario.js'
import { simulate } from './simulate.js'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const { rates } = JSON.parse(readFileSync(new URL('../rates.json', import.meta.url), 'utf8')) as {
  readonly rates: Rates
}
const results = scenariosFor(rates).map(
  (scenario) => [scenario, simulate(scenario, rates)] as const,
)
const tables = {
  fleet: fleetTable(rates, fleetFor(rates)),
  results: resultTable(results),
}
for (const table of Object.values(tables)) console.log(`${table}\n`)
if (values.write) {
  const page = new URL('../../../docs/scale.md', import.meta.url)
  let text = readFileSync(page, 'utf8')
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`)
    text = text.replace(
      place,
      (_, before: string, after: string) => `${before}\n\n${table}\n\n${after}`,
    )
  }
  writeFileSync(page, text)
}
