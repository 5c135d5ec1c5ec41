import type { EmailBouncedEvent, Handler, HandlerContext } from '@mailherald/core'
import { InjectLedger, OnEmailBounced } from '@mailherald/nestjs'
import type { PostgresLedger } from '@mailherald/postgres'
import { Inject, Injectable, Module } from '@nestjs/common'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { addBounce, inDrizzle } from './exactly-once-drizzle.js'
import { mailherald, Messages, PoolModule } from './nestjs-ledger.js'

const DATABASE = Symbol('database')

@Injectable()
class Bounces {
  readonly #count: Handler<EmailBouncedEvent>

  constructor(@InjectLedger() ledger: PostgresLedger, @Inject(DATABASE) database: NodePgDatabase) {
    const transaction = inDrizzle(database)
    this.#count = ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    })
  }

  @OnEmailBounced()
  count(event: EmailBouncedEvent, context: HandlerContext) {
    return this.#count(event, context)
  }
}

@Module({
  imports: [PoolModule, mailherald],
  controllers: [Messages],
  providers: [
    { provide: DATABASE, inject: [pg.Pool], useFactory: (pool: pg.Pool) => drizzle(pool) },
    Bounces,
  ],
})
export class DrizzleApp {}
