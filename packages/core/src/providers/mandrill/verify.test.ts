import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders, IncomingDelivery } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { mandrill, type MandrillOptions } from './index.js'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const vectors = new URL('vectors.json', import.meta.url)
const [genuine, ping] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector, Vector]
const own = { authenticationKey: genuine.secret, url: genuine.url }

/** The status for a delivery, and how the events in it were proved. */
async function answerOf(options: MandrillOptions, over: Partial<IncomingDelivery> = {}) {
  const herald = createHerald({ providers: [mandrill(options)], logger: false })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const reply = await herald.receive({
    provider: 'mandrill',
    method: 'POST',
    url: '/webhooks/mandrill',
    headers: genuine.headers,
    body: Buffer.from(genuine.body),
    ...over,
  })
  return [reply.status, seen]
}

function signed(body: string, content: string, key = genuine.secret): Partial<IncomingDelivery> {
  const signature = createHmac('sha1', key).update(content).digest('base64')
  const headers = { ...genuine.headers, 'x-mandrill-signature': signature }
  return { headers, body: Buffer.from(body) }
}

const accepted = [200, ['signed']]
const rejected = [401, []]

describe('the signature of Mandrill', () => {
  it('fits the URL, the name and the decoded value', async () => {
    expect(await answerOf(own)).toEqual(accepted)
  })

  it.each(['http', 'https'])(
    'covers the URL to the letter, whatever URL it came to, for example %s',
    async (scheme) => {
      const url = `${scheme}://mandrill:a%20b@hooks.example.com:443/mandrill/?tenant=a`
      const body = 'mandrill_events=%5B%7B%22event%22%3A%22renamed%22%7D%5D'
      const content = `${url}mandrill_events[{"event":"renamed"}]`
      expect(await answerOf({ ...own, url }, signed(body, content))).toEqual(accepted)
      expect(await answerOf(own, signed(body, content))).toEqual(rejected)
    },
  )

  it('covers all fields, in the order of their names', async () => {
    const body = 'z=1+2&mandrill_events=%5B%7B%22event%22%3A%22a%22%7D%5D&a=%2B'
    const content = `${own.url}a+mandrill_events[{"event":"a"}]z1 2`
    expect(await answerOf(own, signed(body, content))).toEqual(accepted)
    expect(await answerOf(own, signed(`${body}&b=`, content))).toEqual(rejected)
  })

  it('covers the escapes in the value, which parsing would undo', async () => {
    const value = String.raw`[{"event":"renamed","url":"https:\/\/example.com\/"}]`
    const body = new URLSearchParams({ mandrill_events: value }).toString()
    expect(await answerOf(own, signed(body, `${own.url}mandrill_events${value}`))).toEqual(accepted)
  })

  it.each<[string, DeliveryHeaders]>([
    ['missing', { 'x-mandrill-signature': undefined }],
    ['empty', { 'x-mandrill-signature': '' }],
    ['there twice', { 'x-mandrill-signature': ['a', 'b'] }],
    ['not base64', { 'x-mandrill-signature': 'not base64' }],
    ['of another length', { 'x-mandrill-signature': 'AAAA' }],
    ['that of another delivery', { 'x-mandrill-signature': 'A'.repeat(27) + '=' }],
    ['over a body that is not a form', { 'content-type': 'application/json' }],
  ])('is refused where it is %s', async (_, headers) => {
    const over = { headers: { ...genuine.headers, ...headers } }
    expect(await answerOf(own, over)).toEqual(rejected)
  })

  it('is refused with another key, another URL and another body', async () => {
    const authenticationKey = 'mandrill-test-key-02'
    expect(await answerOf({ ...own, authenticationKey })).toEqual(rejected)
    expect(await answerOf({ ...own, url: `${own.url}/` })).toEqual(rejected)
    const body = Buffer.from(genuine.body.replace('send', 'spam'))
    expect(await answerOf(own, { body })).toEqual(rejected)
  })

  it('is checked with each key of a list, and the URL that a function finds', async () => {
    const authenticationKey = ['mandrill-test-key-02', genuine.secret]
    expect(await answerOf({ ...own, authenticationKey })).toEqual(accepted)
    const url = (delivery: { readonly url: string }) => `https://hooks.example.com${delivery.url}`
    const over = { url: '/mandrill?tenant=a' }
    expect(await answerOf({ ...own, url }, over)).toEqual(accepted)
    expect(await answerOf({ ...own, url })).toEqual(rejected)
  })

  it('is not looked for in forms of many fields', async () => {
    const body = Buffer.from('a&'.repeat(101))
    expect(await answerOf(own, { body })).toEqual([413, []])
  })
})

describe('the probes of a new webhook', () => {
  const { headers } = ping
  const options = { ...own, url: ping.url }

  it('a HEAD is answered without proof, a GET is not', async () => {
    expect(await answerOf(own, { method: 'HEAD', headers: {} })).toEqual([200, []])
    expect(await answerOf(own, { method: 'GET', headers: {} })).toEqual([405, []])
  })

  it('an empty list may be signed with the key that everyone knows', async () => {
    expect(await answerOf(options, { headers, body: Buffer.from(ping.body) })).toEqual([200, []])
  })

  it('an event must not be', async () => {
    const body = 'mandrill_events=%5B%7B%22event%22%3A%22spam%22%7D%5D'
    const content = `${options.url}mandrill_events[{"event":"spam"}]`
    expect(await answerOf(options, signed(body, content, ping.secret))).toEqual(rejected)
    const twice = `${ping.body}&${body}`
    const both = `${options.url}mandrill_events[]mandrill_events[{"event":"spam"}]`
    expect((await answerOf(options, signed(twice, both, ping.secret)))[1]).toEqual([])
  })

  it('an empty list must be signed for this URL', async () => {
    expect(await answerOf(own, { headers, body: Buffer.from(ping.body) })).toEqual(rejected)
  })
})

describe('the options of Mandrill', () => {
  it.each([
    ['no key', { url: own.url }, 'ERR_SECRET_MISSING', 'authenticationKey'],
    ['an empty key', { ...own, authenticationKey: '' }, 'ERR_SECRET_MISSING', 'authenticationKey'],
    [
      'no key in a list',
      { ...own, authenticationKey: [] },
      'ERR_SECRET_MISSING',
      'authenticationKey',
    ],
    [
      'the key of probes',
      { ...own, authenticationKey: 'test-webhook' },
      'ERR_SECRET_TOO_SHORT',
      'authenticationKey',
    ],
    [
      'a key in white space',
      { ...own, authenticationKey: ` ${own.authenticationKey}` },
      'ERR_SECRET_WHITESPACE',
      'authenticationKey',
    ],
    ['no URL', { ...own, url: undefined }, 'ERR_OPTION_INVALID', 'url'],
    ['a path as URL', { ...own, url: '/webhooks/mandrill' }, 'ERR_OPTION_INVALID', 'url'],
    ['a verifier beside the key', { ...own, verify: () => true }, 'ERR_OPTION_INVALID', 'verify'],
  ])('with %s throw, and the message names the option', (_, options, code, option) => {
    expect(() => mandrill(options as MandrillOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(`"${option}"`) }),
    )
  })
})
