import { rmSync } from 'node:fs'
import { fetchRuntime, runtimes, versionOf, type Runtime } from '@mailherald/test-support/runtimes'
import { layOutProbe } from './app.js'
import { runProbe } from './run-probe.js'
import type { Outcomes, Vector } from './vector.js'
import { makeVectors } from './vectors.js'

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

/** Runs the packed core on every runtime: fetches those that the folder does not have, and leaves none out. */
export async function runRuntimes(folder: string): Promise<readonly RuntimeResult[]> {
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
  const outcomes = await probed(trial, Object.keys(kinds))
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
