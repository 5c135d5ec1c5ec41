import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Effort, Outcome, Row, Skipped } from './row.js'

/** Which of the two lists of rows. */
export type Suite = 'own' | 'peers'

/**
 * Measures a row in a process of its own: what one row leaves behind, on the heap or in compiled code, changes no
 * other.
 */
export async function measure(row: Row, suite: Suite, effort: Effort): Promise<Outcome | Skipped> {
  const script = fileURLToPath(new URL('measure-row.js', import.meta.url))
  const child = fork(script, [suite, row.name, JSON.stringify(effort)])
  let outcome: Outcome | Skipped | undefined
  child.on('message', (message) => (outcome = message as Outcome | Skipped))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (outcome === undefined || code !== 0) throw new Error(`"${row.name}" could not be measured`)
  return outcome
}
