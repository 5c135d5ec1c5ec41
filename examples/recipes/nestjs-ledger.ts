import { resend } from '@mailherald/core/providers/resend'
import { InjectLedger, MailheraldModule } from '@mailherald/nestjs'
import { postgresLedger, type PostgresLedger } from '@mailherald/postgres'
import {
  Controller,
  Get,
  Global,
  Inject,
  Module,
  Param,
  type OnApplicationShutdown,
} from '@nestjs/common'
import pg from 'pg'
import { steadyPool } from './exactly-once-pool.js'

@Global()
@Module({
  providers: [
    { provide: pg.Pool, useFactory: () => steadyPool(process.env['DATABASE_URL'] ?? '') },
  ],
  exports: [pg.Pool],
})
export class PoolModule implements OnApplicationShutdown {
  @Inject(pg.Pool) private readonly pool!: pg.Pool

  // Not earlier: until then, handlers may still be at work.
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end()
  }
}

export const mailherald = MailheraldModule.forRootAsync({
  inject: [pg.Pool],
  async useFactory(pool: pg.Pool) {
    const ledger = postgresLedger({ pool })
    await ledger.migrate()
    return { providers: [resend({ secret: process.env['RESEND_SECRET'] })], ledger }
  },
})

@Controller('messages')
export class Messages {
  @InjectLedger() private readonly ledger!: PostgresLedger

  @Get(':id')
  async recipients(@Param('id') id: string) {
    const message = await this.ledger.message(id)
    return message?.recipients ?? []
  }
}
