import { Redis, type RedisOptions } from 'ioredis'

/** A `redis://` URL, options of ioredis, or a client whose options are used for clients of our own. */
export type Connection = string | RedisOptions | Redis

/** Which queue on which server. */
export interface QueueLocation {
  readonly connection: Connection
  /** Left out: `mailherald`. */
  readonly name?: string
  /** What the keys in Redis begin with. Left out: `bull`, as BullMQ has it. */
  readonly prefix?: string
}

/** The name and the prefix, filled in. */
export function placeOf(location: QueueLocation): {
  readonly name: string
  readonly prefix: string
} {
  const { name = 'mailherald', prefix = 'bull' } = location
  return { name, prefix }
}

const quickly: RedisOptions = {
  connectTimeout: 2000,
  disconnectTimeout: 500,
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
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
}

/** Commands wait until the server is back. */
export const patient: RedisOptions = {
  ...quickly,
  maxRetriesPerRequest: null,
}

/** A client of our own. Who opens it closes it. */
export function openRedis(connection: Connection, how: RedisOptions): Redis {
  const redis = clientFor(connection, how)
  replaceWhenSilent(redis)
  return redis
}

function clientFor(connection: Connection, how: RedisOptions): Redis {
  if (typeof connection === 'string') return new Redis(connection, how)
  if (isClient(connection)) return connection.duplicate(how)
  return new Redis({ ...connection, ...how })
}

/** Says goodbye where somebody listens, and hangs up in any case. */
export async function closeRedis(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => {})
  redis.disconnect()
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

function isClient(connection: RedisOptions | Redis): connection is Redis {
  return 'duplicate' in connection && typeof connection.duplicate === 'function'
}
