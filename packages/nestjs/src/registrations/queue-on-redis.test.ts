import { bullmqQueue, startWorker } from '@mailherald/bullmq'
import { silentLogger, type HeraldEvent } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { journalFile } from '@mailherald/test-support/journal'
import { kill, processes } from '@mailherald/test-support/processes'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { BullModule, getQueueToken, getSharedConfigToken } from '@nestjs/bullmq'
import { Injectable, type Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { Queue, QueueOptions } from 'bullmq'
import { Redis } from 'ioredis'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest'
import { appModule, bounced, platforms, startApp } from '../../test-helpers/start-app.js'
import { MailheraldModule, OnEmailBounced } from '../index.js'

describe.skipIf(!hasRedis)('a queue in Redis', { timeout: 30_000 }, () => {
  let server: RedisServer
  let admin: Redis
  let name: string
  let queues = 0
  beforeAll(async () => void (server = await redisServer()))
  beforeEach(() => {
    admin = new Redis(server.url)
    name = `nest${++queues}`
  })
  afterEach(() => admin.disconnect())
  afterAll(() => server.remove())

  /** The module of an app that has a queue of BullMQ already, and takes its connection from there. */
  function sharingModule(
    connection: QueueOptions['connection'],
    works: boolean,
    handlers: Type,
  ): Type {
    return appModule({
      imports: [
        BullModule.forRoot({ connection }),
        BullModule.registerQueue({ name: 'newsletters' }),
        MailheraldModule.forRootAsync({
          inject: [getSharedConfigToken()],
          useFactory: ({ connection: shared }: QueueOptions) => ({
            providers: [acme()],
            queue: bullmqQueue({ connection: shared, name, logger: silentLogger }),
            worker: works
              ? (herald) => startWorker(herald, { connection: shared, name, logger: silentLogger })
              : undefined,
          }),
        }),
      ],
      providers: [handlers],
    })
  }

  async function connections(): Promise<number> {
    return String(await admin.client('LIST'))
      .trim()
      .split('\n').length
  }

  describe.each(platforms)('with a receiver on %s', (platform) => {
    it.each<[string, () => QueueOptions['connection']]>([
      ['settings', () => server.connection],
      ['a client', () => new Redis({ ...server.connection, maxRetriesPerRequest: null })],
    ])('and a worker without HTTP share %s with @nestjs/bullmq', async (_name, connect) => {
      const seen: string[] = []
      @Injectable()
      class Handlers {
        @OnEmailBounced()
        handle({ id }: HeraldEvent): void {
          seen.push(id)
        }
      }
      const before = await connections()
      const connection = connect()
      const receiver = await startApp(platform, sharingModule(connection, false, Handlers))
      await until(async () => (await receiver.post(bounced())).status === 200)
      expect(seen).toEqual([])

      const module = sharingModule(connection, true, Handlers)
      const worker = await NestFactory.createApplicationContext(module, { logger: false })
      expect((await receiver.post(bounced())).status).toBe(200)
      await until(() => seen.length === 2)
      await Promise.all([worker.close(), receiver.app.close()])
      if (connection instanceof Redis) connection.disconnect()
      await until(async () => (await connections()) === before)
    })
  })

  it('leaves a client that it was given open and unchanged', async () => {
    const connection = new Redis({ ...server.connection, maxRetriesPerRequest: null })
    onTestFinished(() => connection.disconnect())
    const options = { ...connection.options }
    const module = sharingModule(connection, true, class {})
    const app = await NestFactory.createApplicationContext(module, { logger: false })
    await app.get<Queue>(getQueueToken('newsletters')).add('send', {})
    await app.close()
    expect(connection.options).toEqual(options)
    expect(await connection.llen('bull:newsletters:wait')).toBe(1)
  })

  it('is processed by a worker that on SIGTERM finishes what it has begun, and no more', async () => {
    const journal = journalFile()
    onTestFinished(() => journal.remove())
    const running = processes()
    onTestFinished(() => running.killAll())
    const queue = bullmqQueue({ connection: server.connection, name, logger: silentLogger })
    const module = appModule({
      imports: [MailheraldModule.forRoot({ providers: [acme()], queue })],
    })
    const { post } = await startApp('express', module)
    await queue.ready()
    for (const to of ['ada@example.com', 'ben@example.com']) {
      expect((await post(bounced({ to }))).status).toBe(200)
    }
    const script = new URL('../../test-helpers/worker-app.mjs', import.meta.url)
    const child = running.start(script, { url: server.url, name, journal: journal.path })
    await until(() => journal.lines().length > 0)
    await kill(child, 'SIGTERM')
    expect(journal.lines()).toEqual(['begun ada@example.com', 'done ada@example.com', 'shut down'])
    expect(await admin.zcard(`bull:${name}:completed`)).toBe(1)
    expect(await admin.llen(`bull:${name}:wait`)).toBe(1)
  })
})
