import type { EmailBouncedEvent, Handler, HandlerContext } from '@mailherald/core'
import { InjectLedger, OnEmailBounced } from '@mailherald/nestjs'
import type { PostgresLedger } from '@mailherald/postgres'
import { Injectable, Module } from '@nestjs/common'
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm'
import type { DataSource } from 'typeorm'
import { addBounce, customers, inTypeorm } from './exactly-once-typeorm.js'
import { mailherald, Messages, PoolModule } from './nestjs-ledger.js'

@Injectable()
class Bounces {
  readonly #count: Handler<EmailBouncedEvent>

  constructor(@InjectLedger() ledger: PostgresLedger, @InjectDataSource() database: DataSource) {
    const transaction = inTypeorm(database)
    this.#count = ledger.effect('count bounces', { transaction }, async ({ recipient }, { tx }) => {
      if (recipient !== null) await addBounce(tx, recipient.toLowerCase())
    })
  }

  @OnEmailBounced()
  count(event: EmailBouncedEvent, context: HandlerContext) {
    return this.#count(event, context)
  }
}

const database = TypeOrmModule.forRootAsync({
  useFactory: () => ({
    type: 'postgres',
    url: process.env['DATABASE_URL'] ?? '',
    entities: [customers],
  }),
})

@Module({
  imports: [PoolModule, database, mailherald],
  controllers: [Messages],
  providers: [Bounces],
})
export class TypeormApp {}
