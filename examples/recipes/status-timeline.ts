import { nextStatus, type Herald, type HeraldEvent, type MessageStatus } from '@mailherald/core'
import type { Database } from './database.js'

export const table = `create table email_events (
  event_id text primary key,
  message_id text not null,
  recipient text not null,
  occurred_at timestamptz not null,
  event jsonb not null
)`

const add = `insert into email_events (event_id, message_id, recipient, occurred_at, event)
  values ($1, $2, $3, $4, $5) on conflict do nothing`

export function recordEvents(herald: Herald, database: Database): void {
  herald.on('email.*', { name: 'timeline' }, async (event) => {
    if (!('recipient' in event) || event.recipient === null) return
    if (event.messageId === undefined) return
    const { raw: _, ...kept } = event
    const key = [event.id, event.messageId, event.recipient.toLowerCase(), event.occurredAt]
    await database.query(add, [...key, JSON.stringify(kept)])
  })
}

export interface Message {
  readonly messageId: string
  readonly recipient: string
}

const find = `select occurred_at as at, event from email_events
  where message_id = $1 and recipient = $2 order by occurred_at, event_id`

export async function timelineOf(database: Database, { messageId, recipient }: Message) {
  const { rows } = await database.query(find, [messageId, recipient.toLowerCase()])
  const events = rows.map(({ event }) => event as HeraldEvent)
  return {
    status: events.reduce<MessageStatus | undefined>(nextStatus, undefined),
    steps: rows.map(({ at }, index) => ({ at: at as Date, type: events[index]?.type })),
  }
}
