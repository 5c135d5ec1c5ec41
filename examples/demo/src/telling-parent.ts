import { decodeJob, type Herald } from '@mailherald/core'
import type { Journal } from './journal.js'

/** For a worker process: the herald, telling the process that started it what its handlers have finished. */
export function tellingParent(herald: Herald, journal: Journal): Pick<Herald, 'process'> {
  return {
    async process(data) {
      const outcome = await herald.process(data)
      const { id } = decodeJob(data)
      const entry = journal.entries.find(({ event }) => event.id === id)
      if (outcome.state === 'done' && entry !== undefined) process.send?.(entry)
      return outcome
    },
  }
}
