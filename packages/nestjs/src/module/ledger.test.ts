import type { LedgerReader } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { memoryLedger, type MemoryLedger } from '@mailherald/testing'
import { Injectable } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { getLedgerToken, InjectLedger, MailheraldModule, OnEmailBounced } from '../index.js'

@Injectable()
class Mailer {
  known = 0

  readonly #ledger: LedgerReader

  constructor(@InjectLedger() ledger: LedgerReader) {
    this.#ledger = ledger
  }

  @OnEmailBounced()
  async count(): Promise<void> {
    this.known = (await this.#ledger.events()).events.length
  }
}

describe.each(platforms)('a ledger on %s', (platform) => {
  it('records what comes in before the methods are called, and can be injected', async () => {
    const ledger = memoryLedger()
    const mailherald = MailheraldModule.forRoot({ providers: [acme()], ledger })
    const { app, post } = await startApp(
      platform,
      appModule({ imports: [mailherald], providers: [Mailer] }),
    )
    expect((await post(bounced())).status).toBe(200)
    expect(app.get(Mailer).known).toBe(1)
    expect(app.get(getLedgerToken())).toBe(ledger)
  })

  it('can come from a factory, and each registration has its own', async () => {
    const [shop, news] = [memoryLedger(), memoryLedger()]
    const imports = [
      MailheraldModule.forRootAsync({
        useFactory: () => ({ providers: [acme({ account: 'shop' })], ledger: shop }),
      }),
      MailheraldModule.forRoot({
        name: 'news',
        path: 'hooks/news',
        providers: [acme({ account: 'news' })],
        ledger: news,
      }),
    ]
    const { app, post } = await startApp(platform, appModule({ imports }))
    await post(bounced(), '/webhooks/acme/shop')
    await post(bounced(), '/hooks/news/acme/news')
    const accounts = (ledger: MemoryLedger): unknown =>
      ledger.recorded.map(({ account }) => account)
    expect([accounts(shop), accounts(news)]).toEqual([['shop'], ['news']])
    expect(app.get(getLedgerToken<MemoryLedger>('news'))).toBe(news)
  })
})
