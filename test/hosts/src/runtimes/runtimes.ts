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
export const overHttp = 'three providers over HTTP'

/** What came out on one runtime. */
export interface RuntimeResult {
  /** For example `Node 22`. */
  readonly runtime: string
  readonly version: string
  readonly seconds: number
  /** By scheme: `ok`, or what went wrong. */
  readonly outcomes: Outcomes
  /** By scheme: what it is about. */
  readonly kinds: Readonly<Record<string, Vector['kind']>>
}

/** Runs the packed core on every runtime: fetches those that are not kept, and misses none out. */
export async function runRuntimes(): Promise<readonly RuntimeResult[]> {
  const folder = runtimesFolder ?? mkdtempSync(join(tmpdir(), 'mailherald-fetched-'))
  const programs = runtimes.map((runtime) => fetchRuntime(folder, runtime))
  // One that cannot be fetched is reported in its turn.
  for (const program of programs) program.catch(() => {})
  const vectors = await makeVectors()
  const kinds = Object.fromEntries(vectors.map(({ scheme, kind }) => [scheme, kind]))
  const app = await layOutProbe(vectors)
  try {
    const results: RuntimeResult[] = []
    for (const [index, runtime] of runtimes.entries()) {
      results.push({ kinds, ...(await resultOf(runtime, (await programs[index]) ?? '', app)) })
    }
    return results
  } finally {
    rmSync(app, { recursive: true, force: true })
    if (folder !== runtimesFolder) rmSync(folder, { recursive: true, force: true })
  }
}

async function resultOf(
  runtime: Runtime,
  program: string,
  app: string,
): Promise<Omit<RuntimeResult, 'kinds'>> {
  const version = await versionOf(program)
  const start = performance.now()
  const probed = await runProbe(runtime, program, app)
  const served = await runServer(runtime, program, app)
  const outcomes = { ...probed, ...(served !== undefined && { [overHttp]: served }) }
  const seconds = (performance.now() - start) / 1000
  return { runtime: runtime.name, version, seconds, outcomes }
}
