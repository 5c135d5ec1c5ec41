import type { Herald } from '@mailherald/core'
import type { PostgresLedger, YourTransaction } from '@mailherald/postgres'
import { eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { integer, pgTable, text } from 'drizzle-orm/pg-core'

const customers = pgTable('customers', {
  email: text().primaryKey(),
  bounces: integer().notNull().default(0),
})

export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0]

export function inDrizzle(database: NodePgDatabase): YourTransaction<Tx> {
  return (work) =>
    database.transaction((tx) =>
      work(tx, ({ strings, values }) => tx.execute(sql(strings, ...values))),
    )
}

export async function addBounce(tx: Tx, email: string): Promise<void> {
  const bounces = sql`${customers.bounces} + 1`
  await tx.update(customers).set({ bounces }).where(eq(customers.email, email))
}

export function countBounces(
  herald: Herald,
  ledger: PostgresLedger,
  database: NodePgDatabase,
): void {
  const transaction = inDrizzle(database)
  herald.on(
    'email.bounced',
    ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    }),
  )
}
