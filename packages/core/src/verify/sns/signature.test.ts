import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure, mistyped, now, post } from '../../../test-helpers/post.js'
import { hostileUrls } from '../../../test-helpers/sns-urls.js'
import {
  certificate,
  certUrlOf,
  confirmation,
  network,
  notification,
  outcomeWith,
  posted,
  rsaKey,
  serving,
  signed,
  sns,
  stranger,
  topicArn,
  validity,
  type Network,
  type Signing,
} from '../../../test-helpers/sns.js'
import type { Verifier } from '../verifier.js'
import { snsSignature, type SnsSignatureOptions } from './signature.js'

const verifier = snsSignature({ topicArn })
const ending = { ...confirmation, Type: 'UnsubscribeConfirmation' } as const

async function outcome(
  message: unknown,
  options: Partial<SnsSignatureOptions> = {},
): Promise<string> {
  return outcomeWith(snsSignature({ topicArn, ...options }), posted(message), serving())
}

describe('snsSignature', () => {
  describe.each(['1', '2'] as const)('version %s', (version) => {
    it.each([
      ['a notification', notification],
      ['a notification without a subject', { ...notification, Subject: undefined }],
      ['a notification with null for its subject', { ...notification, Subject: null }],
      ['a notification with an empty subject', { ...notification, Subject: '' }],
      ['a request to confirm', confirmation],
      ['the end of a subscription', ending],
    ] as const)('accepts %s', async (_, message) => {
      expect(await outcome(signed(message as typeof notification, { version }))).toBe('accepted')
    })
  })

  it('says that the content is signed', async () => {
    const verdict = await verifier.verify(posted(signed(notification)), { now, ...serving() })
    expect(verdict).toEqual({ accepted: true, authenticity: 'signed' })
  })

  it('knows the spelling that Lambda uses', async () => {
    const { SigningCertURL: SigningCertUrl, ...message } = signed(notification)
    expect(await outcome({ ...message, SigningCertUrl, UnsubscribeUrl: 'x' })).toBe('accepted')
  })

  it.each(['Message', 'MessageId', 'Subject', 'Timestamp', 'Type'])(
    'refuses a notification whose %s was changed',
    async (name) => {
      const other = { Timestamp: '2020-01-01T00:00:00.000Z', Type: 'SubscriptionConfirmation' }
      const message = { ...signed(notification), [name]: 'changed', ...pick(other, name) }
      expect(await outcome(message)).toMatch(/^ERR_SIGNATURE_/)
    },
  )

  it.each(['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token'])(
    'refuses a request to confirm whose %s was changed',
    async (name) => {
      const other = { Timestamp: '2020-01-01T00:00:00.000Z' }
      const message = { ...signed(confirmation), [name]: 'changed', ...pick(other, name) }
      expect(await outcome(message)).toBe('ERR_SIGNATURE_MISMATCH')
    },
  )

  it('refuses one kind of confirmation for the other', async () => {
    expect(await outcome({ ...signed(ending), Type: 'SubscriptionConfirmation' })).toBe(
      'ERR_SIGNATURE_MISMATCH',
    )
  })

  it('refuses a subject that was added, and one that was taken away', async () => {
    const { Subject, ...without } = notification
    expect(await outcome({ ...signed(without), Subject })).toBe('ERR_SIGNATURE_MISMATCH')
    expect(await outcome({ ...signed(notification), Subject: undefined })).toBe(
      'ERR_SIGNATURE_MISMATCH',
    )
  })

  it.each(['MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type', 'SigningCertURL'])(
    'refuses a line break in %s: the same signed text could be cut otherwise',
    async (name) => {
      const field = String({ ...signed(notification) }[name])
      const message = { ...notification, [name]: `${field}\nTopicArn` }
      const { calls, code } = await counted({ ...signed(message), [name]: message[name as 'Type'] })
      expect([code, calls]).toEqual([expect.stringMatching(/^ERR_SIGNATURE_/), 0])
    },
  )

  it('refuses the text of a message that is cut into other fields', async () => {
    const { Subject: _, ...plain } = notification
    const genuine = signed({ ...plain, Message: 'evil\nMessageId\nid-2\nSubject\nhello' })
    const Subject = `hello\nMessageId\n${plain.MessageId}`
    expect(await outcome(genuine)).toBe('accepted')
    // Both have one signed text.
    expect(await outcome({ ...genuine, Message: 'evil', MessageId: 'id-2', Subject })).toBe(
      'ERR_SIGNATURE_MALFORMED',
    )
  })

  it.each([
    ['of another key', { ...signed(notification, { key: stranger }) }, 'ERR_SIGNATURE_MISMATCH'],
    ['that is empty', { ...signed(notification), Signature: '' }, 'ERR_SIGNATURE_MISSING'],
    ['that is missing', { ...signed(notification), Signature: undefined }, 'ERR_SIGNATURE_MISSING'],
    ['that is a number', { ...signed(notification), Signature: 7 }, 'ERR_SIGNATURE_MISSING'],
    [
      'that is no base64',
      { ...signed(notification), Signature: '****' },
      'ERR_SIGNATURE_MALFORMED',
    ],
    ['that is too short', { ...signed(notification), Signature: 'AAAA' }, 'ERR_SIGNATURE_MISMATCH'],
    [
      'that is too long',
      { ...signed(notification), Signature: 'AAAA'.repeat(500) },
      'ERR_SIGNATURE_MALFORMED',
    ],
    [
      'with white space',
      { ...signed(notification), Signature: ` ${String(signed(notification)['Signature'])}` },
      'ERR_SIGNATURE_MALFORMED',
    ],
    [
      'of version 1 said to be of version 2',
      { ...signed(notification, { version: '1' }), SignatureVersion: '2' },
      'ERR_SIGNATURE_MISMATCH',
    ],
    [
      'of version 2 said to be of version 1',
      { ...signed(notification), SignatureVersion: '1' },
      'ERR_SIGNATURE_MISMATCH',
    ],
    [
      'of an unknown version',
      { ...signed(notification), SignatureVersion: '3' },
      'ERR_SIGNATURE_MALFORMED',
    ],
    [
      'of a version that every object inherits',
      { ...signed(notification), SignatureVersion: 'constructor' },
      'ERR_SIGNATURE_MALFORMED',
    ],
    [
      'of a version that is a number',
      { ...signed(notification), SignatureVersion: 2 },
      'ERR_SIGNATURE_MALFORMED',
    ],
  ])('refuses a signature %s', async (_, message, code) => {
    expect(await outcome(message)).toBe(code)
  })

  it('refuses every signature that differs in one bit', async () => {
    const message = signed(notification)
    const signature = Buffer.from(String(message['Signature']), 'base64')
    const outcomes = new Set<string>()
    for (let bit = 0; bit < signature.length * 8; bit += 7) {
      const flipped = Buffer.from(signature)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      outcomes.add(await outcomeKept({ ...message, Signature: flipped.toString('base64') }))
    }
    expect([...outcomes]).toEqual(['ERR_SIGNATURE_MISMATCH'])
  })

  it('takes only the versions that it is told', async () => {
    const [one, two] = [signed(notification, { version: '1' }), signed(notification)]
    expect(await outcome(one, { signatureVersions: ['2'] })).toBe('ERR_SIGNATURE_MALFORMED')
    expect(await outcome(two, { signatureVersions: ['2'] })).toBe('accepted')
    expect(await outcome(two, { signatureVersions: ['1'] })).toBe('ERR_SIGNATURE_MALFORMED')
  })

  it.each([
    ['', 'no body'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{}', 'an empty object'],
    ['"text"', 'text'],
    ['{"Type":"Notification"', 'broken JSON'],
    ['{"Type":["Notification"]}', 'a type in a list'],
    ['{"Type":"notification"}', 'a type in other letters'],
    ['{"Type":"toString"}', 'a type that every object inherits'],
    ['{"eventType":"Send","mail":{}}', 'raw delivery'],
  ])('refuses %s: %s', async (body) => {
    const { calls, code } = await countedPost(post({ body }))
    expect([code, calls]).toEqual(['ERR_SIGNATURE_MISSING', 0])
  })

  it('refuses a list of messages, even with a genuine one', async () => {
    expect(await outcome([signed(notification)])).toBe('ERR_SIGNATURE_MISSING')
  })
})

describe('the headers of SNS', () => {
  const headers = {
    'x-amz-sns-message-type': 'Notification',
    'x-amz-sns-message-id': notification.MessageId,
    'x-amz-sns-topic-arn': topicArn,
  }
  const post = (changes: Record<string, string | string[]>) =>
    outcomeWith(verifier, posted(signed(notification), { ...headers, ...changes }), serving())

  it('may say what the body says', async () => {
    expect(await post({})).toBe('accepted')
  })

  it.each(Object.keys(headers))('%s may not say anything else, and not twice', async (name) => {
    expect(await post({ [name]: 'other' })).toBe('ERR_SIGNATURE_MALFORMED')
    expect(await post({ [name]: '' })).toBe('ERR_SIGNATURE_MALFORMED')
    expect(await post({ [name]: ['Notification', 'Notification'] })).toBe('ERR_HEADER_DUPLICATED')
  })
})

describe('the topic', () => {
  const other = 'arn:aws:sns:us-east-1:999999999999:ses-events'
  const foreign = signed({ ...notification, TopicArn: other })

  it.each([
    topicArn.toUpperCase(),
    `${topicArn} `,
    `${topicArn}x`,
    topicArn.slice(0, -1),
    topicArn.replace('ses-events', '*'),
    other,
  ])(
    'of a genuine message is refused unless it is on the list, without a fetch: %s',
    async (arn) => {
      const { calls, code } = await counted(signed({ ...notification, TopicArn: arn }))
      expect([code, calls]).toEqual(['ERR_NOT_ALLOWED', 0])
    },
  )

  it('can be one of a list', async () => {
    expect(await outcome(foreign, { topicArn: [topicArn, other] })).toBe('accepted')
    expect(await outcome(signed(notification), { topicArn: [topicArn, other] })).toBe('accepted')
  })

  it('can be looked up', async () => {
    const byAccount = { topicArn: () => Promise.resolve([other]) }
    expect(await outcome(foreign, byAccount)).toBe('accepted')
    expect(await outcome(signed(notification), byAccount)).toBe('ERR_NOT_ALLOWED')
    expect(await outcome(foreign, { topicArn: () => undefined })).toBe('ERR_NOT_ALLOWED')
    expect(await outcome(foreign, { topicArn: () => 'not an arn' })).toBe('ERR_NOT_ALLOWED')
  })

  it('makes the verifier fail, not refuse, when its look-up fails', async () => {
    const topics = () => Promise.reject(new Error('the database is away'))
    await expect(outcome(foreign, { topicArn: topics })).rejects.toThrow('the database is away')
  })

  it.each([undefined, '', 'arn', 'arn:aws:sqs:us-east-1:123456789012:x', `${topicArn}\n`, '*', 7])(
    'throws at once when it is %j',
    (value) => {
      const { code, message } = failure(() => snsSignature({ topicArn: mistyped(value) }))
      expect(code).toBe('ERR_OPTION_INVALID')
      expect(message).toContain('snsSignature: option "topicArn" must be the ARN')
    },
  )

  it('throws for an empty list, and names the member that is wrong', () => {
    expect(() => snsSignature({ topicArn: [] })).toThrow('topicArn')
    expect(() => snsSignature({ topicArn: [topicArn, 'x'] })).toThrow('"topicArn[1]"')
  })

  it('throws for a region that is not known, unless its host is given', async () => {
    const arn = 'arn:aws-eusc:sns:eusc-de-east-1:123456789012:ses'
    const { message } = failure(() => snsSignature({ topicArn: arn }))
    expect(message).toContain('unknown region "eusc-de-east-1"')
    const hosts = { 'eusc-de-east-1': 'sns.eusc-de-east-1.amazonaws.eu' }
    const url = certUrlOf('0123456789abcdef').replace(
      'sns.us-east-1.amazonaws.com',
      hosts['eusc-de-east-1'],
    )
    const pem = certificate({ commonName: 'sns-signing.eusc-de-east-1.amazonaws.eu' })
    const message2 = signed({ ...notification, TopicArn: arn }, { url })
    const answered = await outcomeWith(
      snsSignature({ topicArn: arn, hosts }),
      posted(message2),
      serving(pem),
    )
    expect(answered).toBe('accepted')
  })

  it.each(['https://sns.example.com', 'sns.example.com/', 'SNS.example.com', '', 'localhost', 7])(
    'throws for the host %j',
    (host) => {
      const hosts = { 'eusc-de-east-1': mistyped<string>(host) }
      expect(failure(() => snsSignature({ topicArn, hosts })).code).toBe('ERR_OPTION_INVALID')
    },
  )
})

describe('the time of publication', () => {
  const at = (ms: number) => signed({ ...notification, Timestamp: new Date(ms).toISOString() })

  it('may be any, unless it is limited', async () => {
    expect(await outcome(at(now - 5e11))).toBe('accepted')
    expect(await outcome(at(now + 1e10))).toBe('accepted')
  })

  it('may lie as far back or ahead as the tolerance', async () => {
    const limited = { toleranceSeconds: 4500 }
    expect(await outcome(at(now - 4_500_000), limited)).toBe('accepted')
    expect(await outcome(at(now - 4_500_001), limited)).toBe('ERR_TIMESTAMP_STALE')
    expect(await outcome(at(now + 4_500_000), limited)).toBe('accepted')
    expect(await outcome(at(now + 4_500_001), limited)).toBe('ERR_TIMESTAMP_FUTURE')
  })

  it.each(['yesterday', '1760000000', '2026-13-01T00:00:00Z'])('must be one: %s', async (text) => {
    const { calls, code } = await counted(signed({ ...notification, Timestamp: text }))
    expect([code, calls]).toEqual(['ERR_TIMESTAMP_INVALID', 0])
  })

  it.each([0, -1, Number.NaN, Infinity, '300', null])('throws for a tolerance of %j', (value) => {
    const toleranceSeconds = mistyped<number>(value)
    expect(failure(() => snsSignature({ topicArn, toleranceSeconds })).code).toBe(
      'ERR_OPTION_INVALID',
    )
  })
})

describe('the options', () => {
  it.each([undefined, null, 'x', []])('throw when they are %j', (options) => {
    expect(failure(() => snsSignature(mistyped(options))).code).toBe('ERR_OPTION_INVALID')
  })

  it.each([[[]], ['2'], [['3']], [[2]], [null]])('throw for the versions %j', (versions) => {
    const { code, message } = failure(() =>
      snsSignature({ topicArn, signatureVersions: mistyped(versions) }),
    )
    expect([code, message]).toEqual([
      'ERR_OPTION_INVALID',
      expect.stringContaining('"signatureVersions"'),
    ])
  })
})

describe('the URL of the certificate', () => {
  it(`is fetched from nowhere else, out of ${hostileUrls.length} attempts`, async () => {
    expect(hostileUrls.length).toBeGreaterThanOrEqual(300)
    const { fetch, urls } = serving()
    for (const url of hostileUrls) {
      const said = await outcomeWith(verifier, posted(signed(notification, { url })), { fetch })
      expect([url, said]).toEqual([url, expect.stringMatching(/^ERR_(NOT_ALLOWED|SIGNATURE_M)/)])
    }
    expect(urls).toEqual([])
  })

  it.each([undefined, null, 7, {}, ['https://example.com']])('must be text: %j', async (url) => {
    const { calls, code } = await counted({ ...signed(notification), SigningCertURL: url })
    expect([code, calls]).toEqual(['ERR_SIGNATURE_MALFORMED', 0])
  })
})

describe('the certificate', () => {
  const served = (pem: string | Uint8Array<ArrayBuffer>, signing: Signing = {}) =>
    outcomeWith(snsSignature({ topicArn }), posted(signed(notification, signing)), {
      fetch: () => Promise.resolve(new Response(pem)),
    })

  it.each([
    ['sns.amazonaws.com'],
    ['sns.us-east-1.amazonaws.com'],
    ['sns-signing.us-east-1.amazonaws.com'],
    ['sns-us-east-1.amazonaws.com'],
  ])('may be issued to %s', async (name) => {
    expect(await served(certificate({ commonName: name }))).toBe('accepted')
    expect(await served(certificate({ commonName: 'x', altNames: ['example.com', name] }))).toBe(
      'accepted',
    )
  })

  it.each([
    [
      'cn-northwest-1',
      'sns.cn-northwest-1.amazonaws.com.cn',
      'sns-cn-northwest-1.amazonaws.com.cn',
    ],
    ['us-gov-east-1', 'sns.us-gov-east-1.amazonaws.com', 'sns-us-gov-west-1.amazonaws.com'],
    ['af-south-1', 'sns.af-south-1.amazonaws.com', 'sns-signing.af-south-1.amazonaws.com'],
  ])('of %s may be issued to the name that is used there', async (region, host, commonName) => {
    const arn = topicArn.replace('us-east-1', region)
    const url = `https://${host}/SimpleNotificationService-0123456789abcdef.pem`
    const message = posted(signed({ ...notification, TopicArn: arn }, { url }))
    const { fetch, urls } = serving(certificate({ commonName }))
    expect(await outcomeWith(snsSignature({ topicArn: arn }), message, { fetch })).toBe('accepted')
    expect(urls).toEqual([url])
  })

  it.each([
    ['issued to somebody else', certificate({ commonName: 'example.com' })],
    ['issued to another service', certificate({ commonName: 'sqs.us-east-1.amazonaws.com' })],
    ['issued to another region', certificate({ commonName: 'sns.eu-west-1.amazonaws.com' })],
    ['issued to all of Amazon', certificate({ commonName: '*.amazonaws.com' })],
    ['issued to all of the region', certificate({ altNames: ['*.us-east-1.amazonaws.com'] })],
    ['with other names beside the common one', certificate({ altNames: ['example.com'] })],
    ['that has expired', certificate({ notAfter: new Date(now - 1000) })],
    ['that is not valid yet', certificate({ notBefore: new Date(now + 1000) })],
    ['of an authority', certificate({ authority: true })],
    ['of another key', certificate({}, stranger)],
    ['that is none', 'hello'],
    ['that is empty', ''],
    ['that is cut', certificate().slice(0, 400)],
    ['that is a public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'],
    ['that is larger than 64 KiB', certificate() + ' '.repeat(64 * 1024)],
  ])('%s is refused', async (_, pem) => {
    expect(await served(pem)).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('with a key of another kind or too few bits is refused', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    const { testCertificate } = await import('../../../../testing/src/certificate.js')
    const options = { commonName: 'sns.amazonaws.com', ...validity }
    expect(await served(testCertificate(options, sns, ec))).toBe('ERR_SIGNATURE_MISMATCH')
    const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey
    expect(await served(testCertificate(options, sns, pss), { key: pss })).toBe(
      'ERR_SIGNATURE_MISMATCH',
    )
    const short = rsaKey(1024)
    expect(await served(certificate({}, short), { key: short })).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('that has expired since it was kept is refused', async () => {
    const kept = snsSignature({ topicArn })
    const { fetch, urls } = serving()
    const verdictAt = (time: number) =>
      kept.verify(posted(signed(notification)), { now: time, fetch })
    expect((await verdictAt(now)).accepted).toBe(true)
    expect((await verdictAt(now + 90_000_000)).accepted).toBe(false)
    expect((await verdictAt(now)).accepted).toBe(true)
    expect(urls).toHaveLength(1)
  })

  it('that is 5 MB large is not read to its end', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384))
        if (sent >= 5_000_000) controller.close()
      },
    })
    const endless = network(() => new Response(body))
    expect(
      await outcomeWith(snsSignature({ topicArn }), posted(signed(notification)), endless),
    ).toBe('ERR_SIGNATURE_MISMATCH')
    expect(sent).toBeLessThan(200_000)
  })

  it.each([301, 302, 307, 308, 403, 404, 429, 500, 503])(
    'that is answered %i makes the verifier fail, so that SNS tries again',
    async (status) => {
      const headers = { location: 'https://example.com/cert.pem' }
      const answering = network(() => new Response(null, { status, headers }))
      const attempt = outcomeWith(
        snsSignature({ topicArn }),
        posted(signed(notification)),
        answering,
      )
      await expect(attempt).rejects.toThrow(`the answer was ${status}`)
      expect(answering.urls).toHaveLength(1)
    },
  )

  it('is asked for without following redirects', async () => {
    const modes: (string | undefined)[] = []
    const fetch: typeof globalThis.fetch = (_, init) => {
      modes.push(init?.redirect)
      return Promise.resolve(new Response(certificate()))
    }
    await outcomeWith(snsSignature({ topicArn }), posted(signed(notification)), { fetch })
    expect(modes).toEqual(['error'])
  })
})

