import type { Logger } from '@mailherald/core'
import type { Redis } from 'ioredis'

const oldest = [6, 2] as const

/** Logs an outage once, and, as soon as the server is there, which of its settings can lose events. */
export function watchServer(redis: Redis, logger: Logger): void {
  let away = false
  redis.on('error', (error: Error) => {
    if (!away) logger.error('Redis is away', { cause: error.message })
    away = true
  })
  redis.on('ready', () => {
    if (away) logger.warn('Redis is back')
    away = false
  })
  redis.once('ready', () => {
    redis.info().then(
      (info) => warningsFor(info).forEach((warning) => logger.warn(warning)),
      () => logger.warn('Redis could not be asked how it keeps data'),
    )
  })
}

/** What is wrong with a server for keeping events, by its answer to INFO. */
export function warningsFor(info: string): string[] {
  const fields = new Map(info.split(/\r?\n/).map((line) => pair(line)))
  const warnings: string[] = []
  const version = fields.get('redis_version')
  if (version !== undefined && isOlder(version)) {
    warnings.push(`Redis ${version} is too old: use ${oldest.join('.')} or later.`)
  }
  if (fields.get('aof_enabled') === '0') {
    warnings.push(
      'Redis keeps no append-only file: events that were acknowledged are lost when it stops. Set "appendonly yes".',
    )
  }
  const policy = fields.get('maxmemory_policy')
  if (policy !== undefined && policy !== 'noeviction') {
    warnings.push(
      `Redis throws data away when memory is short ("maxmemory-policy ${policy}"): events are lost. Set "noeviction".`,
    )
  }
  return warnings
}

function pair(line: string): [name: string, value: string] {
  const at = line.indexOf(':')
  return [line.slice(0, at), line.slice(at + 1).trim()]
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}
