import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '@mailherald/test-support/consumer'
import type { App } from './apps.js'
import type { Case } from './case.js'
import { install, start, type RunningApp, type Workshop } from './install.js'
import type { HostResult } from '../host-result.js'
import { pathsIn } from './paths.js'
import { newSecrets } from './secrets.js'

/** An app, and what it has to do. */
export interface Trial {
  readonly app: App
  readonly cases: readonly Case[]
}

/** Where the runtimes are kept, how much is done at a time, and who is told. */
export interface RunOptions {
  readonly trials: readonly Trial[]
  readonly runtimesFolder: string
  /** @defaultValue as many as there are cores */
  readonly atATime?: number
  readonly onDone?: (trial: Trial, seconds: number) => void
}

/** Installs, builds and starts every app with the packed packages, and runs its cases. */
export async function runApps(options: RunOptions): Promise<HostResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-hosts-'))
  try {
    const workshop = await openWorkshop(folder, options.runtimesFolder)
    return await inTurn(options, (trial) => resultsOf(trial, workshop))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openWorkshop(folder: string, runtimesFolder: string): Promise<Workshop> {
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  const [tarballs, paths] = await Promise.all([packAll(packed), pathsIn(runtimesFolder)])
  return { folder, tarballs, paths }
}

async function inTurn(
  { trials, atATime = availableParallelism(), onDone }: RunOptions,
  work: (trial: Trial) => Promise<HostResult[]>,
): Promise<HostResult[]> {
  const results: HostResult[][] = []
  const left = [...trials.entries()]
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, trial] = next
      const begin = performance.now()
      results[index] = await work(trial)
      onDone?.(trial, (performance.now() - begin) / 1000)
    }
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return results.flat()
}

async function resultsOf({ app, cases }: Trial, workshop: Workshop): Promise<HostResult[]> {
  try {
    const running = await start(app, await install(app, workshop), newSecrets())
    return await allOf(cases, app, running).finally(() => running.close())
  } catch (error) {
    return [{ host: app.name, case: 'runs', ok: false, detail: detailOf(error) }]
  }
}

async function allOf(
  cases: readonly Case[],
  { name: host }: App,
  running: RunningApp,
): Promise<HostResult[]> {
  const results: HostResult[] = []
  for (const each of cases) {
    const detail = await each.run(running).then(() => '', detailOf)
    results.push({ host, case: each.name, ok: detail === '', detail })
  }
  return results
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
