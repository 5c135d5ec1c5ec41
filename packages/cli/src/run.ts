import { readFileSync } from 'node:fs'
import { MailheraldError } from '@mailherald/core'
import { CommanderError } from 'commander'
import { Failed } from './failed.js'
import type { Io } from './io.js'
import { programFor } from './program.js'
import { UsageError } from './usage-error.js'

/** Runs a command line; gives its exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await programFor(io, version()).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    return codeOf(error, io)
  }
}

function codeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Failed) return 1
  if (error instanceof UsageError || MailheraldError.is(error)) {
    io.stderr.write(`error: ${error.message}\n`)
    return 2
  }
  throw error
}

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
