import type { EmailBouncedEvent, Handler, HandlerContext } from '@mailherald/core'
import { InjectLedger, OnEmailBounced } from '@mailherald/nestjs'
import type { PostgresLedger } from '@mailherald/postgres'
import {
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { addBounce, inPrisma } from './exactly-once-prisma.js'
import { mailherald, Messages, PoolModule } from './nestjs-ledger.js'
import { PrismaClient } from './prisma/generated/client.js'

@Injectable()
export class PrismaService extends PrismaClient implements OnModuleInit, OnApplicationShutdown {
  constructor(@Inject(pg.Pool) pool: pg.Pool) {
    super({ adapter: new PrismaPg(pool) })
  }

  async onModuleInit(): Promise<void> {
    await this.$connect()
  }

  async onApplicationShutdown(): Promise<void> {
    await this.$disconnect()
  }
}

@Injectable()
class Bounces {
  readonly #count: Handler<EmailBouncedEvent>

  constructor(
    @InjectLedger() ledger: PostgresLedger,
    @Inject(PrismaService) client: PrismaService,
  ) {
    const transaction = inPrisma(client)
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
  providers: [PrismaService, Bounces],
})
export class PrismaApp {}
