import { addressKey, type OfAccount, type RecipientRecord } from '@mailherald/core'
import { keyOf } from '../keys.js'
import { entriesOf, type ListSource } from '../suppressions/check.js'
import { suppressionOf } from '../suppressions/entry-rows.js'
import { messagesTo } from './messages-to.js'
import { timelineOf } from './person-timeline.js'

/**
 * What is known of a person.
 *
 * @throws {MailheraldError} `ERR_LEDGER_UNAVAILABLE`
 */
export async function recipient(
  { db, keysOf }: ListSource,
  given: string,
  of: OfAccount,
): Promise<RecipientRecord> {
  const address = addressKey(given)
  const key = keyOf(address)
  return {
    address,
    suppressions: (await entriesOf(db, keysOf(address), of)).map(suppressionOf),
    messages: await messagesTo(db, address, of),
    timeline: await timelineOf(db, key, of),
  }
}
