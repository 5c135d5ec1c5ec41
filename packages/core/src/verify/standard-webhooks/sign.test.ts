import { describe, expect, it } from 'vitest'
import { failure, mistyped, outcome, post } from '../../../test-helpers/post.js'
import { signStandardWebhook } from './sign.js'
import { standardWebhooks } from './standard-webhooks.js'

const secret = `whsec_${Buffer.from('a-secret-of-24-bytes-or-more').toString('base64')}`

describe('signStandardWebhook', () => {
  it('signs bytes like the text that they are', () => {
    const message = { id: 'msg_1', signedAt: 1_760_000_000_000 }
    expect(signStandardWebhook({ secret }, { ...message, body: Buffer.from('é') })).toEqual(
      signStandardWebhook({ secret }, { ...message, body: 'é' }),
    )
  })

  it('signs for now when no time is given', () => {
    const headers = signStandardWebhook({ secret }, { id: 'msg_1', body: '{}' })
    const verifier = standardWebhooks({ secret })
    expect(outcome(verifier, post({ body: '{}', headers }), Date.now())).toBe('accepted')
  })

  it.each<[unknown, string]>([
    [undefined, 'ERR_OPTION_INVALID'],
    [{}, 'ERR_SECRET_MISSING'],
    [{ secret: [] }, 'ERR_SECRET_MISSING'],
    [{ secret: 'whsec_' }, 'ERR_SECRET_MISSING'],
    [{ secret: 'whsec_c2hvcnQ=' }, 'ERR_SECRET_TOO_SHORT'],
    [{ secret: `whpk_${Buffer.alloc(32, 1).toString('base64')}` }, 'ERR_SECRET_MALFORMED'],
  ])('throws for %j', (options, code) => {
    const message = { id: 'msg_1', body: '' }
    const make = () => signStandardWebhook(mistyped(options), message)
    expect(failure(make).code).toBe(code)
  })
})
