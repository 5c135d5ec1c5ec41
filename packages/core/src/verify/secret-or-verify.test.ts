import { describe, expect, it } from 'vitest'
import { failure, mistyped, outcome, post } from '../../test-helpers/post.js'
import { headerToken } from './header-token.js'
import { secretOrVerify, type OwnScheme, type SecretOrVerify } from './secret-or-verify.js'
import { unverified } from './unverified.js'
import type { Secrets } from './secrets.js'
import { toVerifier, type Verifier, type VerifyOption } from './verifier.js'

const secret = 'a secret of 32 characters, or so'
interface Own {
  readonly signingKey: Secrets
}
const scheme: OwnScheme<Own> = {
  provider: 'acme',
  option: 'signingKey',
  verifier: (own) => headerToken({ header: 'x-acme', secret: own.signingKey }),
}

function made(options: { signingKey?: Secrets; verify?: VerifyOption } | undefined): Verifier {
  return toVerifier(secretOrVerify(mistyped<SecretOrVerify<Own>>(options), scheme), 'acme')
}

describe('secretOrVerify', () => {
  it('checks with the scheme of the provider where a secret is given', () => {
    const verifier = made({ signingKey: secret })
    expect(outcome(verifier, post({ headers: { 'x-acme': secret } }))).toBe('accepted')
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISSING')
  })

  it('checks with the verifier that is given instead', () => {
    expect(outcome(made({ verify: unverified() }), post({}))).toBe('accepted')
  })

  it('wants one of them, and names the option that holds the secret', () => {
    const { code, message } = failure(() => made(undefined))
    expect(code).toBe('ERR_SECRET_MISSING')
    expect(message).toMatch(/^acme: option "signingKey"/)
  })

  it.each([
    ['missing', '', 'ERR_SECRET_MISSING'],
    ['blank', ' ', 'ERR_SECRET_MISSING'],
    ['in white space', `${secret}\n`, 'ERR_SECRET_WHITESPACE'],
    ['too short', 'short', 'ERR_SECRET_TOO_SHORT'],
    ['malformed', mistyped<string>(42), 'ERR_SECRET_MALFORMED'],
    ['in quotes', `"${secret}"`, 'ERR_SECRET_MALFORMED'],
  ])(
    'names the provider and its option where a secret is %s, alone and in a list',
    (_, bad, code) => {
      const alone = failure(() => made({ signingKey: bad }))
      expect(alone.code).toBe(code)
      expect(alone.message).toMatch(/^acme: option "signingKey" (is|has|must)/)
      const listed = failure(() => made({ signingKey: [secret, bad] }))
      expect(listed.code).toBe(code)
      expect(listed.message).toMatch(/^acme: option "signingKey\[1\]" (is|has|must)/)
    },
  )

  it('leaves other errors of the verifier as they are', () => {
    const broken = new Error('a bug of the provider')
    const throws =
      (error: Error): unknown =>
      () =>
        secretOrVerify<Own>(
          { signingKey: secret },
          {
            ...scheme,
            verifier: () => {
              throw error
            },
          },
        )
    expect(throws(broken)).toThrow(broken)
    const make = (): unknown =>
      secretOrVerify<Own>(
        { signingKey: secret },
        { ...scheme, verifier: () => headerToken({ header: 'not a header', secret }) },
      )
    expect(failure(make).message).toMatch(/^headerToken: option "header" must be the name/)
  })

  it('wants not both, because one would not be looked at', () => {
    const { code, message } = failure(() => made({ signingKey: secret, verify: unverified() }))
    expect(code).toBe('ERR_OPTION_INVALID')
    expect(message).toMatch(/acme.*"signingKey".*"verify"/)
    expect(failure(() => made({ signingKey: '', verify: unverified() })).code).toBe(
      'ERR_OPTION_INVALID',
    )
  })

  it('refuses what is neither a secret nor a verifier', () => {
    expect(failure(() => made({ signingKey: mistyped(null) })).code).toBe('ERR_SECRET_MISSING')
    expect(failure(() => made({ verify: mistyped(null) })).code).toBe('ERR_VERIFY_MISSING')
  })
})
