import { decodeJob } from '../queue/job-codec.js'
import { addressesOf, addressKey } from './addresses.js'

/**
 * Whether the event of a stored job names an address: for a queue's `erase`. Of a job that this version cannot read,
 * whether the address is anywhere in it.
 *
 * @param data what `Queue.enqueue` was given as `data`
 * @example
 * ```ts
 * for (const job of await engine.handledJobs()) {
 *   if (jobNames(job.data, 'ann@example.com')) await job.remove()
 * }
 * ```
 */
export function jobNames(data: unknown, address: string): boolean {
  const key = addressKey(address)
  try {
    return addressesOf(decodeJob(data)).includes(key)
  } catch {
    return JSON.stringify(data ?? null)
      .toLowerCase()
      .includes(JSON.stringify(key).slice(1, -1))
  }
}
