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

/** Commands fail at once while the server is away, and never wait in memory. */
export const failFast: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2000,
  retryStrategy: soon,
}

/** Commands wait for the connection, but not past its next failure. */
export const failSoon: RedisOptions = {
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2000,
  commandTimeout: 5000,
  retryStrategy: soon,
}

/** Commands wait until the server is back. */
export const patient: RedisOptions = {
  maxRetriesPerRequest: null,
  connectTimeout: 2000,
  retryStrategy: soon,
}

/** A client of our own. Who opens it closes it. */
export function openRedis(connection: Connection, how: RedisOptions): Redis {
  if (typeof connection === 'string') return new Redis(connection, how)
  if (isClient(connection)) return connection.duplicate(how)
  return new Redis({ ...connection, ...how })
}

/** Says goodbye where somebody listens, and hangs up in any case. */
export async function closeRedis(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => {})
  redis.disconnect()
}

function isClient(connection: RedisOptions | Redis): connection is Redis {
  return 'duplicate' in connection && typeof connection.duplicate === 'function'
}

function soon(times: number): number {
  return Math.min(times * 50, 500)
}
