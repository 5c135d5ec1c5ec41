import type { HandlerContext, HeraldEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { deferred } from '@mailherald/test-support/deferred'
import { Injectable, type OnApplicationShutdown } from '@nestjs/common'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, MailheraldService, OnEmailBounced } from '../index.js'

describe.each(platforms)('the shutdown on %s', (platform) => {
  it('waits for running handlers, before connections are closed, and takes nothing new', async () => {
    const order: string[] = []
    const started = deferred<void>()
    const finish = deferred<void>()
    @Injectable()
    class Handlers implements OnApplicationShutdown {
      @OnEmailBounced()
      async handle(_event: HeraldEvent, _context: HandlerContext): Promise<void> {
        started.resolve()
        await finish.promise
        order.push('handled')
      }

      onApplicationShutdown(): void {
        order.push('connections closed')
      }
    }
    const module = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()] })],
      providers: [Handlers],
    })
    const { app, post } = await startApp(platform, module)
    const running = post(bounced())
    await started.promise
    const closing = app.close()
    // By now the herald refuses: the hook runs in the same turn as its promise is made.
    await new Promise((resolve) => setImmediate(resolve))
    const { herald } = app.get(MailheraldService)
    const late = await herald.receive({
      provider: 'acme',
      method: 'POST',
      url: '/',
      headers: {},
      body: new Uint8Array(),
    })
    expect([late.status, JSON.parse(late.body)]).toEqual([503, { error: 'ERR_CLOSED' }])
    order.push('still open')
    finish.resolve()
    await closing
    expect((await running).status).toBe(200)
    expect(order).toEqual(['still open', 'handled', 'connections closed'])
  })
})