describe('a certificate that was refused', () => {
  const message = posted(signed(notification))
  /** What the verifier says some milliseconds from now. */
  const saying = (fresh: Verifier, fetch: Network['fetch']) => async (later: number) => {
    const verdict = await fresh.verify(message, { now: now + later, fetch })
    return verdict.accepted ? 'accepted' : verdict.code
  }

  it.each([
    ['no certificate', 'an error page with status 200'],
    ['one not valid yet', certificate({ notBefore: new Date(now + 3000) })],
  ])('for %s is asked for again after five seconds', async (_, bad) => {
    const pems = [bad, certificate()]
    const net = network(() => new Response(pems.shift()))
    const said = saying(snsSignature({ topicArn }), net.fetch)
    expect(await said(0)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(await said(5000)).toBe('accepted')
    expect(await said(5001)).toBe('accepted')
    expect(net.urls).toHaveLength(2)
  })

  it('is not fetched again meanwhile, and the message is asked for once more', async () => {
    const net = serving('an error page with status 200')
    const said = saying(snsSignature({ topicArn }), net.fetch)
    expect(await said(0)).toBe('ERR_SIGNATURE_MISMATCH')
    for (const later of [0, 1, 4999]) await expect(said(later)).rejects.toThrow('just before')
    expect(net.urls).toHaveLength(1)
  })

  it('is asked for again when the clock has gone back', async () => {
    const net = serving('an error page with status 200')
    const said = saying(snsSignature({ topicArn }), net.fetch)
    await said(0)
    expect(await said(-1)).toBe('ERR_SIGNATURE_MISMATCH')
  })
})

describe('a stranger who names certificates', () => {
  const forged = (n: number, arn = topicArn) =>
    posted(
      signed(
        { ...notification, TopicArn: arn },
        { url: certUrlOf(n.toString(16).padStart(32, '0')) },
      ),
    )

  it.each([
    ['that are none', () => new Response('hello')],
    ['that are not there', () => new Response('', { status: 403 })],
  ])(
    '%s has 20 fetched in a second, and a genuine message comes through in the next',
    async (_, answer) => {
      const fresh = snsSignature({ topicArn })
      const net = network(answer)
      for (let n = 0; n < 40; n++) await outcomeWith(fresh, forged(n), net).catch(() => {})
      expect(net.urls).toHaveLength(20)
      const at = async (time: number) => fresh.verify(forged(301), { now: time, ...serving() })
      await expect(at(now + 999)).rejects.toThrow('came to nothing')
      expect((await at(now + 1000)).accepted).toBe(true)
    },
  )

  it('does not use up what another topic may fetch', async () => {
    const other = topicArn.replace('ses-events', 'other')
    const fresh = snsSignature({ topicArn: [topicArn, other] })
    for (let n = 0; n < 30; n++) await outcomeWith(fresh, forged(n), serving('x')).catch(() => {})
    expect(await outcomeWith(fresh, forged(30, other), serving())).toBe('accepted')
    await expect(outcomeWith(fresh, forged(31), serving())).rejects.toThrow('came to nothing')
  })

  it('does not keep out messages whose certificate is kept', async () => {
    const fresh = snsSignature({ topicArn })
    expect(await outcomeWith(fresh, posted(signed(notification)), serving())).toBe('accepted')
    for (let n = 0; n < 40; n++) await outcomeWith(fresh, forged(n), serving('x')).catch(() => {})
    expect(await outcomeWith(fresh, posted(signed(notification)), serving())).toBe('accepted')
  })
})

describe('certificates', () => {
  it('are fetched once, also for messages that come at the same time', async () => {
    const fresh = snsSignature({ topicArn })
    const net = serving()
    const messages = Array.from({ length: 50 }, (_, n) =>
      posted(signed({ ...notification, MessageId: `id-${n}` })),
    )
    const all = await Promise.all(messages.map((message) => outcomeWith(fresh, message, net)))
    expect(new Set(all)).toEqual(new Set(['accepted']))
    expect(net.urls).toHaveLength(1)
  })

  it('are asked for again after a failure', async () => {
    const fresh = snsSignature({ topicArn })
    let up = false
    const net = network(() =>
      up ? new Response(certificate()) : new Response('', { status: 503 }),
    )
    const message = posted(signed(notification))
    await expect(outcomeWith(fresh, message, net)).rejects.toThrow('503')
    up = true
    expect(await outcomeWith(fresh, message, net)).toBe('accepted')
    expect(net.urls).toHaveLength(2)
  })

  it('can be two, while SNS changes from one to the other', async () => {
    const urls = [certUrlOf('a'.repeat(32)), certUrlOf('b'.repeat(32))]
    const pems = new Map([
      [urls[0], certificate()],
      [urls[1], certificate({}, stranger)],
    ])
    const fresh = snsSignature({ topicArn })
    const net = network((url) => new Response(pems.get(url)))
    const said = (key: typeof sns, url: string | undefined) =>
      outcomeWith(fresh, posted(signed(notification, { key, ...(url && { url }) })), net)
    expect(await said(sns, urls[0])).toBe('accepted')
    expect(await said(stranger, urls[1])).toBe('accepted')
    expect(await said(stranger, urls[0])).toBe('ERR_SIGNATURE_MISMATCH')
    expect(await said(sns, urls[1])).toBe('ERR_SIGNATURE_MISMATCH')
  })

  it('are kept, the last 16 of them', async () => {
    const fresh = snsSignature({ topicArn })
    const net = serving()
    const use = (n: number) =>
      outcomeWith(
        fresh,
        posted(signed(notification, { url: certUrlOf(n.toString(16).padStart(32, '0')) })),
        net,
      )
    for (let n = 0; n < 40; n++) await use(n)
    expect(net.urls).toHaveLength(40)
    for (let n = 39; n >= 24; n--) await use(n)
    expect(net.urls).toHaveLength(40)
    await use(23)
    expect(net.urls).toHaveLength(41)
  })
})

/** With a verifier that has the certificate already. */
const kept = serving()
function outcomeKept(message: unknown): Promise<string> {
  return outcomeWith(verifier, posted(message), kept)
}

function counted(message: unknown): Promise<{ code: string; calls: number }> {
  return countedPost(posted(message))
}

async function countedPost(
  delivery: ReturnType<typeof post>,
): Promise<{ code: string; calls: number }> {
  const net = serving()
  const code = await outcomeWith(snsSignature({ topicArn }), delivery, net)
  return { code, calls: net.urls.length }
}

function pick(values: Record<string, string>, name: string): Record<string, string> {
  const value = values[name]
  return value === undefined ? {} : { [name]: value }
}
