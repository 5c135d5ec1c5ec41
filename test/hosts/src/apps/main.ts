import { apps, bareSvelteKit } from './apps.js'
import { bareCases, cases } from './cases.js'
import { runApps, type AppResult } from './run-apps.js'

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const wanted = new Set(process.argv.slice(2))
const trials = [
  ...apps.map((app) => ({ app, cases })),
  { app: bareSvelteKit, cases: bareCases },
].filter(({ app }) => wanted.size === 0 || wanted.has(app.folder))

const begin = performance.now()
const results = await runApps({ trials, onDone: ({ app }, seconds) => say(app.name, seconds) })
print(results)
say('everything', (performance.now() - begin) / 1000)
if (results.some(({ ok }) => !ok)) process.exitCode = 1

function say(what: string, seconds: number): void {
  console.log(`${what}: ${seconds.toFixed(1)} s`)
}

function print(all: readonly AppResult[]): void {
  for (const { app, case: name, ok, detail } of all) {
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${app}: ${name}${ok ? '' : `\n     ${detail}`}`)
  }
}
