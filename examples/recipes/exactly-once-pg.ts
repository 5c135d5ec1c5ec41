import type { Herald } from '@mailherald/core'
import type { PostgresLedger, Tx } from '@mailherald/postgres'

export const table = `create table customers (
  email text primary key,
  bounces integer not null default 0
)`

export async function addBounce(tx: Tx, email: string): Promise<void> {
  await tx.query('update customers set bounces = bounces + 1 where email = $1', [email])
}

export function countBounces(herald: Herald, ledger: PostgresLedger): void {
  herald.on(
    'email.bounced',
    ledger.effect('count bounces', async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    }),
  )
}
