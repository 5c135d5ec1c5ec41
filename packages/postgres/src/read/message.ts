import { MailheraldError, type MessageRecord, type OfMessage } from '@mailherald/core'
import type { Database } from '../database.js'
import { keyOf } from '../keys.js'
import { ask } from './ask.js'
import { isOf, type MessageOwner } from './message-owner.js'
import { messageRecords } from './message-records.js'

/** So many of its events are looked at for whose it is: those without a recipient are in no other table. */
const mostEvents = 1000

/**
 * What happened to a message.
 *
 * @throws {MailheraldError} `ERR_LEDGER_AMBIGUOUS`, `ERR_LEDGER_UNAVAILABLE`
 */
export async function message(
  db: Database,
  messageId: string,
  of: OfMessage,
): Promise<MessageRecord | undefined> {
  const owners = await ownersOf(db, keyOf(messageId), of)
  if (owners.length <= 1) return (await messageRecords(db, owners))[0]
  const names = owners
    .map(({ provider, account }) => (account === null ? provider : `${provider}/${account}`))
    .toSorted()
  throw new MailheraldError(
    'ERR_LEDGER_AMBIGUOUS',
    `Several messages have this id: of ${names.join(', ')}. Name the provider and the account.`,
    { details: { owners: names } },
  )
}

function ownersOf(db: Database, key: string, of: OfMessage): Promise<readonly MessageOwner[]> {
  const events = db
    .selectFrom('events')
    .select(['message_key', 'provider', 'account'])
    .where('message_key', '=', key)
    .where(isOf(of))
    .limit(mostEvents)
  return ask(
    db
      .selectFrom('statuses')
      .select(['message_key', 'provider', 'account'])
      .where('message_key', '=', key)
      .where(isOf(of))
      .union(db.selectFrom(events.as('event')).selectAll().$castTo<MessageOwner>()),
  )
}
