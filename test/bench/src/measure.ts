import { childAnswer } from './child-answer.js'
import type { Effort, Outcome, Row, Skipped } from './row.js'

/** Which of the two lists of rows. */
export type Suite = 'own' | 'peers'

/**
 * Measures a row in a process of its own: what one row leaves behind, on the heap or in compiled code, changes no
 * other.
 */
export async function measure(row: Row, suite: Suite, effort: Effort): Promise<Outcome | Skipped> {
  const script = new URL('measure-row.js', import.meta.url)
  const args = [suite, row.name, JSON.stringify(effort)]
  const outcome = await childAnswer<Outcome | Skipped>(script, args)
  if (outcome === undefined) throw new Error(`"${row.name}" could not be measured`)
  return outcome
}
