import { hash } from 'node:crypto'
import type { HeraldEvent } from './event-map.js'

/** The same for all events of one message; absent for an event that belongs to none. */
export function orderingKeyOf(event: HeraldEvent): string | undefined {
  const { provider, account } = event
  const messageId = 'messageId' in event ? event.messageId : undefined
  if (!messageId) return undefined
  const message = JSON.stringify([account ?? null, messageId])
  return `${provider}~${hash('sha256', message, 'base64url').slice(0, 22)}`
}
