import { acme, token } from '@mailherald/test-support/acme'
import { Injectable } from '@nestjs/common'
import { AbstractHttpAdapter } from '@nestjs/core'
import { Test } from '@nestjs/testing'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  adapterOf,
  appModule,
  asJson,
  bounced,
  platforms,
  startApp,
} from '../../test-helpers/start-app.js'
import { MailheraldModule, MailheraldService, OnEmailBounced } from '../index.js'

@Injectable()
class Counter {
  count = 0

  @OnEmailBounced()
  add(): void {
    this.count += 1
  }
}

const module = appModule({
  imports: [MailheraldModule.forRoot({ providers: [acme()], logger: false })],
  providers: [Counter],
})

describe('a testing module', () => {
  it.each(platforms)('serves the endpoint on %s', async (platform) => {
    const testing = await Test.createTestingModule({ imports: [module] }).compile()
    const app = testing.createNestApplication(adapterOf(platform))
    await app.listen(0, '127.0.0.1')
    onTestFinished(() => app.close())
    const url = await app.getUrl()
    const response = await fetch(`${url}/webhooks/acme?token=${token}`, asJson(bounced()))
    expect(response.status).toBe(200)
    expect(app.get(Counter).count).toBe(1)
  })

  it('calls handlers without HTTP', async () => {
    const testing = await Test.createTestingModule({ imports: [module] }).compile()
    await testing.init()
    onTestFinished(() => testing.close())
    const { herald } = testing.get(MailheraldService)
    const reply = await herald.receive({
      provider: 'acme',
      method: 'POST',
      url: `/?token=${token}`,
      headers: {},
      body: Buffer.from(JSON.stringify(bounced())),
    })
    expect(reply.status).toBe(200)
    expect(testing.get(Counter).count).toBe(1)
  })
})

describe('an app on another platform', () => {
  it('fails to boot with what to use there', async () => {
    const adapter = adapterOf('express')
    const other = Object.assign(adapter, { getType: () => 'other' })
    expect(other).toBeInstanceOf(AbstractHttpAdapter)
    await expect(startApp('express', module, { adapter: other })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('this app runs on "other"'),
    })
  })
})
