import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, outcome, post } from '../../test-helpers/post.js'
import { urlToken } from './url-token.js'

const token = 'k3Y+/=with&odd%chars'
const encoded = encodeURIComponent(token)
const old = 'the-token-before-that'

describe('urlToken in the query', () => {
  const verifier = urlToken([token, old])

  it.each([
    ['a path', `/webhooks/acme?token=${encoded}`, 0],
    ['an absolute URL', `https://example.com/webhooks/acme?token=${encoded}`, 0],
    ['other parameters', `/w?a=1&token=${encoded}&b&=&c=%zz`, 0],
    ['the rotated one', `/w?token=${old}`, 1],
  ])('accepts it with %s, and says which token it was', (_what, url, key) => {
    expect(verifier.verify(post({ url }), { now: 0, fetch })).toEqual({
      accepted: true,
      authenticity: 'shared-secret',
      key,
    })
  })

  it.each([
    ['no query', '/webhooks/acme', 'ERR_CREDENTIALS_MISSING'],
    ['no such parameter', '/w?Token=x', 'ERR_CREDENTIALS_MISSING'],
    ['an empty one', '/w?token=', 'ERR_CREDENTIALS_MISSING'],
    ['one without a value', '/w?token', 'ERR_CREDENTIALS_MISSING'],
    ['another token', '/w?token=some-other-token-here', 'ERR_CREDENTIALS_MISMATCH'],
    ['a truncated one', `/w?token=${old.slice(0, -1)}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['a longer one', `/w?token=${old}x`, 'ERR_CREDENTIALS_MISMATCH'],
    ['another letter case', `/w?token=${old.toUpperCase()}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['the token twice', `/w?token=${old}&token=${old}`, 'ERR_CREDENTIALS_MISMATCH'],
    ['a second one', `/w?token=${old}&token=x`, 'ERR_CREDENTIALS_MISMATCH'],
    ['a second one in disguise', `/w?token=${old}&%74oken=x`, 'ERR_CREDENTIALS_MISMATCH'],
    ['the token as a name', `/w?${old}`, 'ERR_CREDENTIALS_MISSING'],
    ['malformed escapes', '/w?token=%E0%A4%A', 'ERR_CREDENTIALS_MISMATCH'],
    ['the token in the path', `/w/${old}?token=x`, 'ERR_CREDENTIALS_MISMATCH'],
    ['nothing at all', '', 'ERR_CREDENTIALS_MISSING'],
  ])('refuses %s', (_what, url, code) => {
    expect(outcome(verifier, post({ url }))).toBe(code)
  })

  it('takes a plus sign as one, because tokens can hold it', () => {
    const plus = urlToken('abc+def+ghi+jkl+mno')
    expect(outcome(plus, post({ url: '/w?token=abc+def+ghi+jkl+mno' }))).toBe('accepted')
    expect(outcome(plus, post({ url: '/w?token=abc%2Bdef+ghi+jkl+mno' }))).toBe('accepted')
  })

  it('looks in the parameter it is told', () => {
    const named = urlToken(old, { param: 'secret' })
    expect(outcome(named, post({ url: `/w?secret=${old}` }))).toBe('accepted')
    expect(outcome(named, post({ url: `/w?token=${old}` }))).toBe('ERR_CREDENTIALS_MISSING')
  })

  it('says nothing of the token in its reasons', async () => {
    const url = `/w?token=${old}&token=${old}`
    expect(JSON.stringify(await verifier.verify(post({ url }), { now: 0, fetch }))).not.toContain(
      old,
    )
  })
})

describe('urlToken in the path', () => {
  const verifier = urlToken([token, old], { in: 'path' })

  it.each([
    `/webhooks/${encoded}/acme`,
    `/webhooks/acme/${old}`,
    `/webhooks/acme/${old}/?x=1`,
    `https://example.com/${old}#x`,
    `//${old}`,
  ])('accepts %s', (url) => {
    expect(outcome(verifier, post({ url }))).toBe('accepted')
  })

  it.each([
    '/webhooks/acme',
    `/webhooks/acme?token=${old}`,
    `/webhooks/x${old}`,
    `/webhooks/${old}x`,
    `https://${old}/webhooks`,
    `https://${old}@example.com/webhooks`,
    '/webhooks/%zz/%',
    `/${'a/'.repeat(40)}${old}`,
    '/',
    '',
  ])('refuses %s', (url) => {
    expect(outcome(verifier, post({ url }))).toBe('ERR_CREDENTIALS_MISMATCH')
  })
})

describe('urlToken', () => {
  it.each([undefined, '', 'fifteen-chars-x', ` ${old}`, [], [old, undefined]])(
    'does not take %j as its token',
    (secrets) => {
      expect(failure(() => urlToken(secrets)).code).toMatch(/^ERR_SECRET_/)
    },
  )

  it.each([null, [], 'query', { in: 'body' }, { param: '' }, { param: 1 }])(
    'does not take %j as its options',
    (options) => {
      const error = failure(() => urlToken(old, mistyped(options)))
      expect(error.code).toBe('ERR_OPTION_INVALID')
    },
  )

  it('looks tokens up for a delivery', async () => {
    const verifier = urlToken(({ account }) => (account === undefined ? old : undefined))
    expect(await lateOutcome(verifier, post({ url: `/w?token=${old}` }))).toBe('accepted')
  })

  it('does not look up for a delivery without a token', () => {
    const verifier = urlToken(() => {
      throw new Error('looked up')
    })
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISSING')
  })
})
