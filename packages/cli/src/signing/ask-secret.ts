import { isCancel, password } from '@clack/prompts'
import type { Io } from '../io.js'
import type { Known } from '../providers/find.js'
import { UsageError } from '../usage-error.js'
import { secretVariable } from './secret-variable.js'

/** Asks for a secret, which is not shown; where nobody can answer, says which flag answers. */
export async function askSecret({ id, title, option }: Known, io: Io): Promise<string> {
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) throw missing(id)
  const message = `The secret that deliveries of ${title} are checked with (${option})`
  const answer = await password({ message, output: process.stderr })
  if (isCancel(answer) || answer === undefined || answer === '') throw missing(id)
  return answer
}

function missing(id: string): UsageError {
  return new UsageError(
    `The secret of ${id} is missing: set ${secretVariable(id)} or MAILHERALD_SECRET, or pass --secret @file.`,
  )
}
