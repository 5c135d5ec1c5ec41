import { describe, expect, it } from 'vitest'
import { failure, mistyped, outcome, post } from './fixtures/post.js'
import { secretOrVerify, type OwnScheme, type SecretOrVerify } from './secret-or-verify.js'
import { toVerifier, type Verifier } from './verifier.js'
import { unverified } from './unverified.js'
import { headerToken } from './header-token.js'

const secret = 'a secret of 32 characters, or so'
const scheme: OwnScheme = {
  provider: 'acme',
  option: 'signingKey',
  verifier: (given) => headerToken({ header: 'x-acme', secret: given }),
}

function made(options: Partial<SecretOrVerify>): Verifier {
  const { secret: given, verify } = options
  return toVerifier(secretOrVerify({ secret: given, verify }, scheme), 'acme')
}

describe('secretOrVerify', () => {
  it('checks with the scheme of the provider where a secret is given', () => {
    const verifier = made({ secret })
    expect(outcome(verifier, post({ headers: { 'x-acme': secret } }))).toBe('accepted')
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISSING')
  })

  it('checks with the verifier that is given instead', () => {
    expect(outcome(made({ verify: unverified() }), post({}))).toBe('accepted')
  })

  it('wants one of them, and names the option that holds the secret', () => {
    const { code, message } = failure(() => made({}))
    expect(code).toBe('ERR_SECRET_MISSING')
    expect(message).toMatch(/^acme: option "signingKey"/)
  })

  it('wants not both, because one would not be looked at', () => {
    const { code, message } = failure(() => made({ secret, verify: unverified() }))
    expect(code).toBe('ERR_OPTION_INVALID')
    expect(message).toMatch(/acme.*"signingKey".*"verify"/)
    expect(failure(() => made({ secret: '', verify: unverified() })).code).toBe(
      'ERR_OPTION_INVALID',
    )
  })

  it('refuses what is no secret and no verifier', () => {
    expect(failure(() => made({ secret: mistyped(null) })).code).toBe('ERR_SECRET_MISSING')
    expect(failure(() => made({ verify: mistyped(null) })).code).toBe('ERR_VERIFY_MISSING')
  })
})
