import { readdirSync, readFileSync } from 'node:fs'

// Vitest's own summary says it in its own words: here it is one line that any machine can read, over every Node
// that the suite ran on. vitest.config.ts gives each a file.
const folder = 'node_modules/.test-results'
const runs = readdirSync(folder).map((file) => ({
  node: file.replace('.json', ''),
  ...countsOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
}))

function countsOf({ numFailedTests, numPassedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot be loaded has no tests that could fail.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  }
}

function total(count) {
  return runs.reduce((sum, run) => sum + run[count], 0)
}

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`
const all = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }

if (all.skipped > 0)
  console.log('Tests that are skipped prove nothing: remove them or let them run.')
if (runs.length > 1) for (const run of runs) console.log(`Node ${run.node}: ${line(run)}`)
console.log(line(all))
const proven = runs.length > 0 && runs.every(({ passed }) => passed > 0)
process.exitCode = proven && all.failed + all.skipped === 0 ? 0 : 1
