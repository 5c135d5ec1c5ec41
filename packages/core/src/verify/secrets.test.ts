import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, outcome, post } from '../../test-helpers/post.js'
import type { Delivery } from '../delivery.js'
import { secretKeys, type SecretRules } from './secrets.js'
import { urlToken } from './url-token.js'
import { accepted, refused, type Verifier } from './verifier.js'

const rules: SecretRules<string> = {
  verifier: 'acme',
  option: 'apiKey',
  parse: (secret) => {
    if (secret.startsWith('bad')) throw new Error(`cannot parse ${secret}`)
    return secret.toUpperCase()
  },
}

function verifierOf(secrets: unknown, changes: Partial<SecretRules<string>> = {}): Verifier {
  const keys = secretKeys(mistyped(secrets), { ...rules, ...changes })
  return {
    name: 'acme',
    verify: (delivery) =>
      keys.use(delivery, (known) =>
        known.includes('0123456789ABCDEF')
          ? accepted('shared-secret')
          : refused('ERR_CREDENTIALS_MISMATCH', known.join(' ')),
      ),
  }
}

const good = '0123456789abcdef'
const unusable: [string, unknown, string][] = [
  ['undefined, as an unset environment variable', undefined, 'ERR_SECRET_MISSING'],
  ['null', null, 'ERR_SECRET_MISSING'],
  ['an empty text', '', 'ERR_SECRET_MISSING'],
  ['a blank text', ' \t\n ', 'ERR_SECRET_MISSING'],
  ['an empty list', [], 'ERR_SECRET_MISSING'],
  ['a list with an unset one', [good, undefined], 'ERR_SECRET_MISSING'],
  ['a list with an empty one', [good, ''], 'ERR_SECRET_MISSING'],
  ['a list with a hole', Array.from({ length: 1 }), 'ERR_SECRET_MISSING'],
  ['15 characters', good.slice(1), 'ERR_SECRET_TOO_SHORT'],
  ['a short one in a list', [good, 'short'], 'ERR_SECRET_TOO_SHORT'],
  ['white space before', ` ${good}`, 'ERR_SECRET_WHITESPACE'],
  ['a line break after', `${good}\n`, 'ERR_SECRET_WHITESPACE'],
  ['a no-break space after', `${good}\u00a0`, 'ERR_SECRET_WHITESPACE'],
  ['a line break inside', `${good}\r\n${good}`, 'ERR_SECRET_WHITESPACE'],
  ['a number', 1234567890123456, 'ERR_SECRET_MALFORMED'],
  ['an object', { secret: good }, 'ERR_SECRET_MALFORMED'],
  ['bytes', Buffer.from(good), 'ERR_SECRET_MALFORMED'],
  ['a list in a list', [[good]], 'ERR_SECRET_MALFORMED'],
  ['what cannot be parsed', 'bad-but-long-enough', 'ERR_SECRET_MALFORMED'],
]

