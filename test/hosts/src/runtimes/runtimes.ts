import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  fetchRuntime,
  runtimes,
  runtimesFolder,
  versionOf,
  type Runtime,
} from '@mailherald/test-support/runtimes'
import { layOutProbe } from './app.js'
import { runProbe } from './run-probe.js'
import { runServer } from './run-server.js'
import type { Outcomes, Vector } from './vector.js'
import { makeVectors } from './vectors.js'

/** The scheme of the servers of examples/hosts. */
const overHttp = 'three providers over HTTP'

/** What came out on one runtime. */
export interface RuntimeResult {
  /** For example `Node 22`. */
  readonly runtime: string
  readonly version: string
  readonly seconds: number
  /** By scheme: `ok`, or what went wrong. Every scheme is there. */
  readonly outcomes: Outcomes
  /** By scheme: what it is about. */
  readonly kinds: Kinds
}

type Kinds = Readonly<Record<string, Vector['kind']>>

/** Runs the packed core on every runtime: fetches those that are not kept, and leaves none out. */
export async function runRuntimes(): Promise<readonly RuntimeResult[]> {
  const folder = runtimesFolder ?? mkdtempSync(join(tmpdir(), 'mailherald-fetched-'))
  const programs = runtimes.map((runtime) => fetchRuntime(folder, runtime))
  // One that cannot be fetched is reported in its turn.
  for (const program of programs) program.catch(() => {})
  const vectors = await makeVectors()
  const app = await layOutProbe(vectors)
  const kinds = Object.fromEntries(vectors.map(({ scheme, kind }) => [scheme, kind]))
  try {
    const results: RuntimeResult[] = []
    for (const [index, runtime] of runtimes.entries()) {
      results.push(await resultOf({ runtime, program: (await programs[index]) ?? '', app }, kinds))
    }
    return results
  } finally {
    rmSync(app, { recursive: true, force: true })
    if (folder !== runtimesFolder) rmSync(folder, { recursive: true, force: true })
  }
}

/** What went wrong, a line for each. */
export function failuresIn(results: readonly RuntimeResult[]): readonly string[] {
  return results.flatMap(({ runtime, outcomes }) =>
    Object.entries(outcomes).flatMap(([scheme, outcome]) =>
      outcome === 'ok' ? [] : [`${runtime}, ${scheme}: ${outcome.replaceAll('\n', ' ')}`],
    ),
  )
}

interface Trial {
  readonly runtime: Runtime
  readonly program: string
  readonly app: string
}

async function resultOf(trial: Trial, kinds: Kinds): Promise<RuntimeResult> {
  const { runtime, program } = trial
  const version = await versionOf(program)
  const start = performance.now()
  const outcomes = { ...(await probed(trial, Object.keys(kinds))), ...(await served(trial)) }
  const seconds = (performance.now() - start) / 1000
  return { runtime: runtime.name, version, seconds, outcomes, kinds }
}

/** What is not said to be well is not. */
async function probed(trial: Trial, schemes: readonly string[]): Promise<Outcomes> {
  const { runtime, program, app } = trial
  const found = await runProbe(runtime, program, app).catch(String)
  const outcomeOf = (scheme: string): string =>
    typeof found === 'string' ? found : (found[scheme] ?? 'not tried')
  return Object.fromEntries(schemes.map((scheme) => [scheme, outcomeOf(scheme)]))
}

async function served({ runtime, program, app }: Trial): Promise<Outcomes> {
  const outcome = await runServer(runtime, program, app).catch(String)
  return outcome === undefined ? {} : { [overHttp]: outcome }
}
