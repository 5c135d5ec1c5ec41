import { MailheraldError, type HeraldEvent } from '@mailherald/core'
import type { LedgerSettings } from '../options.js'
import { retryConflicts } from '../transaction/retry-conflicts.js'
import { deliveryRowsOf } from './delivery-rows.js'
import { sendsStatements } from './sends-statements.js'
import { statementsFor } from './statements.js'

/** Records the events of a delivery. */
export type Recorder = (events: readonly HeraldEvent[]) => Promise<void>

/** Records deliveries, as long as not too many wait for the database. */
export function recorderOf(settings: LedgerSettings): Recorder {
  const { maxPending, recordTimeoutMs } = settings
  const statementFor = statementsFor(settings)
  const send = sendsStatements(settings)
  let pending = 0

  async function record(events: readonly HeraldEvent[]): Promise<void> {
    const statement = statementFor(await deliveryRowsOf(events))
    const signal = AbortSignal.timeout(recordTimeoutMs)
    await retryConflicts(() => send(statement, signal), signal)
  }

  return async (events) => {
    if (pending > 0 && pending + events.length > maxPending) {
      throw tooMany(pending)
    }
    pending += events.length
    try {
      await record(events)
    } finally {
      pending -= events.length
    }
  }
}

function tooMany(pending: number): MailheraldError {
  const message = `${pending} events wait for PostgreSQL: it is too slow, or the pool too small for so many deliveries at a time.`
  return new MailheraldError('ERR_LEDGER_UNAVAILABLE', message, {
    details: { reason: 'slow', pending },
  })
}
