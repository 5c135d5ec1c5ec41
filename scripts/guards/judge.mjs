import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runBounded } from './run-bounded.mjs'

const buildMs = 120_000
/** For each file of tests: the slowest takes about 20 s where nothing else runs. */
const testFileMs = 90_000
/** More than Vitest's 5 s: on a busy machine a slow test must not count as one that failed. */
const testMs = 20_000
const unused = new Set(['TS6133', 'TS6192', 'TS6196', 'TS6198'])
/** What Vitest's JSON has for a test, and for a hook, that took too long. */
const ranOutOfTime = /STACK_TRACE_ERROR|timed out in \d+ms/

/** What the tests say when nothing is broken: nothing, or why they fail. */
export async function failingTests(checkout, guards) {
  const tests = [...new Set(guards.flatMap((guard) => guard.tests))]
  const built = await build(checkout)
  if (!built.ok) return built.output
  const { ok, output } = await runTests(checkout, tests)
  return ok ? undefined : output.slice(-3000)
}

/** Breaks one guard, and tells whether its tests notice. */
export async function judge(checkout, guard) {
  const path = join(checkout.folder, guard.path)
  const source = readFileSync(path, 'utf8')
  const started = Date.now()
  writeFileSync(path, source.split(guard.find).join(guard.replace))
  try {
    return { ...(await tell(checkout, guard)), seconds: (Date.now() - started) / 1000 }
  } finally {
    writeFileSync(path, source)
  }
}

async function tell(checkout, guard) {
  const built = await build(checkout)
  if (!built.ok) return { told: 'not told', why: `It does not compile:\n${built.output}` }
  const { ok, timedOut, failures, output } = await runTests(checkout, guard.tests)
  if (ok) return { told: 'SURVIVED' }
  if (timedOut) return { told: 'timed out' }
  // Where nothing failed, nothing was run.
  if (failures === undefined) return { told: 'not told', why: `No test was run:\n${output}` }
  const waited = failures.length > 0 && failures.every((why) => ranOutOfTime.test(why))
  return { told: waited ? 'timed out' : 'killed' }
}

/** What a broken line no longer uses is only untidy: it is compiled all the same. */
async function build({ folder }) {
  const tsc = join(folder, 'node_modules/typescript/bin/tsc')
  const built = await runBounded([tsc, '-b', 'tsconfig.build.json'], { cwd: folder, ms: buildMs })
  const errors = [...built.output.matchAll(/error (TS\d+)/g)].map(([, code]) => code)
  return {
    ...built,
    ok: built.ok || (errors.length > 0 && errors.every((code) => unused.has(code))),
  }
}

async function runTests({ folder }, tests) {
  const results = join(folder, 'node_modules/.guards-results.json')
  rmSync(results, { force: true })
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const run = await runBounded(
    [vitest, 'run', ...tests, '--bail', '1', `--testTimeout=${testMs}`, ...reporters],
    {
      cwd: folder,
      ms: testFileMs * tests.length,
    },
  )
  return { ...run, failures: existsSync(results) ? failuresIn(results) : undefined }
}

/** The messages of what failed; a file that cannot be loaded fails as a whole. */
function failuresIn(path) {
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'))
  if (testResults.length === 0) return undefined
  return testResults.flatMap(({ status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length > 0) return failed.map((test) => test.failureMessages.join('\n'))
    return status === 'failed' ? [message] : []
  })
}
