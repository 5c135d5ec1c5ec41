import type { SqlClient } from '../config/define-config.js'
import { UsageError } from '../usage-error.js'
import { fail, pass, warn, type Check } from './check.js'

/** Settings of a Redis server that lose events. */
export async function redisChecks(url: string): Promise<readonly Check[]> {
  try {
    const fields = fieldsIn(await infoOf(url))
    return fields.has('aof_enabled')
      ? settingsOf(fields)
      : [warn('redis', 'it does not say how it keeps data')]
  } catch (error) {
    if (error instanceof UsageError) throw error
    const remedy = 'is it running, and the URL right?'
    return [fail('redis', `it cannot be asked: ${(error as Error).message}`, remedy)]
  }
}

async function infoOf(url: string): Promise<string> {
  const { Redis } = await import('ioredis').catch(() => {
    throw new UsageError('To look at Redis, install ioredis: npm install ioredis.')
  })
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 2000,
  })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return await redis.info()
  } finally {
    redis.disconnect()
  }
}

function fieldsIn(info: string): ReadonlyMap<string, string> {
  const pairs = [...info.matchAll(/^(\w+):(.*?)\r?$/gm)]
  return new Map(pairs.map(([, name = '', value = '']) => [name, value]))
}

function settingsOf(fields: ReadonlyMap<string, string>): readonly Check[] {
  const policy = fields.get('maxmemory_policy') ?? 'noeviction'
  const [major = 0, minor = 0] = (fields.get('redis_version') ?? '').split('.').map(Number)
  return [
    fields.get('aof_enabled') === '1'
      ? pass('redis appendonly', 'what is stored is on disk')
      : fail(
          'redis appendonly',
          'no append-only file: events are lost when it stops',
          'set "appendonly yes"',
        ),
    policy === 'noeviction'
      ? pass('redis maxmemory-policy', 'nothing is thrown away')
      : fail(
          'redis maxmemory-policy',
          `"${policy}" throws events away when memory is short`,
          'set "maxmemory-policy noeviction"',
        ),
    major > 6 || (major === 6 && minor >= 2)
      ? pass('redis version', fields.get('redis_version') ?? '')
      : fail('redis version', 'it is too old', 'use Redis 6.2 or later'),
  ]
}

const settings = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** Settings of a PostgreSQL server that lose events. */
export async function postgresChecks(client: SqlClient): Promise<readonly Check[]> {
  try {
    return await Promise.all(settings.map((name) => settingCheck(name, client)))
  } catch (error) {
    return [fail('postgres', `it cannot be asked: ${(error as Error).message}`, 'is it running?')]
  }
}

async function settingCheck(name: string, client: SqlClient): Promise<Check> {
  const { rows } = await client.query(`SHOW ${name}`)
  const [value] = Object.values(rows[0] ?? {}).map(String)
  return value === 'off'
    ? fail(
        `postgres ${name}`,
        'what is committed is lost when the server stops',
        `set "${name} = on"`,
      )
    : pass(`postgres ${name}`, value ?? 'unknown')
}
