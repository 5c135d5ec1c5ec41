import {
  addressKey,
  nextStatus,
  type HeraldEvent,
  type MessageRecord,
  type MessageStatus,
  type RecipientStatus,
} from '@mailherald/core'
import { withoutAbsent } from '../util/without-absent.js'

/** The messages that events are about, which are given the last first. Those with the latest events are first. */
export function messagesIn(events: readonly HeraldEvent[]): readonly MessageRecord[] {
  const groups = new Map<string, HeraldEvent[]>()
  for (const event of events) {
    const key = keyOf(event)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  return [...groups.values()].map(recordOf).toSorted((a, b) => latest(b) - latest(a))
}

/** Inbound mail is no message of yours. */
function keyOf(event: HeraldEvent): string | undefined {
  const messageId = messageIdOf(event)
  if (event.type === 'email.received' || messageId === undefined) return undefined
  return JSON.stringify([event.provider, event.account, messageId])
}

/** What the event calls its message. */
export function messageIdOf(event: HeraldEvent): string | undefined {
  return 'messageId' in event ? event.messageId : undefined
}

function latest({ timeline }: MessageRecord): number {
  return timeline.at(-1)?.occurredAt.getTime() ?? 0
}

function recordOf(group: readonly HeraldEvent[]): MessageRecord {
  // Where two happened at the same time, in the order in which they came.
  const inOrder = group.toReversed()
  const timeline = inOrder.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())
  const first = timeline[0] as HeraldEvent
  return withoutAbsent({
    provider: first.provider,
    account: first.account,
    messageId: messageIdOf(first) ?? '',
    reference: firstOf(timeline, 'reference'),
    subject: firstOf(timeline, 'subject'),
    recipients: statusesIn(timeline),
    timeline,
  }) as MessageRecord
}

function firstOf(
  events: readonly HeraldEvent[],
  field: 'reference' | 'subject',
): string | undefined {
  for (const event of events) {
    const value = (event as Partial<Record<typeof field, unknown>>)[field]
    if (typeof value === 'string') return value
  }
  return undefined
}

function statusesIn(timeline: readonly HeraldEvent[]): readonly RecipientStatus[] {
  const statuses = new Map<string | null, { status?: MessageStatus; since: Date }>()
  for (const event of timeline) {
    const recipient = recipientOf(event)
    const known = statuses.get(recipient)
    const status = nextStatus(known?.status, event)
    if (known !== undefined && status === known.status) continue
    statuses.set(recipient, { ...(status && { status }), since: event.occurredAt })
  }
  return [...statuses].map(([recipient, status]) => ({ recipient, ...status }))
}

function recipientOf(event: HeraldEvent): string | null {
  const recipient = 'recipient' in event ? event.recipient : null
  return typeof recipient === 'string' ? addressKey(recipient) : null
}
