import type { MessageRecord, OfAccount } from '@mailherald/core'
import { sql } from 'kysely'
import type { Database } from '../database.js'
import { keyOf } from '../keys.js'
import { ask } from './ask.js'
import { isOf, type MessageOwner } from './message-owner.js'
import { messageRecords } from './message-records.js'

const mostMessages = 100
/** So many of the latest events are looked at: a reference that is on everything must not take forever. */
const mostEvents = 10_000

/**
 * What happened to the messages with a reference, the latest first.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function byReference(
  db: Database,
  reference: string,
  of: OfAccount,
): Promise<readonly MessageRecord[]> {
  const events = db
    .selectFrom('events')
    .select(['message_key', 'provider', 'account', 'occurred_at'])
    .where('reference_key', '=', keyOf(reference))
    .where('message_key', 'is not', null)
    .where(isOf(of))
    .orderBy('occurred_at', 'desc')
    .limit(mostEvents)
  const owners = await ask(
    db
      .selectFrom(events.as('event'))
      .select(['message_key', 'provider', 'account'])
      .groupBy(['message_key', 'provider', 'account'])
      .orderBy(sql`max(occurred_at)`, 'desc')
      .limit(mostMessages)
      .$castTo<MessageOwner>(),
  )
  return messageRecords(db, owners)
}
