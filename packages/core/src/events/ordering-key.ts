import type { HeraldEvent } from './event-map.js'
import { digest, ownerOf, plain } from './id-parts.js'

/** The same for all events of one message; absent for an event that belongs to none. */
export function orderingKeyOf(event: HeraldEvent): string | undefined {
  const messageId = 'messageId' in event ? event.messageId : undefined
  if (!messageId) return undefined
  return `${ownerOf(event)}~${plain.test(messageId) ? messageId : digest(messageId)}`
}
