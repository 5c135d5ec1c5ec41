import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { mailChannels, type MailChannelsOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: Readonly<Record<'content-digest' | 'signature-input' | 'signature', string>>
  readonly body: string
  readonly at: number
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret: customerHandle, headers, body, at } = vector

// The private key of the vector, to sign what an attacker who had it could: nothing but the rules refuses that.
const pkcs8 = Buffer.concat([
  Buffer.from('302e020100300506032b657004220420', 'hex'),
  Buffer.alloc(32, 0x22),
])
const own = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
const spki = 'MCowBQYDK2VwAyEAoJql9HpnWYAv+VX43C0qFKXJnSO+l/hkEn/5ODRVpPA='
const keyUrl = 'https://api.mailchannels.net/tx/v1/webhook/public-key?id='

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly options?: Partial<MailChannelsOptions>
  readonly now?: number
  readonly answer?: () => Response
}

function rig({ options, now = at, answer }: Pick<Posted, 'options' | 'now' | 'answer'> = {}) {
  const requests: string[] = []
  const herald = createHerald({
    providers: [mailChannels({ customerHandle, ...options } as MailChannelsOptions)],
    logger: false,
    onError: () => {},
    now: () => now * 1000,
    fetch: async (url) => {
      requests.push(url instanceof Request ? url.url : url.toString())
      return answer?.() ?? Response.json({ id: 'mckey', key: spki })
    },
  })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const send = async (posted: Posted = {}): Promise<string> => {
    seen.length = 0
    const { status } = await herald.receive({
      provider: 'mailchannels',
      method: 'POST',
      url: '/mailchannels',
      headers: { ...headers, ...posted.headers },
      body: Buffer.from(posted.body ?? body),
    })
    return [status, ...seen].join(' ')
  }
  return { send, requests }
}

/** What becomes of the vector, with changes, and how many requests that takes. */
async function fate(posted: Posted = {}): Promise<string> {
  const { send, requests } = rig(posted)
  const answered = await send(posted)
  return requests.length === 0 ? `${answered}, nothing fetched` : answered
}

interface Signed {
  readonly content?: string
  readonly params?: string
  readonly digest?: string
  readonly label?: string
  readonly key?: KeyObject
}

const usual = `("content-digest");created=${at};alg="ed25519";keyid="mckey"`

/** Headers that are signed as they stand. */
function signed({ content = body, params = usual, label = 'sig_1', key = own, digest }: Signed) {
  const hash = createHash('sha256').update(content).digest('base64')
  const value = digest ?? `sha-256=:${hash}:`
  const base = `"content-digest": ${value}\n"@signature-params": ${params}`
  const signature = sign(null, Buffer.from(base), key).toString('base64')
  return {
    'content-digest': value,
    'signature-input': `${label}=${params}`,
    signature: `${label}=:${signature}:`,
  }
}

