import { readFileSync } from 'node:fs'

// Vitest's own summary says it in words of its own: here it is one line that any machine can read.
const results = JSON.parse(readFileSync('node_modules/.test-results.json', 'utf8'))

// A file that cannot be loaded has no tests that could fail.
const unloaded = results.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length
const failed = results.numFailedTests + unloaded
const skipped = results.numPendingTests + results.numTodoTests

if (skipped > 0) console.log('Tests that are skipped prove nothing: remove them or let them run.')
console.log(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = failed + skipped > 0 || results.numPassedTests === 0 ? 1 : 0
