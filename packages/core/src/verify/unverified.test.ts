import { describe, expect, it } from 'vitest'
import { context, post } from '../../test-helpers/post.js'
import { unverified } from './unverified.js'

describe('unverified', () => {
  it('accepts anything, proves nothing, and says that it is open', () => {
    const verifier = unverified()
    expect(verifier.open).toBe(true)
    expect(verifier.verify(post({}), context)).toEqual({ accepted: true, authenticity: 'none' })
  })
})
