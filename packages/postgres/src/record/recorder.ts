import { MailheraldError, type Recording } from '@mailherald/core'
import { keptRowOf } from '../kept/kept-delivery.js'
import type { LedgerSettings } from '../options.js'
import { retryConflicts } from '../transaction/retry-conflicts.js'
import { deliveryRowsOf } from './delivery-rows.js'
import { sendsStatements } from './sends-statements.js'
import { statementsFor } from './statements.js'

/** Records the events of a delivery. */
export type Recorder = (recording: Recording) => Promise<void>

/** Records deliveries, as long as not too many wait for the database. */
export function recorderOf(settings: LedgerSettings): Recorder {
  const { maxPending, recordTimeoutMs, keepDeliveries } = settings
  const statementFor = statementsFor(settings)
  const send = sendsStatements(settings)
  let pending = 0

  async function record({ events, delivery }: Recording): Promise<void> {
    const kept = keepDeliveries ? await keptRowOf(delivery) : undefined
    const statement = statementFor(await deliveryRowsOf(events), kept)
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(late(recordTimeoutMs)), recordTimeoutMs)
    try {
      await retryConflicts(() => send(statement, deadline.signal), deadline.signal)
    } finally {
      clearTimeout(timer)
    }
  }

  return async (recording) => {
    const { events } = recording
    if (events.length === 0) return
    if (pending > 0 && pending + events.length > maxPending) throw tooMany(pending)
    pending += events.length
    try {
      await record(recording)
    } finally {
      pending -= events.length
    }
  }
}

function late(recordTimeoutMs: number): MailheraldError {
  return slow(`PostgreSQL did not record the events within ${recordTimeoutMs} ms.`, {
    recordTimeoutMs,
  })
}

function tooMany(pending: number): MailheraldError {
  const wait = `${pending} events wait for PostgreSQL`
  return slow(`${wait}: it is too slow, or the pool too small for so many deliveries at a time.`, {
    pending,
  })
}

function slow(message: string, details: object): MailheraldError {
  return new MailheraldError('ERR_LEDGER_UNAVAILABLE', message, {
    details: { reason: 'slow', ...details },
  })
}
