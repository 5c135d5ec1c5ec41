import { decodeJob, silentLogger, type DeadLetter, type DeadLetters } from '@mailherald/core'
import type { QueueLocation } from './connection.js'
import { jobIdOf } from './job-id.js'
import * as statements from './statements/dead-letters.js'
import type { DeadRow } from './statements/dead-letters.js'
import { Store } from './store.js'
import { jobDataOf } from './stored-job.js'

const pageSize = 100

// One statement replays or drops so many, and locks them meanwhile.
const mostAtOnce = 1000

/**
 * Lists, replays and drops the dead letters of a queue. Changes nothing in a database in which pg-boss's tables are not there or
 * of another version.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`; its functions reject with `ERR_QUEUE_UNAVAILABLE`
 * @example
 * ```ts
 * const dead = deadLetters({ connection: 'postgres://app@127.0.0.1:5432/app' })
 * for (const { id, type, reason } of await dead.list()) console.log(id, type, reason)
 * await dead.replayAll()
 * ```
 */
export function deadLetters(location: QueueLocation): DeadLetters {
  const store: Store = new Store({
    location,
    logger: silentLogger,
    options: { max: 2, migrate: false, supervise: false, schedule: false, registerInstance: false },
  })
  const { name, schema, query } = store

  async function end(sql: string, eventId: string): Promise<boolean> {
    return (await query(sql, [name, jobIdOf(eventId)])).length > 0
  }

  async function endAll(sql: string, type: string | undefined): Promise<number> {
    // As PostgreSQL writes it: a Date would cut off its microseconds.
    const [{ now } = { now: '' }] = await query<{ readonly now: string }>(clock, [])
    let [ended, more] = [0, true]
    while (more) {
      const some = await query(sql, [name, type ?? null, now, mostAtOnce])
      ended += some.length
      more = some.length > 0
    }
    return ended
  }

  return {
    async count({ type } = {}) {
      const [row] = await query<{ readonly count: number }>(statements.countDead(schema), [
        name,
        type ?? null,
      ])
      return row?.count ?? 0
    },
    async list({ offset = 0, limit = pageSize, type } = {}) {
      const params = [name, type ?? null, Math.max(0, offset), Math.max(0, limit)]
      return (await query<DeadRow>(statements.listDead(schema), params)).map(letterOf)
    },
    async get(eventId) {
      const [row] = await query<DeadRow>(statements.getDead(schema), [name, jobIdOf(eventId)])
      return row && letterOf(row)
    },
    replay: (eventId) => end(statements.replayDead(schema), eventId),
    replayAll: ({ type } = {}) => endAll(statements.replaySome(schema), type),
    drop: (eventId) => end(statements.dropDead(schema), eventId),
    dropAll: ({ type } = {}) => endAll(statements.dropSome(schema), type),
    close: () => store.close(),
  }
}

const clock = 'SELECT now()::text AS now'

function letterOf({ id: jobId, data, attempts, reason, failedAt }: DeadRow): DeadLetter {
  const { id = jobId, type = 'unknown' } = data ?? {}
  const letter = { id, type, attempts, reason: reason ?? '', failedAt }
  try {
    return { ...letter, event: decodeJob(jobDataOf(data)) }
  } catch {
    return letter
  }
}
