import type { EmailBouncedEvent } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified } from '@mailherald/core/verify'
import { MailheraldModule, OnEmailBounced } from '@mailherald/nestjs'
import { Injectable, Module } from '@nestjs/common'

@Injectable()
export class Suppressions {
  readonly removed: string[] = []

  @OnEmailBounced({ bounce: 'permanent' })
  remove(event: EmailBouncedEvent): void {
    if (event.recipient !== null) this.removed.push(event.recipient)
  }
}

@Module({
  imports: [
    MailheraldModule.forRoot({
      path: 'webhooks',
      providers: [tencentSes({ verify: unverified() })],
    }),
  ],
  providers: [Suppressions],
})
export class AppModule {}
