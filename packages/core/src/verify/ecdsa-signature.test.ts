import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, now, outcome, post } from '../../test-helpers/post.js'
import { ecdsaSignature, type EcdsaOptions } from './ecdsa-signature.js'
import { ecdsaSignatureBytes } from './ecdsa.js'

const ours = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const others = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const seconds = String(now / 1000)
const body = Buffer.concat([Buffer.from('[{"event":"open"}]\r\n'), Buffer.of(0xff, 0x00)])

function base64(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64')
}

function signatureOf(content: readonly (string | Uint8Array)[], key = ours.privateKey): Buffer {
  const sign = createSign('sha256')
  for (const piece of content) sign.update(piece)
  return sign.sign(key)
}

const headers = (timestamp = seconds, signature = signatureOf([timestamp, body])) => ({
  'x-signature': signature.toString('base64'),
  'x-timestamp': timestamp,
})

function verifier(options: Partial<EcdsaOptions> = {}) {
  return ecdsaSignature({
    header: 'X-Signature',
    timestampHeader: 'X-Timestamp',
    publicKey: base64(ours.publicKey),
    ...options,
  })
}

describe('ecdsaSignature', () => {
  it('accepts what the key signed: the timestamp and the exact bytes of the body', () => {
    expect(outcome(verifier(), post({ headers: headers(), body }))).toBe('accepted')
  })

  it('takes the key as PEM, in a list, and from a look-up', async () => {
    const pem = ours.publicKey.export({ format: 'pem', type: 'spki' }).toString()
    const delivery = post({ headers: headers(), body })
    expect(outcome(verifier({ publicKey: pem }), delivery)).toBe('accepted')
    const list = [base64(others.publicKey), base64(ours.publicKey)]
    expect(outcome(verifier({ publicKey: list }), delivery)).toBe('accepted')
    expect(await lateOutcome(verifier({ publicKey: () => list }), delivery)).toBe('accepted')
    expect(await lateOutcome(verifier({ publicKey: () => undefined }), delivery)).toBe(
      'ERR_NOT_ALLOWED',
    )
  })

  it.each([
    ['another body', { body: Buffer.concat([body, Buffer.of(10)]) }],
    ['a body without its last byte', { body: body.subarray(0, -1) }],
    ['another timestamp', { headers: { ...headers(), 'x-timestamp': String(now / 1000 - 1) } }],
    [
      'the signature of another key',
      { headers: headers(seconds, signatureOf([seconds, body], others.privateKey)) },
    ],
    ['a signature over the body only', { headers: headers(seconds, signatureOf([body])) }],
  ])('refuses %s', (_, changes) => {
    const delivery = post({ headers: headers(), body, ...changes })
    expect(outcome(verifier(), delivery)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it.each([
    ['ERR_SIGNATURE_MISSING', { 'x-signature': undefined }],
    ['ERR_SIGNATURE_MISSING', { 'x-signature': '' }],
    ['ERR_SIGNATURE_MISSING', { 'x-timestamp': undefined }],
    ['ERR_HEADER_DUPLICATED', { 'x-signature': ['a', 'a'] }],
    ['ERR_HEADER_DUPLICATED', { 'x-timestamp': [seconds, seconds] }],
    ['ERR_TIMESTAMP_INVALID', { 'x-timestamp': `${seconds} ` }],
    ['ERR_TIMESTAMP_INVALID', { 'x-timestamp': 'soon' }],
    ['ERR_SIGNATURE_MALFORMED', { 'x-signature': 'no signature' }],
    ['ERR_SIGNATURE_MALFORMED', { 'x-signature': `${headers()['x-signature']}\n` }],
    ['ERR_SIGNATURE_MALFORMED', { 'x-signature': 'A'.repeat(10_000) }],
  ])('answers %s to %j', (code, changes) => {
    const delivery = post({ headers: { ...headers(), ...changes }, body })
    expect(outcome(verifier(), delivery)).toBe(code)
  })

  it('bounds the age of the timestamp, or does not', () => {
    const old = String(now / 1000 - 301)
    const ahead = String(now / 1000 + 301)
    const at = (timestamp: string, options = {}) =>
      outcome(verifier(options), post({ headers: headers(timestamp), body }))
    expect(at(old)).toBe('ERR_TIMESTAMP_STALE')
    expect(at(ahead)).toBe('ERR_TIMESTAMP_FUTURE')
    expect(at(old, { toleranceSeconds: 301 })).toBe('accepted')
    expect(at('1000000000', { toleranceSeconds: false })).toBe('accepted')
  })

  it('refuses a time of more or fewer than ten digits: nothing separates it from the body', () => {
    const moved = (digits: number) => {
      const whole = Buffer.concat([Buffer.from(seconds), Buffer.from('12'), body])
      const timestamp = whole.subarray(0, digits).toString()
      const delivery = post({
        headers: headers(timestamp, signatureOf([whole])),
        body: whole.subarray(digits),
      })
      return outcome(verifier({ toleranceSeconds: false }), delivery)
    }
    expect([9, 10, 11].map(moved)).toEqual([
      'ERR_TIMESTAMP_INVALID',
      'accepted',
      'ERR_TIMESTAMP_INVALID',
    ])
  })

  it.each([
    ['publicKey', { publicKey: undefined }, 'ERR_SECRET_MISSING'],
    ['publicKey', { publicKey: [] }, 'ERR_SECRET_MISSING'],
    ['publicKey', { publicKey: 'MFkw' }, 'ERR_SECRET_MALFORMED'],
    ['publicKey', { publicKey: `${base64(ours.publicKey)}!` }, 'ERR_SECRET_MALFORMED'],
    [
      'publicKey',
      { publicKey: base64(generateKeyPairSync('ed25519').publicKey) },
      'ERR_SECRET_MALFORMED',
    ],
    [
      'publicKey',
      { publicKey: base64(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey) },
      'ERR_SECRET_MALFORMED',
    ],
    [
      'publicKey',
      { publicKey: ours.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString() },
      'ERR_SECRET_MALFORMED',
    ],
    ['header', { header: '' }, 'ERR_OPTION_INVALID'],
    ['timestampHeader', { timestampHeader: mistyped<string>(undefined) }, 'ERR_OPTION_INVALID'],
    ['toleranceSeconds', { toleranceSeconds: 0 }, 'ERR_OPTION_INVALID'],
  ] as const)('names the option %s in %j', (option, options, code) => {
    const { code: found, message } = failure(() => verifier(options))
    expect(found).toBe(code)
    expect(message).toContain(option)
  })
})

describe('ecdsaSignatureBytes', () => {
  const signature = (r: readonly number[], s: readonly number[]) => [
    0x30,
    r.length + s.length + 4,
    0x02,
    r.length,
    ...r,
    0x02,
    s.length,
    ...s,
  ]
  const read = (bytes: readonly number[]) =>
    ecdsaSignatureBytes(Buffer.from(bytes).toString('base64'))

  it('takes every signature that OpenSSL makes', () => {
    for (let i = 0; i < 300; i++) {
      const made = signatureOf([String(i)])
      expect(ecdsaSignatureBytes(made.toString('base64'))).toEqual(made)
    }
  })

  it.each([
    ['short integers', signature([1], [0x7f])],
    ['a zero before a high bit', signature([0, 0x80], [1])],
  ])('takes %s', (_, bytes) => {
    expect(read(bytes)).toEqual(Buffer.from(bytes))
  })

  it.each([
    ['a negative integer', signature([0x80], [1])],
    ['an integer with a needless zero', signature([0, 1], [1])],
    ['an integer without bytes', signature([], [1])],
    ['an integer of 34 bytes', signature([0, ...Array.from({ length: 33 }, () => 0xff)], [1])],
    ['bytes after the sequence', [...signature([1], [1]), 0]],
    ['bytes within the sequence, after the integers', [0x30, 7, 2, 1, 1, 2, 1, 1, 0]],
    ['a long form of length', [0x30, 0x81, 6, 2, 1, 1, 2, 1, 1]],
    ['a sequence that ends early', [0x30, 6, 2, 1, 1, 2, 2, 1]],
    ['one integer', [0x30, 3, 2, 1, 1]],
    ['another tag', [0x31, 6, 2, 1, 1, 2, 1, 1]],
    ['nothing', []],
  ])('does not take %s', (_, bytes) => {
    expect(read(bytes)).toBeUndefined()
  })

  it('does not take base64 in another than its canonical form', () => {
    const text = Buffer.from(signature([1], [1])).toString('base64')
    expect(ecdsaSignatureBytes(text.replace(/=+$/, ''))).toBeUndefined()
    expect(ecdsaSignatureBytes(` ${text}`)).toBeUndefined()
  })
})
