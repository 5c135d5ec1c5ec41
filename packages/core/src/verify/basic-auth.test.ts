import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, outcome, post } from '../../test-helpers/post.js'
import { basicAuth } from './basic-auth.js'

const username = 'mailjet'
const password = 'pass:word:with-colons'
const pair = { username, password }
const header = (name: string, secret: string, scheme = 'Basic') =>
  post({
    headers: { authorization: `${scheme} ${Buffer.from(`${name}:${secret}`).toString('base64')}` },
  })
const raw = (authorization: string | string[]) => post({ headers: { authorization } })

describe('basicAuth', () => {
  const next = { username: 'next', password: 'the-password-after-it' }
  const verifier = basicAuth([pair, next])

  it('accepts the credentials, colons included, and those of a rotation', () => {
    expect(verifier.verify(header(username, password), { now: 0, fetch })).toEqual({
      accepted: true,
      authenticity: 'shared-secret',
      key: 0,
    })
    expect(outcome(verifier, header(next.username, next.password))).toBe('accepted')
  })

  it('takes the scheme in any letter case', () => {
    expect(outcome(verifier, header(username, password, 'bASIC'))).toBe('accepted')
  })

  it('reads credentials as UTF-8', () => {
    const umlauts = { username: 'jürgen', password: 'paßwörter-öffnen-türen' }
    const delivery = header(umlauts.username, umlauts.password)
    expect(outcome(basicAuth(umlauts), delivery)).toBe('accepted')
  })

  const encoded = Buffer.from(`${username}:${password}`).toString('base64')
  it.each([
    ['no header', post({}), 'ERR_CREDENTIALS_MISSING'],
    ['an empty header', raw(''), 'ERR_CREDENTIALS_MISSING'],
    ['the scheme alone', raw('Basic '), 'ERR_CREDENTIALS_MISSING'],
    ['another scheme', raw(`Bearer ${encoded}`), 'ERR_CREDENTIALS_MISSING'],
    ['no scheme', raw(encoded), 'ERR_CREDENTIALS_MISSING'],
    ['a doubled header', raw([`Basic ${encoded}`, `Basic ${encoded}`]), 'ERR_HEADER_DUPLICATED'],
    ['two in one header', raw(`Basic ${encoded}, Basic ${encoded}`), 'ERR_CREDENTIALS_MISSING'],
    ['missing padding', raw(`Basic ${encoded.replace(/=+$/, '')}`), 'ERR_CREDENTIALS_MISMATCH'],
    ['junk in it', raw(`Basic !${encoded}`), 'ERR_CREDENTIALS_MISMATCH'],
    ['no base64', raw(`Basic ${username}:${password}`), 'ERR_CREDENTIALS_MISMATCH'],
    ['another password', header(username, 'another-password'), 'ERR_CREDENTIALS_MISMATCH'],
    ['the other pair’s password', header(username, next.password), 'ERR_CREDENTIALS_MISMATCH'],
    ['another user name', header('other', password), 'ERR_CREDENTIALS_MISMATCH'],
    ['no user name', header('', password), 'ERR_CREDENTIALS_MISMATCH'],
    ['no password', header(username, ''), 'ERR_CREDENTIALS_MISMATCH'],
    ['another letter case', header('MAILJET', password), 'ERR_CREDENTIALS_MISMATCH'],
  ])('refuses %s', (_what, delivery, code) => {
    expect(outcome(verifier, delivery)).toBe(code)
  })

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'ERR_SECRET_MISSING'],
    ['an empty list', [], 'ERR_SECRET_MISSING'],
    ['no user name', { password }, 'ERR_SECRET_MISSING'],
    ['an empty user name', { username: '', password }, 'ERR_SECRET_MISSING'],
    ['an unset password', { username, password: undefined }, 'ERR_SECRET_MISSING'],
    ['a short password', { username, password: 'fifteen-chars-x' }, 'ERR_SECRET_TOO_SHORT'],
    [
      'a password with a line break',
      { username, password: `${password}\n` },
      'ERR_SECRET_WHITESPACE',
    ],
    ['a user name with a space', { username: ' a', password }, 'ERR_SECRET_WHITESPACE'],
    ['a user name with a colon', { username: 'a:b', password }, 'ERR_OPTION_INVALID'],
    ['a text', 'mailjet:password', 'ERR_OPTION_INVALID'],
    ['a number as the password', { username, password: 1 }, 'ERR_SECRET_MALFORMED'],
  ])('throws for %s', (_what, credentials, code) => {
    const error = failure(() => basicAuth(mistyped(credentials)))
    expect(error.code).toBe(code)
    expect(error.message).not.toContain('fifteen')
  })

  it('says which of the two is wrong, and where in a list', () => {
    const empty = { username, password: '' }
    expect(failure(() => basicAuth(empty)).message).toContain('"password"')
    const second = [pair, { username: '', password }]
    expect(failure(() => basicAuth(second)).message).toContain('"username[1]"')
  })

  it('looks credentials up for a delivery', async () => {
    const found = basicAuth(() => Promise.resolve(pair))
    expect(await lateOutcome(found, header(username, password))).toBe('accepted')
    const none = basicAuth(() => undefined)
    expect(await lateOutcome(none, header(username, password))).toBe('ERR_NOT_ALLOWED')
    const half = basicAuth(() => ({ username, password: '' }))
    expect(await lateOutcome(half, header(username, ''))).toBe('ERR_NOT_ALLOWED')
  })
})
