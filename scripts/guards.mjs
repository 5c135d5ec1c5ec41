// Removes one guard of the source after another, and sees whether the tests notice. A guard is a line that protects
// something; `guards.json` beside the source says how it is broken, what harm that does, and which tests must fail.
//
//   pnpm guards                    all of them
//   pnpm guards --only sns         those with this text in their id or path
//   pnpm guards --shard 1/4        the first quarter
//   pnpm guards --check            only that the data fits the sources: seconds
import { parseArgs } from 'node:util'
import { copyOfCheckout } from './guards/checkout.mjs'
import { readGuards, whatIsWrong } from './guards/data.mjs'
import { failingTests, judge } from './guards/judge.mjs'

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    root: { type: 'string', default: new URL('..', import.meta.url).pathname },
    shard: { type: 'string', default: '1/1' },
  },
})

const all = readGuards(options.root)
const wrong = whatIsWrong(options.root, all)
for (const line of wrong) console.error(line)
if (wrong.length > 0) process.exitCode = 1
else if (options.check) console.log(`${all.length} guards fit their sources`)
else process.exitCode = await run(shardOf(all.filter(isMeant)))

function isMeant({ id, path }) {
  return id.includes(options.only) || path.includes(options.only)
}

function shardOf(guards) {
  const [nth, of] = options.shard.split('/').map(Number)
  return guards.filter((_, index) => index % of === nth - 1)
}

async function run(guards) {
  if (guards.length === 0) {
    console.error('No guard matches.')
    return 1
  }
  const checkout = copyOfCheckout(options.root)
  try {
    return await judgeAll(checkout, guards)
  } finally {
    checkout.remove()
  }
}

async function judgeAll(checkout, guards) {
  // What fails anyway would count every guard as held.
  const failing = await failingTests(checkout, guards)
  if (failing !== undefined) {
    console.error(`The tests fail before anything is broken:\n${failing}`)
    return 1
  }
  const started = Date.now()
  const results = []
  for (const guard of guards) {
    const verdict = await judge(checkout, guard)
    results.push({ guard, ...verdict })
    const seconds = `${verdict.seconds.toFixed(1)} s`.padStart(8)
    console.log(`${verdict.told.padEnd(9)} ${seconds}  ${guard.id}  ${guard.path}`)
  }
  return report(results, Math.round((Date.now() - started) / 1000))
}

function report(results, seconds) {
  const open = results.filter(({ told }) => told === 'SURVIVED' || told === 'not told')
  for (const { guard, told, why } of open) {
    console.log(`\n${told}: ${guard.id} in ${guard.path}\n  ${guard.harm}`)
    console.log(why === undefined ? `  Run and passed: ${guard.tests.join(', ')}` : `  ${why}`)
  }
  const count = (told) => results.filter((result) => result.told === told).length
  const timedOut = count('timed out')
  const killed = count('killed') + timedOut
  const parts = [`${results.length} guards`, `${killed} killed`, `${count('SURVIVED')} survived`]
  if (timedOut > 0)
    console.log(`\n${timedOut} of the killed ran into a time limit: no assertion failed.`)
  if (count('not told') > 0) parts.push(`${count('not told')} not told`)
  console.log(`\nin ${seconds} s\n${parts.join(', ')}`)
  return open.length > 0 ? 1 : 0
}