describe('the signature of MailChannels', () => {
  it('fits the vector, and its key is fetched from MailChannels once', async () => {
    const { send, requests } = rig()
    expect(await send()).toBe('200 signed')
    // Again, which the handler need not see.
    expect(await send()).toBe('200')
    expect(requests).toEqual([`${keyUrl}mckey`])
  })

  it.each([
    ['in another order', `("content-digest");keyid="mckey";alg="ed25519";created=${at}`],
    ['without an algorithm', `("content-digest");created=${at};keyid="mckey"`],
    ['with others beside them', `${usual};nonce="x; created=1"`],
  ])('may have its parameters %s', async (_, params) => {
    expect(await fate({ headers: signed({ params }) })).toBe('200 signed')
  })

  it('is looked up by an id that is escaped, and on no other host', async () => {
    const keyid = '../../x?id=1&host=http://localhost#'
    const { send, requests } = rig()
    await send({ headers: signed({ params: usual.replace('mckey', keyid) }) })
    expect(requests).toEqual([`${keyUrl}${encodeURIComponent(keyid)}`])
  })

  const { signature, 'signature-input': input, 'content-digest': digest } = headers
  const eachHeader = Object.entries(headers).flatMap(
    ([name, value]): [string, DeliveryHeaders][] => [
      [`without ${name}`, { [name]: undefined }],
      [`with an empty ${name}`, { [name]: '' }],
      [`with ${name} twice`, { [name]: [value, value] }],
      [`with an endless ${name}`, { [name]: 'a'.repeat(9000) }],
    ],
  )
  it.each<[string, DeliveryHeaders]>([
    ...eachHeader,
    ['with a signature of another label', { signature: signature.replace('sig_', 'sig_1') }],
    ['with two signatures', { signature: `${signature}, ${signature}` }],
    ['with two inputs', { 'signature-input': `${input}, ${input}` }],
    ['with a signature cut short', { signature: signature.replace('==:', ':') }],
    ['with bytes that are not base64', { signature: signature.replace('3Y1w', '3Y-w') }],
    ['with a digest of another algorithm', { 'content-digest': digest.replace('256', '512') }],
    ['with two digests', { 'content-digest': `${digest}, ${digest}` }],
    ['with a digest that is not base64', { 'content-digest': 'sha-256=:no!:' }],
  ])('is refused %s, before anything is fetched', async (_, changes) => {
    expect(await fate({ headers: changes })).toBe('401, nothing fetched')
  })

  // All of them are signed with the right key.
  it.each([
    ['covers nothing', usual.replace('"content-digest"', '')],
    ['covers something else', usual.replace('"content-digest"', '"@method"')],
    ['covers more than the digest', usual.replace('"content-digest"', '"content-digest" "@path"')],
    ['covers the digest of a request', usual.replace('"content-digest"', '"content-digest";req')],
    ['is of another algorithm', usual.replace('ed25519', 'hmac-sha256')],
    ['has an algorithm that is no text', usual.replace('"ed25519"', '1')],
    ['names no key', usual.replace(';keyid="mckey"', '')],
    ['names a key without a name', usual.replace('mckey', '')],
    ['names a key by a number', usual.replace('"mckey"', '17')],
    ['has no time', usual.replace(`created=${at};`, '')],
    ['has a time in quotes', usual.replace(String(at), `"${at}"`)],
    ['has a time before the epoch', usual.replace(String(at), `-${at}`)],
    ['has a line break in a parameter', usual.replace('mckey', 'mc\nkey')],
    ['has an escape in a parameter', usual.replace('mckey', 'mc\\"key')],
  ])('is refused that %s', async (_, params) => {
    expect(await fate({ headers: signed({ params }) })).toBe('401, nothing fetched')
  })

  const other = generateKeyPairSync('ed25519').privateKey
  it.each<[string, Posted]>([
    ['of another key', { headers: signed({ key: other }) }],
    [
      'over another digest',
      { headers: { 'content-digest': signed({ content: '[]' })['content-digest'] }, body: '[]' },
    ],
    [
      'whose time was changed',
      { headers: { 'signature-input': input.replace(`d=${at}`, `d=${at + 1}`) } },
    ],
    ['whose key was renamed', { headers: { 'signature-input': input.replace('mckey', 'mckey2') } }],
    [
      'whose parameters were put in another order',
      {
        headers: {
          'signature-input': `sig_${at}=("content-digest");keyid="mckey";created=${at};alg="ed25519"`,
        },
      },
    ],
  ])('is refused %s', async (_, posted) => {
    expect(await fate(posted)).toBe('401')
  })

  it('is refused over a body that was changed, before anything is fetched', async () => {
    expect(await fate({ body: `${body} ` })).toBe('401, nothing fetched')
    expect(await fate({ body: '' })).toBe('401, nothing fetched')
  })

  it.each([
    [-301, '401, nothing fetched'],
    [-300, '200 signed'],
    [300, '200 signed'],
    [301, '401, nothing fetched'],
  ])('that is %i seconds old comes to %s', async (seconds, outcome) => {
    expect(await fate({ now: at + seconds })).toBe(outcome)
    expect(await fate({ now: at + seconds, options: { toleranceSeconds: false } })).toBe(
      '200 signed',
    )
  })
})

