import { nextStatus, type HeraldEvent, type MessageStatus } from '@mailherald/core'
import type { Redis } from 'ioredis'

const replace = `
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1`

/** Moves a mail on to its next status. Two workers may have events of the same mail at the same time. */
export async function advance(redis: Redis, mail: string, event: HeraldEvent): Promise<void> {
  for (;;) {
    const status = (await redis.hget('messages', mail)) as MessageStatus | null
    const next = nextStatus(status ?? undefined, event)
    if (next === undefined || next === status) return
    const replaced = await redis.eval(replace, 1, 'messages', mail, status ?? '', next)
    if (replaced === 1) return
  }
}
