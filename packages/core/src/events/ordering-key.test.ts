import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from './event-map.js'
import { orderingKeyOf } from './ordering-key.js'

function keyOf(messageId: string | undefined, owner: object = {}): string | undefined {
  return orderingKeyOf({ provider: 'acme', ...owner, messageId } as unknown as HeraldEvent)
}

describe('orderingKeyOf', () => {
  it('is readable where the id of the message is plain', () => {
    expect(keyOf('m1')).toBe('acme~m1')
    expect(keyOf('m1', { account: 'eu' })).toBe('acme@eu~m1')
    expect(keyOf('x'.repeat(64))).toBe(`acme~${'x'.repeat(64)}`)
  })

  it.each(['x'.repeat(65), 'x'.repeat(500), '<m1@example.com>'])(
    'is a digest where the id of the message is %s',
    (messageId) => {
      expect(keyOf(messageId)).toMatch(/^acme~[\w-]{22}$/)
    },
  )

  it('is at most 200 characters long with the longest slugs', () => {
    const owner = { provider: 'p'.repeat(63), account: 'a'.repeat(63) }
    expect(keyOf('x'.repeat(64), owner)?.length).toBeLessThanOrEqual(200)
  })

  it.each([undefined, ''])('is absent for an event that belongs to no message: %j', (messageId) => {
    expect(keyOf(messageId)).toBeUndefined()
  })
})
