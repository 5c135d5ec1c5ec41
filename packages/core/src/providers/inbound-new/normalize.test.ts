import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { inboundNew, type InboundNewOptions } from './index.js'
import { normalize } from './normalize.js'
import type { InboundNewPayload } from './payload.js'

const verificationToken = '3f1c'.repeat(16)
const email = { id: 'inbnd_1', recipient: 'help@example.com' }

interface Posted {
  readonly options?: InboundNewOptions
  readonly token?: string
  readonly body?: string
}

async function answer({ options = { verificationToken }, token, body }: Posted): Promise<number> {
  const herald = createHerald({ logger: false, providers: [inboundNew(options)] })
  herald.on('email.received', () => undefined)
  const { status } = await herald.receive({
    provider: 'inbound-new',
    method: 'POST',
    url: '/',
    headers: token === undefined ? {} : { 'x-webhook-verification-token': token },
    body: Buffer.from(body ?? JSON.stringify({ event: 'email.received', email })),
  })
  return status
}

describe('answers', () => {
  const open: InboundNewOptions = { verify: unverified(), bodyLimit: 100 }

  it.each<[string, Posted, number]>([
    ['200 to the token of the endpoint', { token: verificationToken }, 200],
    ['503 to another token', { token: '0'.repeat(64) }, 503],
    ['503 without a token', {}, 503],
    ['503 to what is not JSON', { options: open, body: 'Hi' }, 503],
    ['503 to what is too large', { options: open, body: '"'.padEnd(200) }, 503],
    ['200 to what is not a message', { options: open, body: '{}' }, 200],
  ])('%s', async (_, posted, status) => {
    expect(await answer(posted)).toBe(status)
  })
})

function receivedWith(headers: object, more: object = {}) {
  const raw = { event: 'email.received', email: { ...email, parsedData: { headers, ...more } } }
  const [draft] = normalize({ raw: raw as unknown as InboundNewPayload })
  return draft
}

describe('a header', () => {
  it.each<[string, unknown, readonly string[] | undefined]>([
    ['as text', 'Hi', ['Hi']],
    ['as a number', 3, ['3']],
    ['as a list', ['a', 'b'], ['a', 'b']],
    [
      'of mailboxes',
      { value: [{ address: 'a@example.org' }], text: 'a@example.org' },
      ['a@example.org'],
    ],
    ['with parameters', { value: 'v=1', params: { a: 'x', d: 'y' } }, ['v=1; a=x; d=y']],
    ['without parameters', { value: 'text/plain' }, ['text/plain']],
    ['several times with parameters', [{ value: 'v=1', params: {} }, 'v=2'], ['v=1', 'v=2']],
    ['of a form that is not known', { unsubscribe: { url: 'https://example.org' } }, undefined],
    ['without a value', null, undefined],
  ])('%s is %j as text', (_, held, values) => {
    expect(receivedWith({ 'x-any': held })).toHaveProperty('headers', {
      ...(values && { 'x-any': values }),
    })
  })
})

describe('what Amazon found out', () => {
  const own = 'amazonses.com; spf=fail; dkim=none; dmarc=fail'

  it.each<[string, string | readonly string[], object | undefined]>([
    ['is in the only header', 'mx; SPF=Pass; dkim=pass', { spf: 'pass', dkim: 'pass' }],
    [
      'is in its own of several',
      ['mx; spf=pass', own],
      { spf: 'fail', dkim: 'none', dmarc: 'fail' },
    ],
    ['is unknown where several say they are its own', [own, own], undefined],
    ['is the first result of each method', 'mx; dkim=fail; dkim=pass', { dkim: 'fail' }],
    ['is not what a sender quotes', 'mx; spf=fail from="a\\";dkim=pass;"@x', { spf: 'fail' }],
    ['is not what a sender leaves open', 'mx; spf=fail from="; dkim=pass', { spf: 'fail' }],
    ['is not in a comment', 'mx; spf=fail (; dkim=pass;)', { spf: 'fail' }],
    ['is not the value of something else', 'mx; spf=fail from=dkim=pass', { spf: 'fail' }],
  ])('%s', (_, results, auth) => {
    const draft = receivedWith({ 'authentication-results': results })
    expect(draft).toMatchObject({ type: 'email.received' })
    expect(draft).toHaveProperty('auth', auth)
  })

  it('is found at once, however long a sender makes the header', () => {
    const started = performance.now()
    receivedWith({ 'authentication-results': '\\"('.repeat(300_000) })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('the envelope', () => {
  it.each([
    ['<ada@example.org>', { from: 'ada@example.org', to: ['help@example.com'] }],
    ['<>', { to: ['help@example.com'] }],
    [['ada@example.org', 'mallory@example.net'], { to: ['help@example.com'] }],
  ])('with the Return-Path %j is %j', (path, envelope) => {
    expect(receivedWith({ 'return-path': path })).toHaveProperty('envelope', envelope)
  })
})

it('files that are no objects are left out', () => {
  const attachments = [null, 'a.txt', { filename: 'b.txt', size: '3' }]
  expect(receivedWith({}, { attachments })).toMatchObject({
    attachments: [{ filename: 'b.txt', size: 3 }],
  })
})
