import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../test-helpers/post.js'
import { contentBinding, type ContentBindingOptions } from './content-binding.js'
import { memoryReplayGuard, type ReplayGuard, type SignatureUse } from './replay-guard.js'

const now = 1_760_000_000_000
const second = String(now / 1000)
const rules = { verifier: 'acme', unit: 's', toleranceSeconds: 300 } as const
const proof = { nonce: 'acme:1', content: 'a', timestamp: second }

async function outcome(
  binding: ReturnType<typeof contentBinding>,
  changes: Partial<typeof proof> = {},
  at = now,
): Promise<string> {
  const verdict = await binding.verdict({ ...proof, ...changes }, at)
  return verdict.accepted ? verdict.authenticity : verdict.code
}

describe('a proof that says nothing about the content', () => {
  it('is worth a shared secret, with the content that it first came with', async () => {
    const binding = contentBinding({}, rules)
    expect(await outcome(binding)).toBe('shared-secret')
    expect(await outcome(binding, { content: 'b' })).toBe('ERR_REPLAYED')
    expect(await outcome(binding)).toBe('shared-secret')
    expect(await outcome(binding, { nonce: 'acme:2', content: 'b' })).toBe('shared-secret')
  })

  it.each([
    ['s', 1000, 301_000],
    ['ms', 1, 301_000],
  ] as const)('in %s is remembered for as long as it is good', async (unit, perUnit, ttlMs) => {
    const uses: SignatureUse[] = []
    const replayGuard: ReplayGuard = { claim: (use) => uses.push(use) > 0 }
    const binding = contentBinding({ replayGuard }, { ...rules, unit })
    await outcome(binding, { timestamp: String(now / perUnit) })
    await outcome(binding, { timestamp: String((now - 200_000) / perUnit) })
    await outcome(binding, { timestamp: String((now + 200_000) / perUnit) })
    expect(uses.map((use) => use.ttlMs)).toEqual([ttlMs, ttlMs - 200_000, ttlMs + 200_000])
  })

  it('that is good for ever is remembered without end', async () => {
    const uses: SignatureUse[] = []
    const replayGuard: ReplayGuard = { claim: (use) => uses.push(use) > 0 }
    await outcome(contentBinding({ replayGuard, toleranceSeconds: false }, rules))
    expect(uses).toEqual([{ nonce: 'acme:1', content: 'a' }])
  })

  it('cannot be put on other content while it is good, and is too old then', async () => {
    const clock = { now }
    const replayGuard = memoryReplayGuard({ clock: () => clock.now })
    const binding = contentBinding({ replayGuard }, rules)
    await outcome(binding)
    for (clock.now = now; binding.untimely(second, clock.now) === undefined; clock.now += 999) {
      expect(await outcome(binding, { content: 'b' }, clock.now)).toBe('ERR_REPLAYED')
    }
    expect(clock.now - now).toBeGreaterThan(300_000)
  })

  it.each([undefined, 1, 'OK', {}])(
    'is refused where the store answers with %j',
    async (answer) => {
      const replayGuard = mistyped<ReplayGuard>({ claim: () => answer })
      expect(await outcome(contentBinding({ replayGuard }, rules))).toBe('ERR_REPLAYED')
    },
  )

  it('is no verdict where the store cannot be reached', async () => {
    const replayGuard = { claim: () => Promise.reject(new Error('unreachable')) }
    await expect(outcome(contentBinding({ replayGuard }, rules))).rejects.toThrow('unreachable')
  })
})

describe('the time of a proof', () => {
  it.each([
    ['s', second],
    ['ms', String(now)],
  ] as const)('is read in %s, and may be as far off as the rules say', (unit, timestamp) => {
    const binding = contentBinding({}, { ...rules, unit })
    expect(binding.untimely(timestamp, now + 300_000)).toBeUndefined()
    expect(binding.untimely(timestamp, now - 300_000)).toBeUndefined()
    expect(binding.untimely(timestamp, now + 301_000)?.code).toBe('ERR_TIMESTAMP_STALE')
    expect(binding.untimely(timestamp, now - 301_000)?.code).toBe('ERR_TIMESTAMP_FUTURE')
    expect(binding.untimely('today', now)?.code).toBe('ERR_TIMESTAMP_INVALID')
  })

  it('may be as far off as the user says', () => {
    const of = (options: ContentBindingOptions) => contentBinding(options, rules)
    expect(of({ toleranceSeconds: 60 }).untimely(second, now + 61_000)).toBeDefined()
    expect(of({ toleranceSeconds: false }).untimely(second, now + 1e12)).toBeUndefined()
  })
})

it.each([
  [{ toleranceSeconds: 0 }, /"toleranceSeconds"/],
  [{ toleranceSeconds: Number.NaN }, /"toleranceSeconds"/],
  [{ replayGuard: {} }, /"replayGuard"/],
  [{ replayGuard: null }, /"replayGuard"/],
])('the options %j of a binding are refused', (options, message) => {
  const wrong = mistyped<ContentBindingOptions>(options)
  const { code, message: text } = failure(() => contentBinding(wrong, rules))
  expect(code).toBe('ERR_OPTION_INVALID')
  expect(text).toMatch(message)
})
