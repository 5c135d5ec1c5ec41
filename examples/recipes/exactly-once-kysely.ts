import type { Herald } from '@mailherald/core'
import type { PostgresLedger, YourTransaction } from '@mailherald/postgres'
import { CompiledQuery, type Generated, type Kysely, type Transaction } from 'kysely'

export interface Tables {
  customers: { email: string; bounces: Generated<number> }
}

export function inKysely(database: Kysely<Tables>): YourTransaction<Transaction<Tables>> {
  return (work) =>
    database
      .transaction()
      .execute((tx) =>
        work(tx, ({ text, values }) => tx.executeQuery(CompiledQuery.raw(text, values))),
      )
}

export async function addBounce(tx: Transaction<Tables>, email: string): Promise<void> {
  await tx
    .updateTable('customers')
    .set(({ eb }) => ({ bounces: eb('bounces', '+', 1) }))
    .where('email', '=', email)
    .execute()
}

export function countBounces(
  herald: Herald,
  ledger: PostgresLedger,
  database: Kysely<Tables>,
): void {
  const transaction = inKysely(database)
  herald.on(
    'email.bounced',
    ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    }),
  )
}
