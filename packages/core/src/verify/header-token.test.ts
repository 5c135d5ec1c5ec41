import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, outcome, post } from '../../test-helpers/post.js'
import { bearerToken, headerToken } from './header-token.js'

const token = 'a-token-of-the-provider'
const old = 'the-token-before-that'
const withHeader = (name: string, value: string | string[]) => post({ headers: { [name]: value } })

describe('bearerToken', () => {
  const verifier = bearerToken([token, old])

  it.each([`Bearer ${token}`, `bearer ${token}`, `BEARER  ${token}`, `Bearer ${old}`])(
    'accepts "%s"',
    (value) => {
      expect(outcome(verifier, withHeader('authorization', value))).toBe('accepted')
    },
  )

  it.each([
    ['an empty header', '', 'ERR_CREDENTIALS_MISSING'],
    ['the scheme alone', 'Bearer', 'ERR_CREDENTIALS_MISSING'],
    ['no token', 'Bearer ', 'ERR_CREDENTIALS_MISSING'],
    ['another scheme', `Basic ${token}`, 'ERR_CREDENTIALS_MISSING'],
    ['the token alone', token, 'ERR_CREDENTIALS_MISSING'],
    ['no space', `Bearer${token}`, 'ERR_CREDENTIALS_MISSING'],
    ['two tokens', `Bearer ${token} ${token}`, 'ERR_CREDENTIALS_MISSING'],
    ['a truncated token', `Bearer ${token.slice(0, -1)}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['another letter case', `Bearer ${token.toUpperCase()}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['a doubled header', [`Bearer ${token}`, `Bearer ${token}`], 'ERR_HEADER_DUPLICATED'],
  ])('refuses %s', (_what, value, code) => {
    expect(outcome(verifier, withHeader('authorization', value))).toBe(code)
  })

  it('refuses a delivery without the header', () => {
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISSING')
  })

  it.each([undefined, '', ' ', 'fifteen-chars-x', `${token}\n`, []])(
    'does not take %j as its token',
    (secrets) => {
      expect(failure(() => bearerToken(secrets)).code).toMatch(/^ERR_SECRET_/)
    },
  )
})

describe('headerToken', () => {
  const verifier = headerToken({ header: 'X-Webhook-Token', secret: [token, old] })

  it('accepts the token, and that of a rotation, as a shared secret', () => {
    expect(verifier.verify(withHeader('x-webhook-token', token), { now: 0, fetch })).toEqual({
      accepted: true,
      authenticity: 'shared-secret',
      key: 0,
    })
    expect(outcome(verifier, withHeader('x-webhook-token', old))).toBe('accepted')
  })

  it.each([
    ['an empty header', '', 'ERR_CREDENTIALS_MISSING'],
    ['a truncated token', token.slice(1), 'ERR_CREDENTIALS_MISMATCH'],
    ['a longer token', `${token}x`, 'ERR_CREDENTIALS_MISMATCH'],
    ['a prefix', `Bearer ${token}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['another letter case', token.toUpperCase(), 'ERR_CREDENTIALS_MISMATCH'],
    ['a rotated-out token', 'a-token-of-last-year', 'ERR_CREDENTIALS_MISMATCH'],
    ['a doubled header', [token, token], 'ERR_HEADER_DUPLICATED'],
    ['what Node makes of a doubled header', `${token}, ${token}`, 'ERR_CREDENTIALS_MISMATCH'],
  ])('refuses %s', (_what, value, code) => {
    expect(outcome(verifier, withHeader('x-webhook-token', value))).toBe(code)
  })

  it('refuses a delivery without the header, also when Object.prototype has its name', () => {
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISSING')
    const odd = headerToken({ header: 'constructor', secret: token })
    expect(outcome(odd, post({}))).toBe('ERR_CREDENTIALS_MISSING')
  })

  it('looks tokens up for a delivery', async () => {
    const found = headerToken({ header: 'x-t', secret: () => Promise.resolve([old, token]) })
    expect(await lateOutcome(found, withHeader('x-t', token))).toBe('accepted')
    const short = headerToken({ header: 'x-t', secret: () => 'short' })
    expect(await lateOutcome(short, withHeader('x-t', 'short'))).toBe('ERR_NOT_ALLOWED')
  })

  it.each<[unknown, string]>([
    [undefined, 'ERR_OPTION_INVALID'],
    [token, 'ERR_OPTION_INVALID'],
    [{ secret: token }, 'ERR_OPTION_INVALID'],
    [{ header: '', secret: token }, 'ERR_OPTION_INVALID'],
    [{ header: 'x token', secret: token }, 'ERR_OPTION_INVALID'],
    [{ header: 'x-t' }, 'ERR_SECRET_MISSING'],
    [{ header: 'x-t', secret: 'short' }, 'ERR_SECRET_TOO_SHORT'],
  ])('does not take %j as its options', (options, code) => {
    expect(failure(() => headerToken(mistyped(options))).code).toBe(code)
  })
})
