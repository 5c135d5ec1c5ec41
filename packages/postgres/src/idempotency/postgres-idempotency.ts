import { randomUUID } from 'node:crypto'
import type { IdempotencyStore, Reservation, Task } from '@mailherald/core'
import type { DatabaseLocation } from '../database.js'
import { checkedLocation } from '../options.js'
import type { QueryResult } from '../pool.js'
import type { OwnStatement } from '../transaction/connection.js'
import { joined } from '../transaction/open-transaction.js'
import { onConnection } from '../transaction/on-connection.js'
import { retryConflicts } from '../transaction/retry-conflicts.js'
import { taskStatements, type Claim, type Ending } from './task-statements.js'

/**
 * An idempotency store in PostgreSQL, shared by all processes that use the same database and schema. Each handler of
 * each event takes one row; `forgetFinished` removes them by age. The tables are made by `migrate` of the ledger.
 *
 * Inside `transaction` of a ledger with the same pool, what it remembers commits with everything else.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const ledger = postgresLedger({ pool })
 * await ledger.migrate()
 * const herald = createHerald({ providers, ledger, idempotency: postgresIdempotency({ pool }) })
 * ```
 */
export function postgresIdempotency(location: DatabaseLocation): IdempotencyStore {
  const { pool, schema } = checkedLocation('postgresIdempotency', location)
  const statements = taskStatements(schema)

  function alone(statement: OwnStatement): Promise<QueryResult> {
    return retryConflicts(() => onConnection(pool, (connection) => connection.run(statement)))
  }

  async function finish(task: Task, ending: Ending): Promise<void> {
    const statement = statements.finish(task, ending)
    const transaction = joined(pool)
    if (transaction?.isOpen === true) return void (await transaction.run(statement))
    // Before, what it has reserved cannot be seen; afterwards it is there, or was taken back.
    await transaction?.ended
    await alone(statement)
  }

  async function reserve(task: Task, claim: Claim): Promise<Reservation> {
    const statement = statements.reserve(task, claim)
    const transaction = joined(pool)
    if (transaction?.isOpen !== true) return reservationOf(await alone(statement), claim)
    const reservation = reservationOf(await transaction.run(statement), claim)
    if (reservation.state === 'reserved') transaction.reserved.add(task.eventId)
    return reservation
  }

  return {
    async reserve(task, leaseMs) {
      const claim = { token: randomUUID(), leaseMs }
      const reservation = await reserve(task, claim)
      // It saw what was there when it began, and may have waited for somebody who is done by now.
      return reservation.state === 'busy' ? reserve(task, claim) : reservation
    },
    done: (task, token) => finish(task, { token, state: 'done' }),
    release: (task, token) => finish(task, { token, state: 'released' }),
  }
}

function reservationOf({ rows }: QueryResult, { token }: Claim): Reservation {
  const { state, attempt } = rows[0] ?? {}
  if (state === 'taken') return { state: 'reserved', token, attempt: Number(attempt) }
  return { state: state === 'done' ? 'done' : 'busy' }
}
