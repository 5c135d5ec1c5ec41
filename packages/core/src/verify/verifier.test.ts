import { describe, expect, it } from 'vitest'
import { context, failure, lateOutcome, mistyped, post } from '../../test-helpers/post.js'
import { unverified } from './unverified.js'
import { accepted, toVerifier } from './verifier.js'

describe('toVerifier', () => {
  it('leaves a verifier as it is', () => {
    const verifier = unverified()
    expect(toVerifier(verifier, 'acme')).toBe(verifier)
  })

  it('makes a verifier of a custom check: a shared secret, as far as we know', async () => {
    expect(await toVerifier(() => true, 'acme').verify(post({}), context)).toEqual(
      accepted('shared-secret'),
    )
    const later = toVerifier(({ url }) => Promise.resolve(url === '/a'), 'acme')
    expect(await lateOutcome(later, post({ url: '/a' }))).toBe('accepted')
    expect(await lateOutcome(later, post({ url: '/b' }))).toBe('ERR_NOT_ALLOWED')
  })

  it.each([undefined, null, 1, 'true', {}, [], { accepted: true }])(
    'takes nothing but true from an own check, not %j',
    async (value) => {
      const verifier = toVerifier(() => mistyped(value), 'acme')
      expect(await lateOutcome(verifier, post({}))).toBe('ERR_NOT_ALLOWED')
    },
  )

  it('passes on what a custom check throws', async () => {
    const verifier = toVerifier(() => {
      throw new Error('database is down')
    }, 'acme')
    await expect(lateOutcome(verifier, post({}))).rejects.toThrow('database is down')
  })

  it.each([undefined, null, true, 'secret', {}, { verify: true }])('does not take %j', (option) => {
    const error = failure(() => toVerifier(mistyped(option), 'acme'))
    expect(error.code).toBe('ERR_VERIFY_MISSING')
    expect(error.message).toContain('acme: option "verify"')
  })
})
