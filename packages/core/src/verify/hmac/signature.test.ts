import { createHmac } from 'node:crypto'
import { assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failure, lateOutcome, mistyped, now, outcome, post } from '../../../test-helpers/post.js'
import type { Delivery } from '../../delivery.js'
import { signHmac, type HmacSigningOptions } from './sign.js'
import { hmacSignature } from './signature.js'

const secret = 'the-secret-of-the-provider'
const old = 'the-secret-before-that-one'
const body = '{"id":"evt_1","type":"email_sent"}\r\n'
const hex = Buffer.from('the-secret-in-other-clothes').toString('hex')
const base64 = Buffer.from('the-secret-in-other-clothes').toString('base64')

type Family = HmacSigningOptions & { readonly secret: string }

/** Every family of the public schemes, and one that has everything. */
const families = {
  'hex over the body': { header: 'x-signature', secret },
  'hex with a prefix': { header: 'x-hub-signature-256', secret, prefix: 'sha256=' },
  'base64 over the body': { header: 'x-hmac', secret, encoding: 'base64' },
  'base64url over the body': { header: 'x-hmac', secret, encoding: 'base64url' },
  'SHA-1': { header: 'x-signature', secret, algorithm: 'sha1', encoding: 'base64' },
  'SHA-512': { header: 'x-signature', secret, algorithm: 'sha512', encoding: 'base64' },
  'a version, the time and the body': {
    header: 'x-signature',
    secret,
    prefix: 'v0=',
    signed: 'v0:{timestamp}:{body}',
    timestamp: { header: 'x-timestamp' },
  },
  'milliseconds and the body, nothing between': {
    header: 'x-signature',
    secret,
    prefix: 'v1=',
    signed: '{timestamp}{body}',
    timestamp: { header: 'x-timestamp', unit: 'ms' },
  },
  'a compound header': {
    header: 'x-signature',
    secret,
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { field: 't' },
  },
  'a compound header with base64 and its own separator': {
    header: 'x-signature',
    secret,
    encoding: 'base64',
    signed: '{timestamp}.{body}',
    compound: { field: 's', separator: ';' },
    timestamp: { field: 'ts', unit: 'ms' },
  },
  'a compound header and the time outside': {
    header: 'x-signature',
    secret,
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { header: 'x-timestamp' },
  },
  'an id in a header': {
    header: 'x-signature',
    secret,
    signed: '{header:X-Id}.{timestamp}.{body}',
    timestamp: { header: 'x-timestamp' },
  },
  'a hex secret': { header: 'x-signature', secret: hex, secretEncoding: 'hex' },
  'a base64 secret': { header: 'x-signature', secret: base64, secretEncoding: 'base64' },
} satisfies Record<string, Family>

const sent = { body, headers: { 'x-id': 'evt_1' }, signedAt: now }

function genuine(options: HmacSigningOptions, changes: Partial<typeof sent> = {}): Delivery {
  const message = { ...sent, ...changes }
  return post({
    body: message.body,
    headers: { ...message.headers, ...signHmac(options, message) },
  })
}

function withHeader(
  delivery: Delivery,
  name: string,
  value: string | string[] | undefined,
): Delivery {
  return { ...delivery, headers: { ...delivery.headers, [name]: value } }
}

function resolving(found: unknown) {
  return hmacSignature({ header: 'x-signature', secret: () => mistyped(found) })
}

function headerOf(delivery: Delivery, name: string): string {
  const value = delivery.headers[name]
  if (typeof value !== 'string') throw new Error(`no header ${name}`)
  return value
}

function signatureOf(delivery: Delivery, { header }: Family): string {
  return headerOf(delivery, header)
}

function everyHeader({ header, timestamp }: Family): string[] {
  return [header, ...(timestamp?.header === undefined ? [] : [timestamp.header])]
}

