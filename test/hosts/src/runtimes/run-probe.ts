import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Runtime } from '@mailherald/test-support/runtimes'
import { workerOf } from '@mailherald/test-support/workerd'
import type { Outcomes } from './vector.js'

const run = promisify(execFile)

/** Runs the probe of a folder on a runtime. */
export async function runProbe({ kind }: Runtime, program: string, app: string): Promise<Outcomes> {
  if (kind === 'workerd') return askWorker(program, app)
  const { NODE_OPTIONS: _, NODE_PATH: __, ...env } = process.env
  const args = [...commandOf[kind], 'main.mjs']
  const { stdout } = await run(program, args, { cwd: app, env: { ...env, ...quiet } })
  return JSON.parse(stdout) as Outcomes
}

const quiet = { DENO_NO_UPDATE_CHECK: '1', DENO_NO_PROMPT: '1' }

/** What comes before a script. Deno lets it do only what is named: read its own files. */
const commandOf: Readonly<Record<'node' | 'bun' | 'deno', readonly string[]>> = {
  node: [],
  bun: ['run'],
  deno: ['run', '--no-remote', '--allow-read=.'],
}

async function askWorker(program: string, app: string): Promise<Outcomes> {
  const start = await workerOf(program, app, 'worker.js')
  const worker = await start()
  try {
    const vectors = readFileSync(join(app, 'vectors.json'))
    const response = await fetch(worker.origin, { method: 'POST', body: vectors })
    if (!response.ok) throw new Error(`the worker answered ${response.status}`)
    return (await response.json()) as Outcomes
  } finally {
    await worker.stop()
  }
}
