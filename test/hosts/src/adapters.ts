import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@mailherald/test-support/pages'
import type { HostResult } from './host-result.js'

interface Report {
  readonly testResults: readonly {
    readonly message: string
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Runs the HTTP matrix: the adapters, in one process with their herald. */
export async function runAdapters(): Promise<readonly HostResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-adapters-'))
  try {
    const file = join(folder, 'report.json')
    await vitest(['run', 'test/http-matrix', '--reporter', 'json', '--outputFile', file])
    return adapterResults(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a run of the suite says of the adapters, from the report that it has written as JSON. */
export function adapterResults(file: string): readonly HostResult[] {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  const results = testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ ancestorTitles, title, status, failureMessages }) => {
      const host = /^HTTP on (.+)/.exec(ancestorTitles[0] ?? '')?.[1]
      const detail = failureMessages.join(' ')
      return host === undefined ? [] : [{ host, case: title, ok: status === 'passed', detail }]
    }),
  )
  if (results.length === 0) throw new Error(`${file} says nothing of the HTTP matrix`)
  return results
}

/** A test that fails is in the report. */
async function vitest(args: readonly string[]): Promise<void> {
  const child = spawn('npx', ['vitest', ...args, '--test-timeout', '20000'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
}
