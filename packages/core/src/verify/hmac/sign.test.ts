import { describe, expect, it } from 'vitest'
import { failure, mistyped, now, outcome, post } from '../../../test-helpers/post.js'
import { signHmac } from './sign.js'
import { hmacSignature } from './signature.js'

const secret = 'the-secret-of-the-provider'

describe('signHmac', () => {
  it('gives the headers to send', () => {
    const headers = signHmac(
      {
        header: 'X-Signature',
        secret,
        prefix: 'v0=',
        signed: 'v0:{timestamp}:{body}',
        timestamp: { header: 'X-Timestamp' },
      },
      { body: '{}', signedAt: 1_760_000_000_999 },
    )
    expect(Object.keys(headers)).toEqual(['x-signature', 'x-timestamp'])
    expect(headers['x-timestamp']).toBe('1760000000')
    expect(headers['x-signature']).toMatch(/^v0=[0-9a-f]{64}$/)
  })

  it('signs with each secret of a list in a compound header', () => {
    const options = {
      header: 'x-signature',
      signed: '{timestamp}.{body}',
      compound: { field: 'v1' },
      timestamp: { field: 't' },
    }
    const secrets = [secret, 'the-secret-before-that-one']
    const headers = signHmac({ ...options, secret: secrets }, { body: '{}', signedAt: now })
    expect(headers['x-signature']).toMatch(/^t=1760000000,v1=[0-9a-f]{64},v1=[0-9a-f]{64}$/)
    for (const one of secrets) {
      const verifier = hmacSignature({ ...options, secret: one })
      expect(outcome(verifier, post({ body: '{}', headers }))).toBe('accepted')
    }
  })

  it('signs for now when no time is given', () => {
    const options = {
      header: 'x-signature',
      secret,
      signed: '{timestamp}.{body}',
      timestamp: { header: 'x-timestamp' },
    }
    const headers = signHmac(options, { body: '{}' })
    expect(outcome(hmacSignature(options), post({ body: '{}', headers }), Date.now())).toBe(
      'accepted',
    )
  })

  it.each<[unknown, string]>([
    [undefined, 'ERR_OPTION_INVALID'],
    [{ header: 'x' }, 'ERR_SECRET_MISSING'],
    [{ header: 'x', secret: [] }, 'ERR_SECRET_MISSING'],
    [{ header: 'x', secret: 'short' }, 'ERR_SECRET_TOO_SHORT'],
    [{ header: 'x', secret, signed: '{header:x-id}.{body}' }, 'ERR_OPTION_INVALID'],
  ])('throws for %j', (options, code) => {
    expect(failure(() => signHmac(mistyped(options), { body: '' })).code).toBe(code)
  })
})