describe('the key of MailChannels', () => {
  const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' })
  it.each<[string, string]>([
    ['the key of another id', JSON.stringify({ id: 'other', key: spki })],
    ['no key', JSON.stringify({ id: 'mckey' })],
    ['a key of another kind', JSON.stringify({ id: 'mckey', key: x25519.toString('base64') })],
    ['a key cut short', JSON.stringify({ id: 'mckey', key: spki.slice(4) })],
    ['a list', JSON.stringify([{ id: 'mckey', key: spki }])],
    ['no JSON', spki],
    ['more than a key can be', JSON.stringify({ id: 'mckey', key: spki, more: 'x'.repeat(5000) })],
  ])('is none where MailChannels answers with %s', async (_, text) => {
    expect(await fate({ answer: () => new Response(text) })).toBe('401')
  })

  it.each<[string, () => Response]>([
    ['is not known', () => new Response('', { status: 404 })],
    [
      'is out of reach',
      () => {
        throw new Error('unreachable')
      },
    ],
    [
      'has moved',
      () => new Response('', { status: 302, headers: { location: 'https://example.com' } }),
    ],
  ])('that %s makes the delivery one to come again', async (_, answer) => {
    expect(await fate({ answer })).toBe('503')
  })

  it('is fetched at most 20 times in a second for strangers who make ids up', async () => {
    const { send, requests } = rig({ answer: () => new Response('', { status: 404 }) })
    for (let i = 0; i < 30; i++) {
      expect(await send({ headers: signed({ params: usual.replace('mckey', `k${i}`) }) })).toBe(
        '503',
      )
    }
    expect(requests).toHaveLength(20)
  })
})

describe('the account', () => {
  const of = (...handles: unknown[]) =>
    JSON.stringify(
      handles.map((customer_handle) => ({
        event: 'open',
        smtp_id: '<m@example.com>',
        customer_handle,
      })),
    )

  it.each([
    ['another customer', of('mallory')],
    ['another customer in its midst', of('abc123', 'mallory', 'abc123')],
    ['a customer in other letters', of('ABC123')],
    ['nobody', of(undefined)],
    ['an empty name', of('')],
    ['what every object inherits', of({ toString: 'abc123' })],
    ['a list', of(['abc123'])],
    ['no objects', '["abc123"]'],
    ['no JSON', 'abc123'],
  ])('is refused where an event that MailChannels signed is of %s', async (_, content) => {
    expect(await fate({ headers: signed({ content }), body: content })).toBe('401')
  })

  it('can be one of several, or looked up', async () => {
    const content = of('abc123', 'sub-1')
    const posted = { headers: signed({ content }), body: content }
    expect(await fate({ ...posted, options: { customerHandle: ['abc123', 'sub-1'] } })).toBe(
      '200 signed signed',
    )
    expect(await fate({ ...posted, options: { customerHandle: () => ['sub-1', 'abc123'] } })).toBe(
      '200 signed signed',
    )
    expect(await fate({ ...posted, options: { customerHandle: () => undefined } })).toBe('401')
  })

  it.each([undefined, '', []])('has to be given: %j is none', (handle) => {
    const { code, message } = failure(() =>
      mailChannels({ customerHandle: handle } as MailChannelsOptions),
    )
    expect(code).toBe('ERR_SECRET_MISSING')
    expect(message).toMatch(/customerHandle/)
  })
})

describe('the test of a webhook', () => {
  const test = JSON.stringify([{ event: 'test', customer_handle: 'abc123', request_id: 'r1' }])

  it('is answered as success where it is signed, and is no event', async () => {
    expect(await fate({ headers: signed({ content: test }), body: test })).toBe('200')
    expect(await fate({ body: test })).toBe('401, nothing fetched')
  })
})
