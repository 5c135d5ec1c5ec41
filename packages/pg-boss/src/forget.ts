import { addressKey, jobNames } from '@mailherald/core'
import { deleteOver, lookAt, pruneOver, type LookedAt } from './statements/forget.js'
import type { Store } from './store.js'
import { jobDataOf } from './stored-job.js'

const pageSize = 1000
const first = '00000000-0000-0000-0000-000000000000'

/** Removes the jobs that are over and whose event names the address. Returns how many. */
export async function eraseOver(address: string, { name, schema, query }: Store): Promise<number> {
  const written = writtenAs(address)
  let [erased, after, more] = [0, first, true]
  while (more) {
    const page = await query<LookedAt>(lookAt(schema), [name, after, pageSize, written])
    const named = page.filter(({ data }) => data !== null && jobNames(jobDataOf(data), address))
    const ids = named.map(({ id }) => id)
    if (ids.length > 0) erased += (await query(deleteOver(schema), [name, ids])).length
    after = page.at(-1)?.id ?? after
    more = page.length === pageSize
  }
  return erased
}

/** Removes the jobs that were over before. Returns how many. */
export async function pruneOverBefore(
  before: Date,
  { name, schema, query }: Store,
): Promise<number> {
  let [pruned, more] = [0, true]
  while (more) {
    const removed = await query(pruneOver(schema), [name, before, pageSize])
    pruned += removed.length
    more = removed.length === pageSize
  }
  return pruned
}

/** What is in every job that names the address. Beyond ASCII, PostgreSQL's lower case is not ours: then nothing is. */
function writtenAs(address: string): string {
  const key = addressKey(address)
  return /^[ -~]*$/.test(key) ? JSON.stringify(key).slice(1, -1) : ''
}
