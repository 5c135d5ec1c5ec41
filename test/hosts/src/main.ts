import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '@mailherald/test-support/pages'
import { runtimesFolder } from '@mailherald/test-support/runtimes'
import { adapterResults, runAdapters } from './adapters.js'
import { apps, bareSvelteKit } from './apps/apps.js'
import { bareCases, cases } from './apps/cases.js'
import { runApps } from './apps/run-apps.js'
import { failedHosts, matrixOf, type HostResult } from './host-result.js'
import { failuresIn, runRuntimes, type RuntimeResult } from './runtimes/runtimes.js'
import { pageWith, runtimesTable } from './runtimes/table.js'

// `pnpm hosts [--write] [--results <file>] [<example> …]`: every host and every runtime, or only those examples.
// --results takes the adapters from a report of the suite, which has run them; --write writes docs/runtimes.md.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, results: { type: 'string' } },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const folder = runtimesFolder ?? mkdtempSync(join(tmpdir(), 'mailherald-fetched-'))
try {
  const some = positionals.length > 0
  const adapters = some ? [] : await timed('adapters', () => adaptersFrom(values.results))
  const runtimes = some ? [] : await timed('runtimes', () => runRuntimes(folder))
  const examples = await timed('examples', () => runExamples(new Set(positionals)))
  print([adapters, examples], runtimes)
  if (values.write) write(runtimes)
} finally {
  if (folder !== runtimesFolder) rmSync(folder, { recursive: true, force: true })
}

async function adaptersFrom(report?: string): Promise<readonly HostResult[]> {
  return report === undefined ? runAdapters() : adapterResults(report)
}

function runExamples(wanted: ReadonlySet<string>): Promise<readonly HostResult[]> {
  const all = [...apps.map((app) => ({ app, cases })), { app: bareSvelteKit, cases: bareCases }]
  const trials = all.filter(({ app }) => wanted.size === 0 || wanted.has(app.folder))
  return runApps({ trials, runtimesFolder: folder, onDone: ({ app }, took) => say(app.name, took) })
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const result = await work()
  say(what, (performance.now() - begin) / 1000)
  return result
}

function say(what: string, seconds: number): void {
  console.log(`${what}: ${seconds.toFixed(1)} s`)
}

function print(
  groups: readonly (readonly HostResult[])[],
  runtimes: readonly RuntimeResult[],
): void {
  for (const group of groups) if (group.length > 0) console.log(`\n${matrixOf(group)}`)
  if (runtimes.length > 0) console.log(`\n${runtimesTable(runtimes)}`)
  const hosts = new Set(groups.flat().map(({ host }) => host)).size
  const failed = [...failedHosts(groups.flat()), ...failuresIn(runtimes)]
  for (const line of failed) console.log(`FAILED ${line}`)
  console.log(`${hosts} hosts, ${runtimes.length} runtimes, ${failed.length} failed`)
  if (failed.length > 0) process.exitCode = 1
}

function write(runtimes: readonly RuntimeResult[]): void {
  const page = join(root, 'docs/runtimes.md')
  writeFileSync(page, pageWith(readFileSync(page, 'utf8'), runtimesTable(runtimes)))
}
