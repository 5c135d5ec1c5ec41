import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { zeptoMail, type ZeptoMailOptions } from './index.js'

interface Vector {
  readonly secret: string
  readonly headers: { readonly 'producer-signature': string }
  readonly body: string
}

const vectors = new URL('vectors.json', import.meta.url)
const [vector] = JSON.parse(readFileSync(vectors, 'utf8')) as [Vector]
const { secret: authenticationKey, body } = vector
const header = vector.headers['producer-signature']
const at = 1_769_696_520

interface Posted {
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly method?: string
  readonly options?: Partial<ZeptoMailOptions>
  readonly now?: number
}

/** What becomes of the vector, with changes. */
async function fate(posted: Posted = {}) {
  const provider = zeptoMail({ authenticationKey, ...posted.options } as ZeptoMailOptions)
  const now = () => (posted.now ?? at) * 1000
  const herald = createHerald({ providers: [provider], logger: false, now })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const { status } = await herald.receive({
    provider: 'zeptomail',
    method: posted.method ?? 'POST',
    url: '/zeptomail',
    headers: { 'producer-signature': header, ...posted.headers },
    body: Buffer.from(posted.body ?? body),
  })
  return `${status} ${seen.join(' ')}`.trim()
}

function headerOf(content: string, key = authenticationKey): string {
  const signature = createHmac('sha256', key).update(content).digest('base64')
  return `ts=${at}000;s=${encodeURIComponent(signature)};s-algorithm=HmacSHA256`
}

describe('the signature of ZeptoMail', () => {
  it.each([
    ['as it is sent', header],
    ['with a plus that is not escaped', header.replace('%2B', '+')],
    ['without a word on the algorithm', header.replace(/;s-algorithm.*/, '')],
    ['without a time', header.replace(/ts=\d+;/, '')],
  ])('fits, %s', async (_, signature) => {
    expect(await fate({ headers: { 'producer-signature': signature } })).toBe('200 signed')
  })

  it.each<[string, Posted]>([
    ['unsigned', { headers: { 'producer-signature': undefined } }],
    ['with the signature twice', { headers: { 'producer-signature': [header, header] } }],
    ['signed with another key', { headers: { 'producer-signature': headerOf(body, 'other') } }],
    ['with half an escape', { headers: { 'producer-signature': header.replace('%2B', '%2') } }],
    ['with a plus made a space', { headers: { 'producer-signature': header.replace('%2B', ' ') } }],
    ['by another algorithm', { headers: { 'producer-signature': header.replace('256', '1') } }],
    ['changed after it was signed', { body: `${body} ` }],
    [
      'that says it is empty',
      { headers: { 'producer-signature': undefined, 'content-length': '0' } },
    ],
  ])('refuses a delivery %s', async (_, posted) => {
    expect(await fate(posted)).toBe('401')
  })

  it('is over the JSON in a form, not over its escapes', async () => {
    const event = body.replace('"r1"', '"a b+c"')
    const form = {
      body: `event=${new URLSearchParams({ event }).toString().slice(6)}`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'producer-signature': headerOf(event),
      },
    }
    expect(await fate(form)).toBe('200 signed')
    expect(await fate({ ...form, body: form.body.replace('hardbounce', 'softbounce') })).toBe('401')
    const ahead = form.body.replace('event=', `x=${encodeURIComponent(body)}&event=`)
    expect(await fate({ ...form, body: ahead })).toBe('401')
  })

  it('has a time beside it that counts only where that is wanted', async () => {
    const options = { toleranceSeconds: 300 }
    expect(await fate({ now: at + 86_400 })).toBe('200 signed')
    expect(await fate({ now: at + 299, options })).toBe('200 signed')
    expect(await fate({ now: at + 301, options })).toBe('401')
  })
})

describe('the console of ZeptoMail, trying a URL out', () => {
  it('is answered 200, and no handler sees it', async () => {
    const headers = { 'producer-signature': undefined, 'content-length': '0' }
    expect(await fate({ method: 'POST', body: '', headers })).toBe('200')
    for (const method of ['GET', 'HEAD']) {
      expect(await fate({ method, body: '', headers })).toBe('200')
    }
  })
})
