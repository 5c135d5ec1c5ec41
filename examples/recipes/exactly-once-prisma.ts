import type { Herald } from '@mailherald/core'
import type { PostgresLedger, YourTransaction } from '@mailherald/postgres'
import type { Prisma, PrismaClient } from './prisma/generated/client.js'

export type Tx = Prisma.TransactionClient

export function inPrisma(client: PrismaClient): YourTransaction<Tx> {
  return (work) =>
    client.$transaction(
      (tx) => work(tx, ({ strings, values }) => tx.$queryRaw<unknown[]>(strings, ...values)),
      { timeout: 10_000 },
    )
}

export async function addBounce(tx: Tx, email: string): Promise<void> {
  await tx.customer.updateMany({ where: { email }, data: { bounces: { increment: 1 } } })
}

export function countBounces(herald: Herald, ledger: PostgresLedger, client: PrismaClient): void {
  const transaction = inPrisma(client)
  herald.on(
    'email.bounced',
    ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    }),
  )
}
