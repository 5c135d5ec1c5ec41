import { addressKey, type EventCriteria, type EventPage, type EventQuery } from '@mailherald/core'
import { MailheraldError, type HeraldEvent, type OfAccount } from '@mailherald/core'
import { boundedLimit, recipientOf, sentMessageIdOf } from '@mailherald/core/ledger-kit'

/** Whether it belongs to the account that is asked for, or, where that counts, to none. */
export function isOf({ account }: OfAccount, asked: OfAccount, orNone?: 'or none'): boolean {
  if (asked.account === undefined || account === asked.account) return true
  return orNone !== undefined && account === undefined
}

/** One page of all events. A cursor is the number of events that came before. */
export function eventPage(
  all: readonly HeraldEvent[],
  { filter = {}, after, limit: given, order = 'oldest' }: EventQuery,
): EventPage {
  const limit = boundedLimit(given)
  const isNewest = order === 'newest'
  const start = after === undefined ? (isNewest ? all.length : 0) : positionIn(after)
  const found: HeraldEvent[] = []
  let at = start
  const step = isNewest ? -1 : 1
  for (; found.length < limit; at += step) {
    const event = all[isNewest ? at - 1 : at]
    if (event === undefined) break
    if (fits(event, filter)) found.push(event)
  }
  return isNewest && at <= 0 ? { events: found } : { events: found, next: `${at}` }
}

function positionIn(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new MailheraldError('ERR_OPTION_INVALID', '"after" must be the "next" of a page.', {
    details: { option: 'after' },
  })
}

function fits(event: HeraldEvent, filter: EventCriteria): boolean {
  const { provider, type, recipient, messageId, reference, since, until } = filter
  return (
    isOf(event, filter) &&
    isAmong(event.provider, provider) &&
    isAmong(event.type, type) &&
    (recipient === undefined || recipientOf(event) === addressKey(recipient)) &&
    (messageId === undefined || sentMessageIdOf(event) === messageId) &&
    (reference === undefined || ('reference' in event && event.reference === reference)) &&
    (since === undefined || event.occurredAt >= since) &&
    (until === undefined || event.occurredAt < until)
  )
}

function isAmong<T>(value: T, wanted: T | readonly T[] | undefined): boolean {
  return wanted === undefined || [wanted].flat().includes(value)
}
