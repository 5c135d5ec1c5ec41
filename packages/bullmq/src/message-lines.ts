import type { IRedisTransaction } from 'bullmq'
import type { Redis } from 'ioredis'
import { placeOf, type QueueLocation } from './connection.js'

/**
 * The unfinished jobs of each message, in the order in which they were stored. A job that is finished or gone
 * leaves its line when a worker comes across it, so that none of them blocks a message.
 */
export class MessageLines {
  readonly #redis: Redis & Scripts
  readonly #jobPrefix: string
  readonly #linePrefix: string

  constructor(redis: Redis, location: QueueLocation) {
    const { keyPrefix } = placeOf(location)
    this.#redis = withScripts(redis)
    this.#jobPrefix = keyPrefix
    this.#linePrefix = `${keyPrefix}line:`
  }

  /** Lets a job that is stored next in this transaction join its line, unless it is kept already. */
  join(transaction: IRedisTransaction, orderingKey: string, jobId: string): void {
    transaction.runCommand('mailheraldJoin', [
      this.#linePrefix + orderingKey,
      this.#jobPrefix + jobId,
      jobId,
      keepMs,
    ])
  }

  /** Whether everything before this job is finished. A job that is in no line joins at the end. */
  async isFirst(orderingKey: string, jobId: string): Promise<boolean> {
    return (await this.#first(orderingKey, jobId)) === jobId
  }

  /** The first unfinished job of the line. */
  first(orderingKey: string): Promise<string | null> {
    return this.#first(orderingKey, '')
  }

  #first(orderingKey: string, asking: string): Promise<string | null> {
    const line = this.#linePrefix + orderingKey
    return this.#redis.mailheraldFirst(line, this.#jobPrefix, asking, keepMs)
  }
}

// A line outlives its jobs only by accident, and a handler may postpone its event for a year.
const keepMs = 366 * 24 * 60 * 60 * 1000

const joinScript = `
if redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('RPUSH', KEYS[1], ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
end
return ARGV[1]`

const firstScript = `
local asking = ARGV[2]
local first = redis.call('LINDEX', KEYS[1], 0)
while first and first ~= asking do
  local job = ARGV[1] .. first
  if redis.call('EXISTS', job) == 1 and redis.call('HEXISTS', job, 'finishedOn') == 0 then break end
  redis.call('LPOP', KEYS[1])
  first = redis.call('LINDEX', KEYS[1], 0)
end
if asking == '' or first == asking or redis.call('LPOS', KEYS[1], asking) then return first end
redis.call('RPUSH', KEYS[1], asking)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return first or asking`

interface Scripts {
  mailheraldFirst(
    line: string,
    ...args: [jobPrefix: string, asking: string, keepMs: number]
  ): Promise<string | null>
}

function withScripts(redis: Redis): Redis & Scripts {
  redis.defineCommand('mailheraldJoin', { numberOfKeys: 2, lua: joinScript })
  redis.defineCommand('mailheraldFirst', { numberOfKeys: 1, lua: firstScript })
  return redis as Redis & Scripts
}
