import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { drillWithLedger, missingForLedger } from './ledger/drill.js'
import { perform, type Performance } from './perform.js'
import { planOf } from './plan.js'
import { describeKills, figuresOf, isBroken, killsOf, lineOf } from './report.js'
import { full, leaseMs, short, type Settings } from './settings.js'
import { judge } from './verdict.js'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    seed: { type: 'string', default: `${randomInt(2 ** 31)}` },
    deliveries: { type: 'string' },
    short: { type: 'boolean', default: false },
    appendfsync: { type: 'string', default: 'everysec' },
    kills: { type: 'boolean', default: true },
    ledger: { type: 'boolean', default: false },
  },
})
const missing = values.ledger ? missingForLedger() : missingForRedis()
if (missing !== undefined) {
  console.error(`The drill needs ${missing}`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const effort = values.short ? short : full
const settings: Settings = {
  ...effort,
  deliveries: Number(values.deliveries ?? effort.deliveries),
  appendfsync: values.appendfsync === 'always' ? 'always' : 'everysec',
}
const seed = Number(values.seed)
const plan = planOf(seed, settings.deliveries)
const events = plan.deliveries.flatMap((delivery) => delivery.events)
const { deliveries, workers, concurrency, lockMs, handlerTimeoutMs } = settings
console.log(
  `seed ${seed}: ${deliveries} deliveries of ${events.length} events in ${plan.posts.length} posts`,
  `\n${workers} workers, each ${concurrency} events at a time; lock ${lockMs} ms,`,
  `handlers ${handlerTimeoutMs} ms, lease ${leaseMs(settings)} ms, appendfsync ${settings.appendfsync}`,
)

if (values.ledger) {
  const { kills } = values
  process.exit((await drillWithLedger({ plan, settings, seed, kills })) ? 0 : 1)
}

const undisturbed = show('undisturbed', await perform(plan, settings))
const disturbed = values.kills ? show('with kills', await perform(plan, settings, seed)) : undefined
if (disturbed !== undefined) {
  const ratio = disturbed.seconds / undisturbed.seconds
  console.log(`\n${ratio.toFixed(2)} times as long as undisturbed`)
}

const { arch, platform, version } = process
const machine = { cores: availableParallelism(), model: cpus()[0]?.model, arch, platform }
const date = new Date().toISOString()
const counts = { events: events.length, posts: plan.posts.length }
const file = new URL('../results.json', import.meta.url)
const run = { date, node: version, machine, seed, settings, counts, undisturbed, disturbed }
writeFileSync(file, `${JSON.stringify(run, undefined, 2)}\n`)

function missingForRedis(): string | undefined {
  return hasRedis ? undefined : 'a redis-server. Install it: apt-get install redis-server'
}

/** Prints what came of a run. Sets the exit code where something does not hold. */
function show(title: string, performance: Performance) {
  const { seconds, retries, interruptions } = performance
  const kills = killsOf(performance, settings)
  const figures = figuresOf(judge(performance, settings), performance, settings)
  console.log(`\n${title}: ${seconds.toFixed(1)} s, ${retries} posts repeated`)
  if (interruptions.length > 0) console.log(describeKills(performance, settings))
  console.log(figures.map(lineOf).join('\n'))
  if (figures.some(isBroken)) process.exitCode = 1
  return { seconds, retries, kills, figures }
}
