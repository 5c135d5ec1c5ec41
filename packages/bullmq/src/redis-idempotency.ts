import { randomUUID } from 'node:crypto'
import type { IdempotencyStore, Reservation, Task } from '@mailherald/core'
import type { Redis } from 'ioredis'
import { closeRedis, failSoon, openRedis, placeOf, type QueueLocation } from './connection.js'

/** Where finished work is recorded, and for how long. */
export interface RedisIdempotencyOptions extends QueueLocation {
  /**
   * How long a finished task is recorded, in milliseconds.
   *
   * @defaultValue 7 days
   */
  readonly maxAgeMs?: number
}

/** A store that has a connection to close. */
export interface RedisIdempotency extends IdempotencyStore {
  close(): Promise<void>
}

/** In milliseconds: how long finished work is recorded by default. */
export const week: number = 7 * 24 * 60 * 60 * 1000

/**
 * An idempotency store in Redis, shared by all processes that use the same server, name and prefix: a queue there
 * has the same one. Each handler of each event takes one small key.
 *
 * @example
 * ```ts
 * const herald = createHerald({ providers, idempotency: redisIdempotency({ connection: 'redis://127.0.0.1' }) })
 * ```
 */
export function redisIdempotency(options: RedisIdempotencyOptions): RedisIdempotency {
  const { connection, maxAgeMs = week } = options
  const { keyPrefix } = placeOf(options)
  const redis = withScripts(openRedis(connection, failSoon))
  // Without a listener ioredis writes every failed attempt to the console; the commands fail anyway.
  redis.on('error', () => {})
  const end = (state: 'done' | 'released') => async (task: Task, token: string) => {
    await redis.mailheraldEnd(keyOf(keyPrefix, task), token, state, maxAgeMs)
  }
  return {
    async reserve(task, leaseMs): Promise<Reservation> {
      const token = randomUUID()
      const keepMs = Math.max(maxAgeMs, leaseMs)
      const key = keyOf(keyPrefix, task)
      const [state, attempt] = await redis.mailheraldReserve(key, leaseMs, token, keepMs)
      return state === 'reserved' ? { state, token, attempt } : { state }
    },
    done: end('done'),
    release: end('released'),
    close: () => closeRedis(redis),
  }
}

// By the server's clock: those of the processes differ.
const reserveScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local known = redis.call('HMGET', KEYS[1], 'state', 'until', 'attempt')
if known[1] == 'done' then return {'done', 0} end
if known[1] == 'reserved' and tonumber(known[2]) > now then return {'busy', 0} end
local attempt = (tonumber(known[3]) or 0) + 1
local lease = string.format('%.0f', now + ARGV[1])
redis.call('HSET', KEYS[1], 'state', 'reserved', 'until', lease, 'attempt', attempt, 'token', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return {'reserved', attempt}`

const endScript = `
local known = redis.call('HMGET', KEYS[1], 'state', 'token')
if known[1] ~= 'reserved' or known[2] ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`

interface Scripts {
  mailheraldReserve(
    key: string,
    ...args: [leaseMs: number, token: string, keepMs: number]
  ): Promise<['reserved' | 'done' | 'busy', number]>
  mailheraldEnd(
    key: string,
    ...args: [token: string, state: string, keepMs: number]
  ): Promise<number>
}

function withScripts(redis: Redis): Redis & Scripts {
  redis.defineCommand('mailheraldReserve', { numberOfKeys: 1, lua: reserveScript })
  redis.defineCommand('mailheraldEnd', { numberOfKeys: 1, lua: endScript })
  return redis as Redis & Scripts
}

/** Event ids hold no colon, so that the keys of two tasks never run together. */
function keyOf(keyPrefix: string, { eventId, handler }: Task): string {
  return `${keyPrefix}task:${eventId}:${handler}`
}
