import type { HeraldEvent } from './event-map.js'

/** Every status, from the one that any other replaces to the one that nothing replaces. */
export const messageStatuses = [
  'scheduled',
  'queued',
  'sent',
  'deferred',
  'soft-bounced',
  'cancelled',
  'failed',
  'rejected',
  'suppressed',
  'delivered',
  'opened',
  'clicked',
  'bounced',
  'unsubscribed',
  'complained',
] as const

/** How far one message to one recipient has come. `soft-bounced`: refused for now; `bounced`: refused for good. */
export type MessageStatus = (typeof messageStatuses)[number]

const rank = new Map<MessageStatus | undefined, number>(
  messageStatuses.map((status, index) => [status, index]),
)

/**
 * The status of one message to one recipient after an event. Providers promise no order: this ends in the same
 * state whatever the order, and however often an event comes. Events that say nothing about the message
 * (`email.resubscribed`, `domain.*`, `unknown` …) change nothing.
 *
 * @param current the status so far; undefined before the first event
 * @example
 * ```ts
 * herald.on('email.*', async (event) => {
 *   const key = 'messageId' in event ? event.messageId : undefined
 *   if (key) await db.update(key, (row) => ({ ...row, status: nextStatus(row.status, event) }))
 * })
 * ```
 */
export function nextStatus<T extends MessageStatus | undefined>(
  current: T,
  event: HeraldEvent,
): T | MessageStatus {
  const status = statusOf(event)
  if (status === undefined) return current
  return (rank.get(status) ?? -1) > (rank.get(current) ?? -1) ? status : current
}

/** The status that an event by itself leads to; undefined where it says nothing about a message. */
export function statusOf(event: HeraldEvent): MessageStatus | undefined {
  if (event.type === 'email.bounced') {
    return event.bounce.kind === 'permanent' ? 'bounced' : 'soft-bounced'
  }
  const name = event.type.slice('email.'.length) as MessageStatus
  return event.type.startsWith('email.') && rank.has(name) ? name : undefined
}
