import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installCore } from '@mailherald/test-support/packed-core'
import {
  programIn,
  runtimes,
  runtimesFolder,
  type Runtime,
} from '@mailherald/test-support/runtimes'
import { workerOf } from '@mailherald/test-support/workerd'
import { bundle } from '../bundle.js'
import type { Row } from '../row.js'
import { moreMs, takeTurns, type Measure } from '../take-turns.js'

type Kind = Runtime['kind']

/** For each runtime, from nothing to the first delivery that is handled. */
export const coldStart: readonly Row[] = [
  rowOf('node', 'import of core and the first delivery', 'an empty module'),
  rowOf('bun', 'import of core and the first delivery', 'an empty module'),
  rowOf('deno', 'import of core and the first delivery', 'an empty module'),
  rowOf('workerd', 'from its start to the first delivery', 'an empty worker'),
]

function rowOf(kind: Kind, what: string, reference: string): Row {
  return {
    name: `cold, on ${kind}: ${what}`,
    reference,
    async measure({ rounds }) {
      const program = programOf(kind)
      if (program === undefined) return { skipped: missing }
      const app = realpathSync(mkdtempSync(join(tmpdir(), 'mailherald-cold-')))
      try {
        await layOut(app)
        return await takeTurns(await sidesOf(kind, program, app), rounds, moreMs)
      } finally {
        rmSync(app, { recursive: true, force: true })
      }
    },
  }
}

const missing =
  'no such runtime here; `pnpm hosts` fetches them into the folder that MAILHERALD_RUNTIMES names'

/** Node is the one that runs this. */
function programOf(kind: Kind): string | undefined {
  if (kind === 'node') return process.execPath
  const runtime = runtimes.find((each) => each.kind === kind)
  return runtime && runtimesFolder ? programIn(runtimesFolder, runtime) : undefined
}

async function layOut(app: string): Promise<void> {
  installCore(app)
  const files = {
    'package.json': '{ "type": "module" }',
    'app.js': delivering,
    'empty.js': 'export const deliver = () => 200',
    'worker-app.js': (await bundle(delivering + workerOfApp, false)).code,
    'worker-empty.js': 'export default { fetch: () => new Response() }',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(app, name), content)
}

const token = 'a-token-that-nobody-guesses'

const delivering = `
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
const verify = urlToken('${token}')
const herald = createHerald({ providers: [tencentSes({ verify })], logger: false })
const request = () => new Request('http://127.0.0.1/tencent-ses?token=${token}', {
  method: 'POST',
  body: JSON.stringify({ event: 'delivered', email: 'a@example.com', bulkId: 'b', timestamp: 1 }),
})
export const deliver = async () => (await herald.fetch(request())).status
`

const workerOfApp =
  'export default { fetch: async () => new Response(null, { status: await deliver() }) }'

async function sidesOf(kind: Kind, program: string, app: string) {
  const side = (name: string): Measure | Promise<Measure> =>
    kind === 'workerd'
      ? startingWorker(program, app, `worker-${name}.js`)
      : importing([program, ...(kind === 'deno' ? denoRun : [])], app, `${name}.js`)
  return { ours: await side('app'), reference: await side('empty') }
}

const denoRun = ['run', '--allow-read=.']

/** In a process of its own, which says itself how long it took. */
function importing([program = '', ...args]: readonly string[], cwd: string, file: string): Measure {
  const script = `run-${file}`
  const source = `const start = performance.now()
const status = await (await import('./${file}')).deliver()
if (status !== 200) throw new Error('answered ' + status)
console.log(performance.now() - start)`
  writeFileSync(join(cwd, script), source)
  return () => Number(execFileSync(program, [...args, script], { cwd, encoding: 'utf8' }))
}

async function startingWorker(program: string, app: string, file: string): Promise<Measure> {
  const start = await workerOf(program, app, file)
  return async () => {
    const began = performance.now()
    const worker = await start()
    const { status } = await fetch(worker.origin)
    const took = performance.now() - began
    await worker.stop()
    if (status !== 200) throw new Error(`the worker answered ${status}`)
    return took
  }
}