describe.each(Object.entries<Family>(families))('hmacSignature with %s', (_name, options) => {
  const verifier = hmacSignature(options)
  const delivery = genuine(options)
  const signature = signatureOf(delivery, options)
  const signed = (value: string) => withHeader(delivery, options.header, value)

  it('accepts what is genuine, at once', () => {
    expect(verifier.verify(delivery, { now, fetch })).toEqual({
      accepted: true,
      authenticity: 'signed',
    })
  })

  it('refuses another body', () => {
    for (const other of ['', '{}', body.trimEnd(), ` ${body}`, `${body} `]) {
      const forged = { ...delivery, body: Buffer.from(other) }
      expect(outcome(verifier, forged)).toBe('ERR_SIGNATURE_MISMATCH')
    }
  })

  it('refuses another key', () => {
    const { secret: own, ...rest } = options
    const other = hmacSignature({ ...rest, secret: own.replace(/^./, '0').replace(/.$/, '4') })
    expect(outcome(other, delivery)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('refuses a missing and an empty header', () => {
    for (const name of everyHeader(options)) {
      expect(outcome(verifier, withHeader(delivery, name, undefined))).toBe('ERR_SIGNATURE_MISSING')
      expect(outcome(verifier, withHeader(delivery, name, ''))).toBe('ERR_SIGNATURE_MISSING')
    }
  })

  it('refuses a doubled header', () => {
    for (const name of everyHeader(options)) {
      const value = headerOf(delivery, name)
      const doubled = withHeader(delivery, name, [value, value])
      expect(outcome(verifier, doubled)).toBe('ERR_HEADER_DUPLICATED')
    }
  })

  it('refuses an empty, truncated, lengthened or doubled signature', () => {
    const own = signature.slice(signature.lastIndexOf('=', signature.length - 3) + 1)
    const start = signature.slice(0, signature.length - own.length)
    for (const value of [
      '',
      own.slice(0, -1),
      own.slice(0, -4),
      `${own}0`,
      `${own}00`,
      own + own,
    ]) {
      expect(outcome(verifier, signed(start + value))).not.toBe('accepted')
    }
    for (const value of [' ', `${signature} x`, ` ${signature}x`, `"${signature}"`]) {
      expect(outcome(verifier, signed(value))).not.toBe('accepted')
    }
  })

  it('refuses the right MAC in another encoding', () => {
    const other = options.encoding === undefined ? 'base64' : 'hex'
    const recoded = genuine({ ...options, encoding: other })
    expect(outcome(verifier, recoded)).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('refuses another algorithm', () => {
    const other = options.algorithm === undefined ? 'sha1' : 'sha256'
    expect(outcome(verifier, genuine({ ...options, algorithm: other }))).toBe(
      'ERR_SIGNATURE_MALFORMED',
    )
  })

  it('accepts two keys in rotation, and refuses the one that is out', () => {
    const rotating = hmacSignature({ ...options, secretEncoding: 'utf8', secret: [secret, old] })
    const text = { ...options, secretEncoding: 'utf8' as const }
    for (const one of [secret, old]) {
      expect(outcome(rotating, genuine({ ...text, secret: one }))).toBe('accepted')
    }
    const out = genuine({ ...text, secret: 'the-secret-of-last-year' })
    expect(outcome(rotating, out)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('refuses every flipped bit of body and signature', () => {
    const bytes = Buffer.from(body)
    const encoding = options.encoding ?? 'hex'
    const mac = Buffer.from(signature.replace(/^.*?(sha256|v0|v1|\bs)=/, ''), encoding)
    const encoded = mac.toString(encoding)
    expect(signature).toContain(encoded)
    assert(
      property(nat(bytes.length * 8 - 1), nat(mac.length * 8 - 1), (inBody, inMac) => {
        const otherBody = { ...delivery, body: flipped(bytes, inBody) }
        expect(outcome(verifier, otherBody)).toBe('ERR_SIGNATURE_MISMATCH')
        const otherMac = flipped(mac, inMac).toString(encoding)
        const forged = signed(signature.replace(encoded, otherMac))
        expect(outcome(verifier, forged)).toBe('ERR_SIGNATURE_MISMATCH')
      }),
    )
  })
})

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(bit / 8)
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}

const timed = Object.entries<Family>(families).filter(
  ([, { timestamp }]) => timestamp !== undefined,
)

describe.each(timed)('hmacSignature with %s, in time', (_name, options) => {
  const verifier = hmacSignature(options)
  const at = (signedAt: number) => outcome(verifier, genuine(options, { signedAt }))

  it('accepts up to the tolerance, either way, and no further', () => {
    expect(at(now - 300_000)).toBe('accepted')
    expect(at(now - 301_000)).toBe('ERR_TIMESTAMP_STALE')
    expect(at(now + 300_000)).toBe('accepted')
    expect(at(now + 301_000)).toBe('ERR_TIMESTAMP_FUTURE')
  })

  it('keeps to another tolerance, or to none', () => {
    const timestamp = { ...options.timestamp, toleranceSeconds: 10 }
    const strict = hmacSignature({ ...options, timestamp })
    expect(outcome(strict, genuine(options, { signedAt: now - 11_000 }))).toBe(
      'ERR_TIMESTAMP_STALE',
    )
    const lax = hmacSignature({
      ...options,
      timestamp: { ...options.timestamp, toleranceSeconds: false },
    })
    expect(outcome(lax, genuine(options, { signedAt: 1000 }))).toBe('accepted')
  })

  it('refuses a fresh time that was not signed', () => {
    const stale = genuine(options, { signedAt: now - 600_000 })
    const fresh = genuine(options)
    const { timestamp, header } = options
    const mixed =
      timestamp?.header === undefined
        ? withHeader(
            stale,
            header,
            signatureOf(stale, options).replace(/[0-9]{10,13}/, (digits) =>
              String(digits.length === 13 ? now : now / 1000),
            ),
          )
        : withHeader(stale, timestamp.header, headerOf(fresh, timestamp.header))
    expect(outcome(verifier, mixed)).toBe('ERR_SIGNATURE_MISMATCH')
  })
})

describe('hmacSignature, the letter of it', () => {
  const prefixed = families['hex with a prefix']
  const withId = families['an id in a header']
  const versioned = families['a version, the time and the body']

  it('takes hex in either letter case', () => {
    const delivery = genuine(families['hex over the body'])
    const upper = signatureOf(delivery, families['hex over the body']).toUpperCase()
    const verifier = hmacSignature({ header: 'x-signature', secret })
    expect(outcome(verifier, withHeader(delivery, 'x-signature', upper))).toBe('accepted')
  })

  it.each([
    ['in another letter case', (text: string) => text.replace('sha256', 'SHA256')],
    ['of another algorithm', (text: string) => text.replace('sha256', 'sha1')],
    ['that is missing', (text: string) => text.replace('sha256=', '')],
    ['that is doubled', (text: string) => `sha256=${text}`],
    ['alone', () => 'sha256='],
  ])('refuses a prefix %s', (_what, change) => {
    const delivery = genuine(prefixed)
    const forged = withHeader(delivery, prefixed.header, change(signatureOf(delivery, prefixed)))
    expect(outcome(hmacSignature(prefixed), forged)).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('refuses the MAC of another algorithm of the same length as none', () => {
    const delivery = post({ body, headers: { 'x-signature': 'sha1=' + 'a'.repeat(40) } })
    const verifier = hmacSignature({ header: 'x-signature', secret })
    expect(outcome(verifier, delivery)).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('refuses another id, none, two, and one whose bytes are a guess', () => {
    const verifier = hmacSignature(withId)
    const delivery = genuine(withId)
    const code = (id: string | string[] | undefined) =>
      outcome(verifier, withHeader(delivery, 'x-id', id))
    expect(code('evt_1')).toBe('accepted')
    expect(code('evt_2')).toBe('ERR_SIGNATURE_MISMATCH')
    expect(code('')).toBe('ERR_SIGNATURE_MISSING')
    expect(code(undefined)).toBe('ERR_SIGNATURE_MISSING')
    expect(code(['evt_1', 'evt_1'])).toBe('ERR_HEADER_DUPLICATED')
    expect(code('evt_\u0131')).toBe('ERR_SIGNATURE_MALFORMED')
    expect(code('evt_é')).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it('signs the timestamp as it was received, leading zeros and all', () => {
    const time = `000${now / 1000}`
    const mac = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
    const headers = { 'x-signature': `v0=${mac}`, 'x-timestamp': time }
    expect(outcome(hmacSignature(versioned), post({ body, headers }))).toBe('accepted')
    const trimmed = { ...headers, 'x-timestamp': String(now / 1000) }
    expect(outcome(hmacSignature(versioned), post({ body, headers: trimmed }))).toBe(
      'ERR_SIGNATURE_MISMATCH',
    )
  })

  it.each(['NaN', '', '1e400', '-1', 'now', `${now / 1000}abc`, String(now)])(
    'refuses the timestamp "%s" although it is signed',
    (time) => {
      const mac = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')
      const delivery = post({ body, headers: { 'x-signature': `v0=${mac}`, 'x-timestamp': time } })
      expect(outcome(hmacSignature(versioned), delivery)).toMatch(
        /^ERR_(TIMESTAMP_INVALID|SIGNATURE_MISSING)$/,
      )
    },
  )

  it('verifies bytes that are not UTF-8', () => {
    const binary = Uint8Array.of(0xff, 0xfe, 0x00, 0x80)
    const headers = signHmac({ header: 'x-signature', secret }, { body: binary })
    const verifier = hmacSignature({ header: 'x-signature', secret })
    expect(outcome(verifier, post({ body: binary, headers }))).toBe('accepted')
    const replaced = Buffer.from(Buffer.from(binary).toString())
    expect(outcome(verifier, post({ body: replaced, headers }))).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('looks secrets up for a delivery that has a signature in time', async () => {
    const delivery = genuine({ header: 'x-signature', secret })
    expect(await lateOutcome(resolving([old, secret]), delivery)).toBe('accepted')
    expect(await lateOutcome(resolving(old), delivery)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(await lateOutcome(resolving(undefined), delivery)).toBe('ERR_NOT_ALLOWED')
    expect(await lateOutcome(resolving(''), delivery)).toBe('ERR_NOT_ALLOWED')
    expect(outcome(resolving(secret), post({ body }))).toBe('ERR_SIGNATURE_MISSING')
  })

  it('never accepts the MAC under an empty key', async () => {
    const mac = createHmac('sha256', '').update(body).digest('hex')
    const delivery = post({ body, headers: { 'x-signature': mac } })
    expect(await lateOutcome(resolving(''), delivery)).toBe('ERR_NOT_ALLOWED')
  })
})

describe('hmacSignature with a compound header, the letter of it', () => {
  const options = families['a compound header']
  const verifier = hmacSignature(options)
  const [time = '', mac = ''] = signatureOf(genuine(options), options).split(',')
  const wrong = `v1=${'0'.repeat(64)}`
  const code = (header: string) =>
    outcome(verifier, post({ body, headers: { 'x-signature': header } }))

  it('accepts a signature that is one of several', () => {
    expect(code(`${time},${wrong},${mac}`)).toBe('accepted')
    expect(code(`${mac},${time},${wrong}`)).toBe('accepted')
    expect(code(`${time}, ${mac}`)).toBe('accepted')
    expect(code(`${time},${Array.from({ length: 15 }, () => wrong).join(',')},${mac}`)).toBe(
      'accepted',
    )
  })

  it('ignores other versions', () => {
    expect(code(`${time},v0=x,${mac},v2=y`)).toBe('accepted')
  })

  it.each([
    ['of another version', `${time},${mac.replace('v1', 'v0')}`, 'ERR_SIGNATURE_MISSING'],
    ['in another letter case', `${time},${mac.replace('v1', 'V1')}`, 'ERR_SIGNATURE_MISSING'],
    ['that is none', time, 'ERR_SIGNATURE_MISSING'],
    ['that is empty', `${time},v1=`, 'ERR_SIGNATURE_MALFORMED'],
    ['that is wrong', `${time},${wrong}`, 'ERR_SIGNATURE_MISMATCH'],
    ['that is malformed beside a good one', `${time},${mac},v1=ab`, 'ERR_SIGNATURE_MALFORMED'],
    ['without a time', mac, 'ERR_TIMESTAMP_INVALID'],
    ['with two times', `${time},${time},${mac}`, 'ERR_TIMESTAMP_INVALID'],
    ['with an empty time', `t=,${mac}`, 'ERR_SIGNATURE_MALFORMED'],
    ['with another time', `${time.slice(0, -1)}1,${mac}`, 'ERR_SIGNATURE_MISMATCH'],
    ['with a time that is none', `t=abc,${mac}`, 'ERR_TIMESTAMP_INVALID'],
    ['with another separator', `${time};${mac}`, 'ERR_SIGNATURE_MISSING'],
    ['joined from two headers', `${time},${mac}, ${time},${mac}`, 'ERR_TIMESTAMP_INVALID'],
  ])('refuses a signature %s', (_what, header, expected) => {
    expect(code(header)).toBe(expected)
  })

  it('refuses more than 16 signatures', () => {
    expect(code([time, ...Array.from({ length: 17 }, () => mac)].join(','))).toBe(
      'ERR_SIGNATURE_MALFORMED',
    )
    expect(code([time, ...Array.from({ length: 1000 }, () => mac)].join(','))).toBe(
      'ERR_SIGNATURE_MALFORMED',
    )
  })
})

describe('hmacSignature against vectors of others', () => {
  const hiThere = { secret: '0b'.repeat(20), secretEncoding: 'hex', header: 'x-signature' } as const

  it.each([
    ['sha1', 'b617318655057264e28bc0b6fb378c8ef146be00'],
    ['sha224', '896fb1128abbdf196832107cd49df33f47b4b1169912ba4f53684b22'],
    ['sha256', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
    [
      'sha384',
      'afd03944d84895626b0825f4ab46907f15f9dadbe4101ec6' +
        '82aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6',
    ],
    [
      'sha512',
      '87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cded' +
        'aa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854',
    ],
  ] as const)('accepts the first test case of RFC 2202 and RFC 4231 with %s', (algorithm, mac) => {
    const delivery = post({ body: 'Hi There', headers: { 'x-signature': mac } })
    expect(outcome(hmacSignature({ ...hiThere, algorithm }), delivery)).toBe('accepted')
  })

  it('accepts the example of GitHub', () => {
    const verifier = hmacSignature({
      header: 'X-Hub-Signature-256',
      secret: "It's a Secret to Everybody",
      prefix: 'sha256=',
    })
    const mac = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
    const delivery = post({ body: 'Hello, World!', headers: { 'x-hub-signature-256': mac } })
    expect(outcome(verifier, delivery)).toBe('accepted')
  })

  it('accepts the sample of Mailtrap, two lines of JSON with their line ends', () => {
    const lines = [
      '{"event":"open","timestamp":1760000001,"email":"ada@example.com","event_id":"e1"}',
      '{"event":"click","timestamp":1760000002,"email":"ada@example.com","event_id":"e2"}',
    ]
    const verifier = hmacSignature({
      header: 'Mailtrap-Signature',
      secret: '0123456789abcdef0123456789abcdef',
    })
    const mac = 'cb2128ab53ead0db8553879c0d8e46536624a62e10aaad23b55435b4e5c27c5c'
    const delivery = post({ body: `${lines.join('\n')}\n`, headers: { 'mailtrap-signature': mac } })
    expect(outcome(verifier, delivery)).toBe('accepted')
    const cut = { ...delivery, body: Buffer.from(lines.join('\n')) }
    expect(outcome(verifier, cut)).toBe('ERR_SIGNATURE_MISMATCH')
  })
})

describe('hmacSignature at construction', () => {
  it.each<[string, unknown, string]>([
    ['unset', undefined, 'ERR_SECRET_MISSING'],
    ['empty', '', 'ERR_SECRET_MISSING'],
    ['blank', '   ', 'ERR_SECRET_MISSING'],
    ['an empty list', [], 'ERR_SECRET_MISSING'],
    ['of 15 characters', 'fifteen-chars-x', 'ERR_SECRET_TOO_SHORT'],
    ['with a line break', `${secret}\n`, 'ERR_SECRET_WHITESPACE'],
    ['bytes', Buffer.from(secret), 'ERR_SECRET_MALFORMED'],
  ])('throws for a secret that is %s', (_what, given, code) => {
    const error = failure(() => hmacSignature({ header: 'x', secret: mistyped(given) }))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/^hmacSignature: option "secret" /)
    expect(error.message).not.toContain('fifteen')
  })

  it.each([
    ['hex', 'not-hex-at-all-not-hex-at-all-xyz', 'ERR_SECRET_MALFORMED'],
    ['hex', hex.slice(1), 'ERR_SECRET_MALFORMED'],
    ['hex', 'ab'.repeat(15), 'ERR_SECRET_TOO_SHORT'],
    ['base64', `${base64.slice(1)}_____`, 'ERR_SECRET_MALFORMED'],
    ['base64', Buffer.alloc(15).toString('base64'), 'ERR_SECRET_TOO_SHORT'],
  ] as const)('throws for a secret in %s that is "%s"', (secretEncoding, given, code) => {
    const error = failure(() => hmacSignature({ header: 'x', secret: given, secretEncoding }))
    expect(error.code).toBe(code)
    expect(error.message).not.toContain(given)
  })

  it('takes a base64 secret without its padding', () => {
    const bytes = 'seventeen-bytes-x'
    const padded = Buffer.from(bytes).toString('base64')
    const verifier = hmacSignature({
      header: 'x-signature',
      secret: padded.replace(/=+$/, ''),
      secretEncoding: 'base64',
    })
    const delivery = genuine({ header: 'x-signature', secret: bytes })
    expect(padded).toMatch(/=$/)
    expect(outcome(verifier, delivery)).toBe('accepted')
  })

  it.each<[string, unknown]>([
    ['no options', undefined],
    ['a text for options', secret],
    ['no header', { secret }],
    ['a header that is none', { header: 'x signature', secret }],
    ['another algorithm', { header: 'x', secret, algorithm: 'md5' }],
    ['an algorithm that objects have', { header: 'x', secret, algorithm: 'constructor' }],
    ['another encoding', { header: 'x', secret, encoding: 'utf8' }],
    ['another encoding of the secret', { header: 'x', secret, secretEncoding: 'latin1' }],
    ['a prefix that is no text', { header: 'x', secret, prefix: 1 }],
    ['a template without the body', { header: 'x', secret, signed: '{header:x-id}' }],
    ['an unknown place', { header: 'x', secret, signed: '{body}{id}' }],
    ['a time without its place', { header: 'x', secret, timestamp: { header: 'x-t' } }],
    ['a place without its time', { header: 'x', secret, signed: '{timestamp}{body}' }],
    ['a time from nowhere', { header: 'x', secret, signed: '{timestamp}{body}', timestamp: {} }],
    [
      'a time from two places',
      {
        header: 'x',
        secret,
        signed: '{timestamp}{body}',
        compound: { field: 'v1' },
        timestamp: { header: 'x-t', field: 't' },
      },
    ],
    [
      'a field where there is no compound header',
      { header: 'x', secret, signed: '{timestamp}{body}', timestamp: { field: 't' } },
    ],
    [
      'a field that is the signature',
      {
        header: 'x',
        secret,
        signed: '{timestamp}{body}',
        compound: { field: 'v1' },
        timestamp: { field: 'v1' },
      },
    ],
    ['a compound header without a field', { header: 'x', secret, compound: {} }],
    ['a compound header that is only true', { header: 'x', secret, compound: true }],
    ['another separator', { header: 'x', secret, compound: { field: 'v1', separator: '=' } }],
    ...[NaN, 0, -1, Infinity, '300', null].map((toleranceSeconds): [string, unknown] => [
      `the tolerance ${toleranceSeconds}`,
      {
        header: 'x',
        secret,
        signed: '{timestamp}{body}',
        timestamp: { header: 'x-t', toleranceSeconds },
      },
    ]),
    [
      'another unit',
      {
        header: 'x',
        secret,
        signed: '{timestamp}{body}',
        timestamp: { header: 'x-t', unit: 'min' },
      },
    ],
  ])('throws for %s', (_what, options) => {
    expect(failure(() => hmacSignature(mistyped(options))).code).toBe('ERR_OPTION_INVALID')
  })
})
