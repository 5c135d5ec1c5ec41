import { shouldSuppress, type Herald } from '@mailherald/core'
import type { Database } from './database.js'

export const table = `create table suppressions (
  address text not null,
  scope text not null,
  reason text not null,
  event_id text not null,
  since timestamptz not null,
  primary key (address, scope)
)`

const add = `insert into suppressions (address, scope, reason, event_id, since)
  values ($1, $2, $3, $4, $5) on conflict do nothing`

export function keepSuppressions(herald: Herald, database: Database): void {
  herald.on(['email.*', 'suppression.added'], { name: 'suppress' }, async (event) => {
    const { suppress, reason, scope = 'all' } = shouldSuppress(event)
    if (!suppress || !('recipient' in event) || event.recipient === null) return
    const address = event.recipient.toLowerCase()
    await database.query(add, [address, scope, reason, event.id, event.occurredAt])
  })
}

const find = `select 1 from suppressions where address = $1 and scope in ('all', $2)`

export async function mayMail(database: Database, address: string, list = 'all'): Promise<boolean> {
  const { rows } = await database.query(find, [address.toLowerCase(), list])
  return rows.length === 0
}

export interface Mail {
  readonly to: string
  readonly list?: string
  readonly subject: string
}

export function suppressing(database: Database, send: (mail: Mail) => Promise<void>) {
  return async (mail: Mail): Promise<'sent' | 'suppressed'> => {
    if (!(await mayMail(database, mail.to, mail.list))) return 'suppressed'
    await send(mail)
    return 'sent'
  }
}
