import { setTimeout } from 'node:timers/promises'

/** Waits until it holds. The time limit of the test ends it otherwise. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await setTimeout(10)
}
