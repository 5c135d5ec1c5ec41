import { silentLogger } from '@mailherald/core'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bullmqQueue } from './bullmq-queue.js'
import { warningsFor } from './check-server.js'

describe('the warnings about a Redis server', () => {
  it('a server that keeps what it acknowledged causes no warning', () => {
    const info = 'redis_version:7.0.15\r\naof_enabled:1\r\nmaxmemory_policy:noeviction\r\n'
    expect(warningsFor(info)).toEqual([])
  })

  it('a server that does not report its settings causes no warning', () => {
    expect(warningsFor('# Server\r\n')).toEqual([])
  })

  it('a server that is too old causes a warning with its version', () => {
    expect(warningsFor('redis_version:6.0.16')).toEqual([expect.stringContaining('too old')])
    expect(warningsFor('redis_version:5.9.9')).toHaveLength(1)
    expect(warningsFor('redis_version:6.2.0')).toEqual([])
    expect(warningsFor('redis_version:10.0.0')).toEqual([])
  })
})

describe.skipIf(!hasRedis)('a queue on a server that can lose data', () => {
  let server: RedisServer
  beforeAll(async () => {
    server = await redisServer('--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru')
  })
  afterAll(() => server.remove())

  it('logs what the server can lose when it connects', async () => {
    const warnings: string[] = []
    const logger = { ...silentLogger, warn: (message: string) => void warnings.push(message) }
    const queue = bullmqQueue({ connection: server.connection, logger })
    await until(() => warnings.length === 2)
    expect(warnings).toEqual([
      expect.stringContaining('appendonly yes'),
      expect.stringContaining('allkeys-lru'),
    ])
    await queue.close()
  })
})
