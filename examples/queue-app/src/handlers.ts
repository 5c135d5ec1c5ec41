import { shouldSuppress, type Herald } from '@mailherald/core'
import type { Redis } from 'ioredis'
import { advance } from './advance.js'

/**
 * Keeps a list of the addresses that must not be mailed any more, where all processes see it. A handler that was
 * interrupted runs again: what it writes is the same the second time.
 */
export function registerHandlers(herald: Herald, redis: Redis): void {
  herald.on(
    ['email.bounced', 'email.complained', 'email.unsubscribed', 'suppression.added'],
    { name: 'suppress' },
    async (event) => {
      const { suppress, reason, evidence } = shouldSuppress(event)
      if (!suppress || event.recipient === null) return
      await redis.hset('suppressions', event.recipient, `${reason}: ${evidence.join(', ')}`)
    },
  )

  herald.on('email.*', { name: 'track' }, async (event) => {
    // Not every notice says whose it is.
    if (!('recipient' in event) || event.recipient === null) return
    await advance(redis, `${event.messageId} to ${event.recipient}`, event)
  })

  herald.on('email.received', { name: 'inbox' }, ({ id, subject }) =>
    redis.hset('inbox', id, subject ?? ''),
  )

  herald.on('domain.*', { name: 'domains' }, ({ domain, type }) =>
    redis.hset('domains', domain, type),
  )

  herald.on('domain_group.*', { name: 'groups' }, ({ groupId, name }) =>
    redis.hset('groups', groupId, name ?? ''),
  )

  // What this app has no use for, and what has no type of its own: for somebody to look at.
  herald.on(
    ['contact.*', 'suppression.removed', 'unknown'],
    { name: 'others' },
    ({ id, provider, providerType }) => redis.hset('others', id, `${provider}: ${providerType}`),
  )
}
