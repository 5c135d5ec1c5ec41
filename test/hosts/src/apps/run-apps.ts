import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '@mailherald/test-support/consumer'
import type { App } from './apps.js'
import type { Case } from './case.js'
import { install, start, type RunningApp, type Workshop } from './install.js'
import { installRuntimes } from './runtimes.js'
import { newSecrets } from './secrets.js'

/** What came of one case on one app; an app that could not be set up has one result, the case `runs`. */
export interface AppResult {
  readonly app: string
  readonly case: string
  readonly ok: boolean
  /** Why not; empty if it is. */
  readonly detail: string
}

/** An app, and what it has to do. */
export interface Trial {
  readonly app: App
  readonly cases: readonly Case[]
}

/** How much is done at a time, and who is told. */
export interface RunOptions {
  readonly trials: readonly Trial[]
  /** @defaultValue as many as there are cores */
  readonly atATime?: number
  readonly onDone?: (trial: Trial, seconds: number) => void
}

/** Installs, builds and starts every app with the packed packages, and runs its cases. */
export async function runApps(options: RunOptions): Promise<AppResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-hosts-'))
  try {
    const workshop = await openWorkshop(folder, options.trials)
    return await inTurn(options, (trial) => resultsOf(trial, workshop))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openWorkshop(folder: string, trials: readonly Trial[]): Promise<Workshop> {
  const packed = join(folder, 'packed')
  mkdirSync(packed)
  const wanted = new Set(['node' as const, ...trials.map(({ app }) => app.runtime)])
  const [tarballs, paths] = await Promise.all([
    packAll(packed),
    installRuntimes(join(folder, 'runtimes'), wanted),
  ])
  return { folder, tarballs, paths }
}

async function inTurn(
  { trials, atATime = availableParallelism(), onDone }: RunOptions,
  work: (trial: Trial) => Promise<AppResult[]>,
): Promise<AppResult[]> {
  const results: AppResult[][] = []
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

async function resultsOf({ app, cases }: Trial, workshop: Workshop): Promise<AppResult[]> {
  try {
    const running = await start(app, await install(app, workshop), newSecrets())
    return await allOf(cases, app, running).finally(() => running.close())
  } catch (error) {
    return [{ app: app.name, case: 'runs', ok: false, detail: detailOf(error) }]
  }
}

async function allOf(
  cases: readonly Case[],
  { name: app }: App,
  running: RunningApp,
): Promise<AppResult[]> {
  const results: AppResult[] = []
  for (const each of cases) {
    const detail = await each.run(running).then(() => '', detailOf)
    results.push({ app, case: each.name, ok: detail === '', detail })
  }
  return results
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
