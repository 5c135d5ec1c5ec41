import { randomUUID } from 'node:crypto'
import type { IdempotencyStore, Reservation } from '@mailherald/core'
import { finishTask, releaseTask, reserveTask } from './statements/tasks.js'
import type { Store } from './store.js'

interface Answer {
  readonly attempt: number | null
  readonly isDone: boolean
}

/** Records finished work in a table beside pg-boss's own, for all processes that share the queue. */
export function bossIdempotency(store: Store, maxAgeMs: number): IdempotencyStore {
  const { name, schema, query } = store
  const sql = {
    reserve: reserveTask(schema),
    finish: finishTask(schema),
    release: releaseTask(schema),
  }
  return {
    async reserve({ eventId, handler }, leaseMs): Promise<Reservation> {
      const token = randomUUID()
      // The lease of a task that is not done must not be forgotten before it ends.
      const keptMs = Math.max(maxAgeMs, leaseMs)
      const params = [name, eventId, handler, token, leaseMs, keptMs]
      const [answer] = await query<Answer>(sql.reserve, params)
      if (typeof answer?.attempt === 'number') {
        return { state: 'reserved', token, attempt: answer.attempt }
      }
      return { state: answer?.isDone === true ? 'done' : 'busy' }
    },
    async done({ eventId, handler }, token) {
      await query(sql.finish, [name, eventId, handler, token])
    },
    async release({ eventId, handler }, token) {
      await query(sql.release, [name, eventId, handler, token])
    },
  }
}
