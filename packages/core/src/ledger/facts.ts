import type { HeraldEvent } from '../events/event-map.js'
import type { Outcome } from '../events/outcome.js'
import { addressKey } from './addresses.js'

/** The id of the message you sent that an event is about. An inbound message has one too, but you did not send it. */
export function sentMessageIdOf(event: HeraldEvent): string | undefined {
  const isSent = event.type !== 'email.received' && 'messageId' in event
  return isSent ? event.messageId || undefined : undefined
}

/** The one recipient that an event is about, by `addressKey`; null where it names none. */
export function recipientOf(event: HeraldEvent): string | null {
  return 'recipient' in event && event.recipient ? addressKey(event.recipient) : null
}

/** What stands after the last `@`; undefined where that is nothing. */
export function domainOf(address: string | null): string | undefined {
  const at = address === null ? -1 : address.lastIndexOf('@')
  return at < 0 ? undefined : address?.slice(at + 1) || undefined
}

/** The rates that follow from how many there were. */
export function ratesOf({ delivered, bounced, complained }: Readonly<Record<Outcome, number>>): {
  readonly bounceRate?: number
  readonly complaintRate?: number
} {
  const tried = delivered + bounced
  return {
    ...(tried > 0 && { bounceRate: bounced / tried }),
    ...(delivered > 0 && { complaintRate: complained / delivered }),
  }
}
