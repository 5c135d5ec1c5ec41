import type { Herald } from '@mailherald/core'
import type { PostgresLedger, YourTransaction } from '@mailherald/postgres'
import { EntitySchema, type DataSource, type EntityManager } from 'typeorm'

export interface Customer {
  readonly email: string
  readonly bounces: number
}

export const customers = new EntitySchema<Customer>({
  name: 'customers',
  columns: { email: { type: 'text', primary: true }, bounces: { type: 'integer', default: 0 } },
})

export function inTypeorm(dataSource: DataSource): YourTransaction<EntityManager> {
  return (work) =>
    dataSource.transaction((tx) =>
      work(tx, ({ text, values }) => tx.query<unknown[]>(text, values)),
    )
}

export async function addBounce(tx: EntityManager, email: string): Promise<void> {
  await tx.increment(customers, { email }, 'bounces', 1)
}

export function countBounces(herald: Herald, ledger: PostgresLedger, dataSource: DataSource): void {
  const transaction = inTypeorm(dataSource)
  herald.on(
    'email.bounced',
    ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    }),
  )
}
