import type { HeraldEvent, Queue, QueueJob } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { Injectable } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { describe, expect, it } from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, MailheraldService, OnEmailBounced } from '../index.js'

describe.each(platforms)('an app with a queue on %s', (platform) => {
  it('stores what it receives; a process without HTTP runs the same handlers', async () => {
    const jobs: QueueJob[] = []
    let closed = 0
    const queue: Queue = {
      enqueue: async (more) => void jobs.push(...more),
      close: async () => void closed++,
    }
    const seen: string[] = []
    @Injectable()
    class Handlers {
      @OnEmailBounced()
      handle(event: HeraldEvent): void {
        seen.push(event.id)
      }
    }
    const module = () =>
      appModule({
        imports: [MailheraldModule.forRoot({ providers: [acme()], queue })],
        providers: [Handlers],
      })

    const { app, post } = await startApp(platform, module())
    expect((await post(bounced())).status).toBe(200)
    await app.close()
    expect([jobs.length, seen.length, closed]).toEqual([1, 0, 1])

    const worker = await NestFactory.createApplicationContext(module(), { logger: false })
    const outcome = await worker.get(MailheraldService).herald.process(jobs[0]?.data)
    expect(outcome).toEqual({ state: 'done' })
    expect(seen).toEqual([jobs[0]?.id])
    await worker.close()
    expect(closed).toBe(2)
  })
})
