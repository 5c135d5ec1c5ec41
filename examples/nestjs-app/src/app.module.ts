import type { IdempotencyStore } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { MailheraldModule } from '@mailherald/nestjs'
import { Module, type DynamicModule } from '@nestjs/common'
import { Domains } from './domains.js'
import { Messages } from './messages.js'
import { AppController } from './app.controller.js'
import { Suppressions } from './suppressions.js'

export interface Config {
  readonly tencentToken: string | undefined
  readonly simplySendSecret: string | undefined
  /** Left out: in memory. */
  readonly idempotency?: IdempotencyStore
}

@Module({
  controllers: [AppController],
  providers: [Suppressions, Messages, Domains],
})
export class AppModule {
  static forRoot({ tencentToken, simplySendSecret, ...options }: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        MailheraldModule.forRoot({
          path: 'webhooks',
          providers: [
            tencentSes({ verify: urlToken(tencentToken) }),
            simplySend({
              verify: hmacSignature({ header: 'x-simplysend-signature', secret: simplySendSecret }),
            }),
          ],
          ...options,
        }),
      ],
    }
  }
}
