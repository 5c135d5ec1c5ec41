import type { EmailBouncedEvent, HeraldEvent } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { signedDelivery, recordingHerald, urlTokenSigner } from '@mailherald/testing'
import type { RecordingHerald } from '@mailherald/testing'
import { Injectable, Module, type INestApplication } from '@nestjs/common'
import { Test } from '@nestjs/testing'
import request from 'supertest'
import { describe, expect, it, onTestFinished } from 'vitest'
import { adapterOf, platforms, type Platform } from '../../test-helpers/start-app.js'
import { heraldFactory, MailheraldModule, MailheraldService, OnEmailBounced } from '../index.js'

const token = 'a-token-of-documentation'

@Injectable()
class Suppressions {
  readonly removed: (string | null)[] = []

  @OnEmailBounced()
  remove({ recipient }: EmailBouncedEvent): void {
    this.removed.push(recipient)
  }
}

@Module({
  imports: [
    MailheraldModule.forRoot({
      providers: [tencentSes({ verify: urlToken(token) })],
      logger: false,
    }),
  ],
  providers: [Suppressions],
})
class AppModule {}

const delivery = signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) })

async function start(platform: Platform, app: INestApplication): Promise<void> {
  onTestFinished(() => app.close())
  await app.init()
  if (platform === 'fastify') await app.getHttpAdapter().getInstance().ready()
}

/** As it is shown in the README. */
function send(app: INestApplication): request.Test {
  return request(app.getHttpServer())
    .post(delivery.url)
    .set(delivery.headers)
    .send(Buffer.from(delivery.body).toString())
}

describe.each(platforms)('a test of an app on %s', (platform) => {
  it('sends a sample with supertest, and sees in the stream what the module received', async () => {
    const testing = await Test.createTestingModule({ imports: [AppModule] }).compile()
    const app = testing.createNestApplication(adapterOf(platform))
    await start(platform, app)
    const events: HeraldEvent[] = []
    app.get(MailheraldService).events$.subscribe((event) => events.push(event))
    await send(app).expect(200)
    expect(events).toMatchObject([{ type: 'email.bounced', recipient: 'nobody@example.com' }])
    expect(app.get(Suppressions).removed).toEqual(['nobody@example.com'])
  })

  it('replaces the herald by a recording one, with all handlers', async () => {
    const testing = await Test.createTestingModule({ imports: [AppModule] })
      .overrideProvider(heraldFactory)
      .useValue(recordingHerald)
      .compile()
    const app = testing.createNestApplication(adapterOf(platform))
    await start(platform, app)
    const herald = app.get(MailheraldService).herald as RecordingHerald
    await send(app).expect(200)
    expect(herald.eventsOf('email.bounced')[0]?.recipient).toBe('nobody@example.com')
    expect(herald.exchanges[0]?.reply.status).toBe(200)
    expect(app.get(Suppressions).removed).toEqual(['nobody@example.com'])
  })
})
