import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, now, outcome, post } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import type { Verifier } from '../verifier.js'
import { signStandardWebhook, type StandardWebhookSigningOptions } from './sign.js'
import { standardWebhooks } from './standard-webhooks.js'

const secret = `whsec_${Buffer.from('a-secret-of-24-bytes-or-more').toString('base64')}`
const old = `whsec_${Buffer.from('the-secret-that-was-used-before').toString('base64')}`
const body = '{"type":"email.sent"}'
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const message = { id, body, signedAt: now }
const seconds = String(now / 1000)

type Headers = Record<string, string>
const signed = (changes: Partial<StandardWebhookSigningOptions> = {}): Headers =>
  signStandardWebhook({ secret, ...changes }, message)
const signature = signed()['webhook-signature'] ?? ''

describe.each(['webhook', 'svix'] as const)('standardWebhooks with %s- headers', (family) => {
  const verifier = standardWebhooks({ secret })
  const headers = signed({ family })
  const [idName, timeName, name] = [`${family}-id`, `${family}-timestamp`, `${family}-signature`]
  const code = (changes: DeliveryHeaders, sent = body) =>
    outcome(verifier, post({ body: sent, headers: { ...headers, ...changes } }))
  const at = (signedAt: number) =>
    code(signStandardWebhook({ secret, family }, { ...message, signedAt }))

  it('accepts what is genuine, at once', () => {
    expect(verifier.verify(post({ body, headers }), { now, fetch })).toEqual({
      accepted: true,
      authenticity: 'signed',
    })
  })

  it('refuses another body, id or time', () => {
    expect(code({}, `${body} `)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(code({}, '')).toBe('ERR_SIGNATURE_MISMATCH')
    expect(code({ [idName]: `${id}x` })).toBe('ERR_SIGNATURE_MISMATCH')
    expect(code({ [timeName]: String(now / 1000 + 1) })).toBe('ERR_SIGNATURE_MISMATCH')
    expect(code({ [timeName]: `0${seconds}` })).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('refuses missing, empty and doubled headers', () => {
    for (const header of [idName, timeName, name]) {
      const value = headers[header] ?? ''
      expect(code({ [header]: undefined })).toBe('ERR_SIGNATURE_MISSING')
      expect(code({ [header]: '' })).toBe('ERR_SIGNATURE_MISSING')
      expect(code({ [header]: [value, value] })).toBe('ERR_HEADER_DUPLICATED')
    }
  })

  it('refuses an id whose bytes are a guess', () => {
    expect(code({ [idName]: `${id}é` })).toBe('ERR_SIGNATURE_MALFORMED')
    expect(code({ [idName]: `${id.slice(0, -1)}\u016b` })).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it.each([
    ['a version alone', 'v1,'],
    ['no version', signature.slice(3)],
    ['another case of the version', signature.replace('v1', 'V1')],
    ['a truncated signature', signature.slice(0, -1)],
    ['a truncated signature, canonical', signature.slice(0, -4)],
    ['a longer signature', `v1,A${signature.slice(3)}`],
    ['hex', `v1,${Buffer.from(signature.slice(3), 'base64').toString('hex')}`],
    ['base64url', `v1,${Buffer.from(signature.slice(3), 'base64').toString('base64url')}`],
    ['bits left over', signature.replace(/.=$/, (end) => `${end === 'B=' ? 'C' : 'B'}=`)],
    ['a space too many', ` ${signature}`],
    ['a space at the end', `${signature} `],
    ['two spaces between', `${signature}  ${signature}`],
    ['a comma between', `${signature},${signature}`],
    ['what Node makes of a doubled header', `${signature}, ${signature}`],
    ['a good and a malformed one', `${signature} v1`],
    ['a good one and one of another length', `${signature} v1,AAAA`],
    ['an entry of no known form', `${signature} sha256=abc`],
    ['17 signatures', Array.from({ length: 17 }, () => signature).join(' ')],
    ['1,000 signatures', Array.from({ length: 1000 }, () => signature).join(' ')],
  ])('refuses %s as malformed', (_what, value) => {
    expect(code({ [name]: value })).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it.each([
    ['another version', signature.replace('v1', 'v2')],
    ['the asymmetric version', signature.replace('v1', 'v1a')],
    ['a wrong signature', `v1,${Buffer.alloc(32).toString('base64')}`],
  ])('refuses %s', (_what, value) => {
    expect(code({ [name]: value })).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('accepts a signature that is one of several, of whatever versions', () => {
    const wrong = `v1,${Buffer.alloc(32).toString('base64')}`
    expect(code({ [name]: `${wrong} ${signature}` })).toBe('accepted')
    expect(code({ [name]: `v1a,AAAA v2,AA== ${signature}` })).toBe('accepted')
    expect(
      code({ [name]: [...Array.from({ length: 15 }, () => wrong), signature].join(' ') }),
    ).toBe('accepted')
  })

  it('keeps to the tolerance, either way', () => {
    expect(at(now - 300_000)).toBe('accepted')
    expect(at(now - 301_000)).toBe('ERR_TIMESTAMP_STALE')
    expect(at(now + 300_000)).toBe('accepted')
    expect(at(now + 301_000)).toBe('ERR_TIMESTAMP_FUTURE')
  })

  it('refuses every flipped bit of body, id and signature', () => {
    const mac = Buffer.from(signature.slice(3), 'base64')
    assert(
      property(nat(body.length * 8 - 1), nat(255), nat(id.length - 1), (a, b, c) => {
        const delivery = post({ headers })
        const forged = { ...delivery, body: flipped(Buffer.from(body), a) }
        expect(outcome(verifier, forged)).toBe('ERR_SIGNATURE_MISMATCH')
        const other = `v1,${flipped(mac, b).toString('base64')}`
        expect(code({ [name]: other })).toBe('ERR_SIGNATURE_MISMATCH')
        const otherId = flipped(Buffer.from(id), c * 8).toString()
        expect(code({ [idName]: otherId })).not.toBe('accepted')
      }),
    )
  })
})

function found(value: unknown): Verifier {
  return standardWebhooks({ secret: () => mistyped(value) })
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(bit / 8)
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}

describe('standardWebhooks with both families of headers', () => {
  const verifier = standardWebhooks({ secret })
  const both = { ...signed(), ...signed({ family: 'svix' }) }
  const code = (changes: DeliveryHeaders) =>
    outcome(verifier, post({ body, headers: { ...both, ...changes } }))

  it('accepts them where they agree', () => {
    expect(code({})).toBe('accepted')
  })

  it.each(Object.keys(both))('refuses another %s beside a genuine one', (name) => {
    expect(code({ [name]: 'x' })).toBe('ERR_SIGNATURE_MALFORMED')
    expect(code({ [name]: '' })).toBe('ERR_SIGNATURE_MISSING')
    expect(code({ [name]: [both[name] ?? '', 'x'] })).toBe('ERR_HEADER_DUPLICATED')
  })

  it('refuses an unsigned id beside a signed one', () => {
    const headers = { ...signed({ family: 'svix' }), 'webhook-id': 'msg_mine' }
    expect(outcome(verifier, post({ body, headers }))).toBe('ERR_SIGNATURE_MALFORMED')
  })
})

describe('standardWebhooks in rotation', () => {
  it('accepts both secrets, and refuses the one that is out', () => {
    const verifier = standardWebhooks({ secret: [secret, old] })
    const signedBy = (one: string | string[]) =>
      outcome(verifier, post({ body, headers: signed({ secret: one }) }))
    const out = `whsec_${Buffer.from('the-secret-of-last-year-and-out').toString('base64')}`
    expect(signedBy(secret)).toBe('accepted')
    expect(signedBy(old)).toBe('accepted')
    expect(signedBy([out, old])).toBe('accepted')
    expect(signedBy(out)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('accepts what a sender signs with both', () => {
    const headers = signed({ secret: [old, secret] })
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
    for (const one of [old, secret]) {
      expect(outcome(standardWebhooks({ secret: one }), post({ body, headers }))).toBe('accepted')
    }
  })

  it('looks secrets up for a delivery', async () => {
    const delivery = post({ body, headers: signed() })
    expect(await lateOutcome(found([old, secret]), delivery)).toBe('accepted')
    expect(await lateOutcome(found(old), delivery)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it.each([undefined, '', 'whsec_', [], 'whsec_c2hvcnQ=', ` ${secret}`])(
    'refuses when the look-up gives %j',
    async (value) => {
      const delivery = post({ body, headers: signed() })
      expect(await lateOutcome(found(value), delivery)).toBe('ERR_NOT_ALLOWED')
    },
  )
})

describe('standardWebhooks with public keys', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const whpk = publicKeyText(publicKey)
  const asymmetric = (key: KeyObject = privateKey) =>
    `v1a,${sign(null, Buffer.from(`${id}.${seconds}.${body}`), key).toString('base64')}`
  it('accepts an Ed25519 signature, also among others', () => {
    expect(judged(whpk, asymmetric())).toBe('accepted')
    expect(judged(whpk, `${signature} ${asymmetric()}`)).toBe('accepted')
    const other = generateKeyPairSync('ed25519')
    expect(judged([publicKeyText(other.publicKey), whpk], asymmetric())).toBe('accepted')
    expect(judged(whpk, `${asymmetric(other.privateKey)} ${asymmetric()}`)).toBe('accepted')
  })

  it('accepts either kind where the list holds both', () => {
    expect(judged([secret, whpk], asymmetric())).toBe('accepted')
    expect(judged([secret, whpk], signature)).toBe('accepted')
    expect(judged([whpk, secret], signature)).toBe('accepted')
  })

  it('refuses another body, key or version', () => {
    expect(judged(whpk, asymmetric(), `${body} `)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(judged(whpk, asymmetric(generateKeyPairSync('ed25519').privateKey))).toBe(
      'ERR_SIGNATURE_MISMATCH',
    )
    expect(judged(whpk, asymmetric().replace('v1a', 'v1'))).toBe('ERR_SIGNATURE_MISMATCH')
    expect(judged(whpk, signature)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(judged(whpk, asymmetric().slice(0, -4))).toBe('ERR_SIGNATURE_MALFORMED')
    expect(judged(whpk, signature.replace('v1', 'v1a'))).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('does not take the public key for an HMAC secret', () => {
    const misused = signed({ secret: whpk.replace('whpk_', 'whsec_') })
    const confused = misused['webhook-signature'] ?? ''
    expect(judged(whpk, confused)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(judged(whpk, confused.replace('v1', 'v1a'))).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('says what is wrong with a key that is none', () => {
    expect(codeOf('whpk_')).toBe('ERR_SECRET_MISSING')
    expect(codeOf(whpk.slice(0, -4))).toBe('ERR_SECRET_MALFORMED')
    expect(codeOf(whpk.replace('whpk_', 'whsk_'))).toBe('ERR_SECRET_MALFORMED')
    const short = `whpk_${Buffer.alloc(31, 1).toString('base64')}`
    const make = () => standardWebhooks({ secret: short })
    expect(failure(make).message).toContain('is not the base64 of an Ed25519 public key')
  })
})

function codeOf(key: string): string {
  return failure(() => standardWebhooks({ secret: key })).code
}

function judged(secrets: string | string[], value: string, sent = body): string {
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': value,
  }
  return outcome(standardWebhooks({ secret: secrets }), post({ body: sent, headers }))
}

function publicKeyText(key: KeyObject): string {
  const { x = '' } = key.export({ format: 'jwk' })
  return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
}

describe('standardWebhooks with a secret that is taken as it is', () => {
  const whole = 'whsec_not*base64*but*a*text*of*its*own'
  const verifier = standardWebhooks({ secret: whole, secretEncoding: 'utf8' })

  it('takes all of it for the key', () => {
    const headers = signed({ secret: whole, secretEncoding: 'utf8' })
    expect(outcome(verifier, post({ body, headers }))).toBe('accepted')
  })

  it('is another key than the decoded one', () => {
    const raw = standardWebhooks({ secret, secretEncoding: 'utf8' })
    expect(outcome(raw, post({ body, headers: signed() }))).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('wants 24 bytes as well', () => {
    const short = 'x'.repeat(23)
    const make = () => standardWebhooks({ secret: short, secretEncoding: 'utf8' })
    expect(failure(make).code).toBe('ERR_SECRET_TOO_SHORT')
  })
})

describe('standardWebhooks against vectors of others', () => {
  const vector = {
    secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    headers: {
      'svix-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'svix-timestamp': '1614265330',
      'svix-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    },
    body: '{"test": 2432232314}',
  }

  it.each([vector.secret, vector.secret.replace('whsec_', '')])(
    'accepts that of Svix with %s',
    (given) => {
      const verifier = standardWebhooks({ secret: given })
      expect(outcome(verifier, post(vector), 1_614_265_330_000)).toBe('accepted')
      expect(outcome(verifier, post(vector), 1_614_265_631_000)).toBe('ERR_TIMESTAMP_STALE')
    },
  )

  it('accepts it years later where any age is', () => {
    const verifier = standardWebhooks({ secret: vector.secret, toleranceSeconds: false })
    expect(outcome(verifier, post(vector))).toBe('accepted')
  })

  it('makes it', () => {
    const { body: text, headers, secret: key } = vector
    const made = signStandardWebhook(
      { secret: key, family: 'svix' },
      { id: headers['svix-id'], body: text, signedAt: 1_614_265_330_000 },
    )
    expect(made).toEqual(headers)
  })
})

describe('standardWebhooks at construction', () => {
  it.each<[string, unknown, string]>([
    ['unset', undefined, 'ERR_SECRET_MISSING'],
    ['empty', '', 'ERR_SECRET_MISSING'],
    ['blank', ' ', 'ERR_SECRET_MISSING'],
    ['a prefix alone', 'whsec_', 'ERR_SECRET_MISSING'],
    ['an empty list', [], 'ERR_SECRET_MISSING'],
    ['with a prefix alone in a list', [secret, 'whsec_'], 'ERR_SECRET_MISSING'],
    ['of 15 characters', 'fifteencharacte', 'ERR_SECRET_TOO_SHORT'],
    ['of 23 bytes', `whsec_${Buffer.alloc(23, 1).toString('base64')}`, 'ERR_SECRET_TOO_SHORT'],
    ['with a line break', `${secret}\n`, 'ERR_SECRET_WHITESPACE'],
    ['no base64', `whsec_${'*'.repeat(40)}`, 'ERR_SECRET_MALFORMED'],
    ['base64url', `whsec_${'-_'.repeat(20)}`, 'ERR_SECRET_MALFORMED'],
    ['with its prefix doubled', `whsec_${secret}`, 'ERR_SECRET_MALFORMED'],
    ['a number', 1, 'ERR_SECRET_MALFORMED'],
  ])('throws for a secret that is %s', (_what, given, code) => {
    const error = failure(() => standardWebhooks({ secret: mistyped(given) }))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^standardWebhooks: option "secret/)
    expect(error.message).not.toMatch(/fifteen|whsec_\w/)
  })

  it('takes 24 bytes', () => {
    const least = `whsec_${Buffer.alloc(24, 1).toString('base64')}`
    expect(standardWebhooks({ secret: least }).name).toBe('standardWebhooks')
  })

  it.each<unknown>([
    undefined,
    secret,
    { secret, toleranceSeconds: 0 },
    { secret, toleranceSeconds: NaN },
    { secret, toleranceSeconds: null },
    { secret, secretEncoding: 'hex' },
  ])('does not take %j as its options', (options) => {
    const error = failure(() => standardWebhooks(mistyped(options)))
    expect(error.code).toBe('ERR_OPTION_INVALID')
  })
})
