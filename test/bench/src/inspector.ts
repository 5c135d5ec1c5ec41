import { parseArgs } from 'node:util'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { executablePath } from '../../../scripts/docs-site/check/chromium.mjs'
import { paintsOf } from './inspector/first-paint.js'
import { fullApp } from './inspector/full-app.js'
import { middleOf, questionsOf, timed } from './inspector/questions.js'
import { quantilesOf, short, spreadOf } from './row.js'

const { values } = parseArgs({ options: { events: { type: 'string', default: '100000' } } })
if (!hasPostgres || executablePath === undefined) {
  console.error('It needs a PostgreSQL and Chromium: apt-get install postgresql chromium')
  process.exit(1)
}
const events = Number(values.events)
const loads = 20
const times = 300
const app = await fullApp(events)

console.log(`${events} events in PostgreSQL, 500 deliveries in memory\n`)
head(`opened ${loads} times`, 'first paint', 'slowest', 'its rows or charts', 'slowest')
const views = ['', 'events', 'charts', 'suppressions']
for (const [view, paints] of await paintsOf(app.url, views, loads)) {
  const first = paints.map((paint) => paint.first)
  const content = paints.map((paint) => paint.content)
  line(
    view || 'deliveries',
    median(first),
    Math.max(...first),
    median(content),
    Math.max(...content),
  )
}

console.log('')
head(`asked ${times} times, one after the other`, 'median', 'p99')
for (const question of questionsOf(events, await middleOf(app.url, events))) {
  const taken: number[] = []
  for (let n = 0; n < times; n++) taken.push(await timed(app.url, question, n))
  line(`${question.view}: ${question.what}`, median(taken), quantilesOf(taken)(0.99))
}
await app.close()

function head(...names: string[]): void {
  console.log(`| ${names.join(' | ')} |\n|${' - |'.repeat(names.length)}`)
}

function line(name: string, ...ms: number[]): void {
  console.log(`| ${[name, ...ms.map((each) => `${short(each)} ms`)].join(' | ')} |`)
}

function median(taken: readonly number[]): number {
  return spreadOf(taken).median
}
