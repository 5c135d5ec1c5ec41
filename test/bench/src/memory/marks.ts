import { childAnswer } from '../child-answer.js'

/** How events are posted: one a post, or a thousand. */
export type Packing = 'single' | 'batched'

/** What a process holds when so many events have passed, in bytes, after a full garbage collection. */
export interface Mark {
  readonly events: number
  readonly resident: number
  readonly heap: number
}

// The nursery has its full size from the start: V8's growing it is not taken for ours.
const execArgv = ['--expose-gc', '--min-semi-space-size=16', '--max-semi-space-size=16']

/** Passes events through a process of its own: ten marks, the first after a tenth of them. */
export async function marksOf(packing: Packing, events: number): Promise<readonly Mark[]> {
  const script = new URL('pass-events.js', import.meta.url)
  const marks = await childAnswer<readonly Mark[]>(script, [packing, String(events)], execArgv)
  if (marks === undefined) throw new Error('the events did not pass')
  return marks
}