describe('secretKeys with static secrets', () => {
  it.each(unusable)('throws for %s', (_what, secrets, code) => {
    const error = failure(() => verifierOf(secrets))
    expect(error.code).toBe(code)
    expect(error.message).toContain('acme: option "apiKey')
    expect(error.message).not.toMatch(/0123456789|short"|bad-but/)
  })

  it('shows the caller first in the stack, also of the last one in a list', () => {
    const urlTokens = (): unknown => urlToken([good, good, undefined])
    expect(urlTokens).toThrow(
      expect.objectContaining({
        stack: expect.stringMatching(
          /^.*\n.*secretKeys.*\n.*urlToken.*\n.*urlTokens.*secrets\.test/,
        ),
      }),
    )
  })

  it('says what type it wants', () => {
    expect(failure(() => verifierOf(Buffer.from(good))).message).toContain('must be a string')
  })

  it('names the place in a list', () => {
    expect(failure(() => verifierOf([good, ''])).message).toContain('"apiKey[1]"')
  })

  it('calls the option "secret" when it is given no name', () => {
    const { option: _, ...unnamed } = rules
    expect(failure(() => secretKeys('', unnamed)).message).toContain('option "secret"')
  })

  it('does not keep the cause of a secret that cannot be parsed', () => {
    let caught: unknown
    try {
      verifierOf('bad-but-long-enough')
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({ code: 'ERR_SECRET_MALFORMED' })
    expect(caught).not.toHaveProperty('cause')
  })

  it('accepts 16 characters, at once', () => {
    expect(outcome(verifierOf(good), post({}))).toBe('accepted')
  })

  it('parses each secret once, not per delivery', () => {
    let parsed = 0
    const verifier = verifierOf([good, `${good}2`], { parse: (secret) => `${secret}${++parsed}` })
    void verifier.verify(post({}), { now: 0, fetch })
    void verifier.verify(post({}), { now: 0, fetch })
    expect(parsed).toBe(2)
  })

  it('does not follow later changes of the list', () => {
    const list = ['another-secret-of-mine']
    const verifier = verifierOf(list)
    list[0] = good
    expect(outcome(verifier, post({}))).toBe('ERR_CREDENTIALS_MISMATCH')
  })

  it('lets white space be where it is allowed, and cuts it off around', () => {
    const seen: string[] = []
    const parse = (secret: string) => `${seen.push(secret)}`
    verifierOf('-----BEGIN-----\nabc\n-----END-----\n', { multiline: true, parse })
    expect(seen).toEqual(['-----BEGIN-----\nabc\n-----END-----'])
  })

  it('lets a minimum length be set', () => {
    expect(failure(() => verifierOf(good, { minLength: 17 })).code).toBe('ERR_SECRET_TOO_SHORT')
    expect(outcome(verifierOf('abc', { minLength: 3 }), post({}))).toBe('ERR_CREDENTIALS_MISMATCH')
  })
})

describe('secretKeys with a look-up', () => {
  it('parses what it finds once, as long as it is among the latest thousand', async () => {
    let parsed = 0
    let found = good
    const verifier = verifierOf(() => found, { parse: (secret) => `${secret}${++parsed}` })
    const ask = async (secret: string): Promise<void> => {
      found = secret
      await verifier.verify(post({}), { now: 0, fetch })
    }
    await ask(good)
    await ask(good)
    expect(parsed).toBe(1)
    for (let i = 0; i < 1000; i++) await ask(`${good}-${i}`)
    await ask(good)
    expect(parsed).toBe(1002)
  })

  it('asks with the delivery, and takes one or a list, now or later', async () => {
    const verifier = verifierOf(({ url }: Delivery) => (url === '/a' ? good : undefined))
    expect(await lateOutcome(verifier, post({ url: '/a' }))).toBe('accepted')
    expect(await lateOutcome(verifier, post({ url: '/b' }))).toBe('ERR_NOT_ALLOWED')
    const later = verifierOf(() => Promise.resolve(['another-secret-of-mine', good]))
    expect(await lateOutcome(later, post({}))).toBe('accepted')
  })

  it.each(unusable)('refuses when it gives %s', async (_what, secrets) => {
    const verifier = verifierOf(() => secrets)
    expect(await lateOutcome(verifier, post({}))).toBe('ERR_NOT_ALLOWED')
    const verdict = await verifier.verify(post({}), { now: 0, fetch })
    expect(JSON.stringify(verdict)).not.toMatch(/0123456789|short"|bad-but/)
  })

  it('passes on what the look-up throws: that is our fault', async () => {
    const down = new Error('database is down')
    const throwing = verifierOf(() => {
      throw down
    })
    await expect(lateOutcome(throwing, post({}))).rejects.toBe(down)
    await expect(
      lateOutcome(
        verifierOf(() => Promise.reject(down)),
        post({}),
      ),
    ).rejects.toBe(down)
  })

  it('asks again for each delivery', async () => {
    let asked = 0
    const verifier = verifierOf(() => (++asked === 1 ? undefined : good))
    expect(await lateOutcome(verifier, post({}))).toBe('ERR_NOT_ALLOWED')
    expect(await lateOutcome(verifier, post({}))).toBe('accepted')
  })
})
