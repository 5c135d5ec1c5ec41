import { describe, expect, it } from 'vitest'
import { memoryReplayGuard, type MemoryReplayGuardOptions } from './replay-guard.js'

const first = { nonce: 'n1', content: 'a' }
const forged = { nonce: 'n1', content: 'b' }

function guardAt(options: MemoryReplayGuardOptions = {}) {
  const time = { now: 0 }
  return { time, guard: memoryReplayGuard({ clock: () => time.now, ...options }) }
}

describe('memoryReplayGuard', () => {
  it('lets a signature through with the content that it came with first, and no other', () => {
    const { guard } = guardAt()
    expect(guard.claim(first)).toBe(true)
    expect(guard.claim(first)).toBe(true)
    expect(guard.claim(forged)).toBe(false)
    expect(guard.claim(first)).toBe(true)
  })

  it('keeps signatures apart', () => {
    const { guard } = guardAt()
    expect(guard.claim(first)).toBe(true)
    expect(guard.claim({ ...forged, nonce: 'n2' })).toBe(true)
    expect(guard.claim(forged)).toBe(false)
  })

  it('remembers for as long as the signature is accepted', () => {
    const { guard, time } = guardAt()
    void guard.claim({ ...first, ttlMs: 1000 })
    time.now = 999
    expect(guard.claim(forged)).toBe(false)
    time.now = 1000
    expect(guard.claim(forged)).toBe(true)
    expect(guard.claim(first)).toBe(false)
  })

  it('does not remember longer because of another try', () => {
    const { guard, time } = guardAt()
    void guard.claim({ ...first, ttlMs: 1000 })
    time.now = 500
    void guard.claim({ ...first, ttlMs: 1000 })
    time.now = 1000
    expect(guard.claim(forged)).toBe(true)
  })

  it('remembers at most for its own time, a week unless it is told', () => {
    const week = 7 * 24 * 60 * 60 * 1000
    const { guard, time } = guardAt()
    void guard.claim({ ...first, ttlMs: 2 * week })
    time.now = week - 1
    expect(guard.claim(forged)).toBe(false)
    time.now = week
    expect(guard.claim(forged)).toBe(true)

    const short = guardAt({ maxAgeMs: 10 })
    void short.guard.claim(first)
    short.time.now = 10
    expect(short.guard.claim(forged)).toBe(true)
  })

  it('holds no more than it may, and forgets the oldest first', () => {
    const { guard } = guardAt({ maxEntries: 10 })
    for (let n = 1; n <= 11; n++) void guard.claim({ nonce: `n${n}`, content: 'a' })
    const known = Array.from({ length: 11 }, (_, at) => ({ nonce: `n${at + 1}`, content: 'b' }))
    // Looking remembers what was forgotten: from the newest, so that it pushes nothing out that counts.
    const refused = known.toReversed().filter((use) => !guard.claim(use))
    expect(refused.map(({ nonce }) => nonce)).toEqual(['n11', 'n10', 'n9', 'n8', 'n7', 'n6'])
  })

  it('works without options, by a clock of its own', () => {
    const guard = memoryReplayGuard()
    expect([guard.claim(first), guard.claim(forged)]).toEqual([true, false])
  })
})
