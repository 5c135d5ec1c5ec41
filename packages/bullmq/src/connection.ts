import { MailheraldError } from '@mailherald/core'
import type { ConnectionOptions } from 'bullmq'
import { Redis, type RedisOptions } from 'ioredis'

/**
 * A `redis://` URL, the options of ioredis, an ioredis client, or the `connection` that the queues of an app have
 * already. Only its settings are used: every connection is opened anew. A client that you pass is never used, changed
 * or closed.
 */
export type Connection = string | ConnectionOptions | RedisOptions | Redis

/** Which queue on which server: two that differ in `name` or in `prefix` share nothing. */
export interface QueueLocation {
  readonly connection: Connection
  /** @defaultValue `mailherald` */
  readonly name?: string
  /**
   * What the keys in Redis begin with; the name follows.
   *
   * @defaultValue `bull`, as BullMQ has it
   */
  readonly prefix?: string
}

/** A location, filled in. */
export interface Place {
  readonly name: string
  readonly prefix: string
  /** What every key begins with: BullMQ's, and those of this package. */
  readonly keyPrefix: string
}

/** The name and the prefix, filled in, and what they make. */
export function placeOf(location: QueueLocation): Place {
  const { name = 'mailherald', prefix = 'bull' } = location
  return { name, prefix, keyPrefix: `${prefix}:${name}:` }
}

const quickly: RedisOptions = {
  connectTimeout: 2000,
  disconnectTimeout: 500,
  maxLoadingRetryTime: 200,
  retryStrategy: (times) => Math.min(times * 50, 500),
}

/** Commands fail at once while the server is away, and never wait in memory. */
export const failFast: RedisOptions = {
  ...quickly,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
}

/** Commands wait for the connection, but not past its next failure. */
export const failSoon: RedisOptions = {
  ...quickly,
  enableOfflineQueue: true,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
}

/** Commands wait until the server is back. */
export const patient: RedisOptions = {
  ...quickly,
  enableOfflineQueue: true,
  maxRetriesPerRequest: null,
}

/**
 * A client of this package's own. Whoever opens it closes it.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function openRedis(connection: Connection, how: RedisOptions): Redis {
  const redis = clientFor(connection, how)
  replaceWhenSilent(redis)
  return redis
}

function clientFor(connection: Connection, how: RedisOptions): Redis {
  if (typeof connection === 'string') return new Redis(connection, how)
  if (isClient(connection)) return connection.duplicate(how)
  if (isForeign(connection)) throw foreign()
  const { url, ...options } = connection as RedisOptions & { readonly url?: string }
  return url === undefined
    ? new Redis({ ...options, ...how })
    : new Redis(url, { ...options, ...how })
}

/** Quits where the server listens, and disconnects in any case. */
export async function closeRedis(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => {})
  redis.disconnect()
}

function isClient(connection: object): connection is Redis {
  return isForeign(connection) && 'defineCommand' in connection && !('nodes' in connection)
}

function isForeign(connection: object): boolean {
  return 'duplicate' in connection || 'redisOptions' in connection
}

function foreign(): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    '"connection" must be a URL, options or a client of ioredis. A cluster is not supported.',
    { details: { option: 'connection' } },
  )
}

const heartbeatMs = 1000
const mostSilentBeats = 3

/**
 * A connection can die without a word, and a server can take connections and answer nothing: after some seconds
 * of silence another one is made. The time limits of ioredis itself keep a process from its end.
 */
function replaceWhenSilent(redis: Redis): void {
  let silentBeats = 0
  const hear = (): void => void (silentBeats = 0)
  const heartbeat = setInterval(() => {
    if (redis.status !== 'ready' && redis.status !== 'connect') return hear()
    if (silentBeats === mostSilentBeats) {
      redis.disconnect(true)
      return hear()
    }
    silentBeats++
    if (redis.status === 'ready') redis.ping().then(hear, hear)
  }, heartbeatMs)
  heartbeat.unref()
  redis.once('end', () => clearInterval(heartbeat))
}
