import { describe, expect, it } from 'vitest'
import { acme, type Acme, deliveries, rig } from '../test-helpers/acme.js'
import { failure, mistyped } from '../test-helpers/post.js'
import { createHerald } from './herald.js'
import type { HeraldOptions } from './options.js'
import { defineProvider } from './provider.js'
import { unverified } from './verify/unverified.js'

const [delivered] = deliveries(1)
const bounced = { id: 'b1', kind: 'bounced', to: 'Gone@Example.org', message: 'm1' }

describe('on', () => {
  it('takes an event type, a list, a family or everything', async () => {
    const { herald, post } = rig()
    const seen: string[] = []
    herald.on('email.bounced', ({ type }) => void seen.push(`one ${type}`))
    herald.on(['email.bounced', 'unknown'], ({ type }) => void seen.push(`list ${type}`))
    herald.on('email.*', ({ type }) => void seen.push(`family ${type}`))
    herald.on('domain.*', ({ type }) => void seen.push(`other ${type}`))
    herald.on('*', ({ type }) => void seen.push(`all ${type}`))
    await post([delivered, bounced, { kind: 'news' }])
    expect(seen.toSorted()).toEqual([
      'all email.bounced',
      'all email.delivered',
      'all unknown',
      'family email.bounced',
      'family email.delivered',
      'list email.bounced',
      'list unknown',
      'one email.bounced',
    ])
  })

  it.each([
    [{ provider: 'acme' as const }, 2],
    [{ provider: ['other' as 'acme'] }, 0],
    [{ account: 'eu' }, 0],
    [{ bounce: 'permanent' as const }, 1],
    [{ bounce: ['transient', 'undetermined'] as const }, 0],
    [{ recipientDomain: 'EXAMPLE.org' }, 1],
    [{ recipientDomain: ['example.com', 'example.org'] }, 2],
    [{ tag: 'welcome' }, 0],
    [
      { provider: 'acme' as const, bounce: 'permanent' as const, recipientDomain: 'example.com' },
      0,
    ],
  ])('with the filter %j wants %i of two events', async (filter, count) => {
    const { herald, post } = rig()
    let seen = 0
    herald.on('*', filter, () => seen++)
    await post([delivered, bounced])
    expect(seen).toBe(count)
  })

  it('gives back a function that takes the handler off', async () => {
    const { herald, post } = rig()
    let seen = 0
    const off = herald.on('*', () => seen++)
    off()
    off()
    await post(delivered)
    expect(seen).toBe(0)
  })

  it('names handlers by pattern and function, and tells two of one name apart', () => {
    const { herald } = rig()
    herald.on('email.bounced', function suppress() {})
    herald.on('email.bounced', function suppress() {})
    herald.on(['email.delivered', 'unknown'], () => {})
    expect(herald.handlers.map(({ name }) => name)).toEqual([
      'email.bounced:suppress',
      'email.bounced:suppress#2',
      'email.delivered,unknown:handler',
    ])
  })

  it('refuses a name that is taken: finished work is remembered under it', () => {
    const { herald } = rig()
    herald.on('*', { name: 'audit' }, () => {})
    expect(() => herald.on('email.*', { name: 'audit' }, () => {})).toThrow(
      expect.objectContaining({ code: 'ERR_HANDLER_NAME_TAKEN' }),
    )
  })

  it.each([
    ['email.exploded', () => {}],
    ['email', () => {}],
    ['*.bounced', () => {}],
    [[], () => {}],
    ['email.bounced', 'no function'],
    ['email.bounced', undefined],
  ])('refuses %j with %s', (pattern, handler) => {
    const on = rig().herald.on as (pattern: unknown, handler: unknown) => void
    expect(() => on(pattern, handler)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it.each([0, 0.5, -1, Number.NaN, Infinity, 2 ** 31])(
    'refuses a time limit of %d ms',
    (timeoutMs) => {
      expect(() => rig().herald.on('*', { timeoutMs }, () => {})).toThrow(
        expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
      )
    },
  )

  it('warns of a handler that can never fire', () => {
    const { herald, log } = rig()
    herald.on('contact.created', { name: 'crm' }, () => {})
    herald.on('unknown', () => {})
    herald.on('email.*', () => {})
    const elsewhere = { name: 'us', account: 'us' }
    herald.on('email.*', elsewhere, () => {})
    const message = 'this handler can never fire: no configured provider sends what it waits for'
    const configured = ['acme']
    expect(log).toEqual([
      { message, fields: { handler: 'crm', patterns: ['contact.created'], configured } },
      { message, fields: { handler: 'us', patterns: ['email.*'], account: 'us', configured } },
    ])
    expect(herald.handlers.map(({ reachable }) => reachable)).toEqual([false, true, true, false])
  })
})

describe('a filter written without types', () => {
  it('is shown in the warning, beside the providers that there are', () => {
    const { herald, log } = rig({
      providers: [acme({ account: 'eu' }), acme({ anyAccount: true })],
    })
    const filter = { name: 'acne', provider: mistyped<'acme'>('acne') }
    herald.on('email.bounced', filter, () => {})
    expect(log[0]?.fields).toEqual({
      handler: 'acne',
      patterns: ['email.bounced'],
      provider: 'acne',
      configured: ['acme/eu', 'acme/*'],
    })
  })
})

describe('once', () => {
  it('runs until the handler has finished one event', async () => {
    const { herald, post } = rig()
    const attempts: number[] = []
    herald.once('email.delivered', (_, { attempt }) => {
      attempts.push(attempt)
      if (attempts.length < 2) throw new Error('not yet')
    })
    expect((await post(delivered)).status).toBe(503)
    expect((await post(delivered)).status).toBe(200)
    await post(deliveries(3))
    expect(attempts).toEqual([1, 2])
    expect(herald.handlers).toEqual([])
  })

  it('runs for one event of a batch', async () => {
    const { herald, post } = rig()
    let runs = 0
    herald.once('email.delivered', async () => {
      await new Promise(setImmediate)
      runs++
    })
    expect((await post(deliveries(25))).status).toBe(200)
    expect(runs).toBe(1)
  })
})

describe('off', () => {
  it('takes a handler off one pattern or all', () => {
    const { herald } = rig()
    const handler = (): void => {}
    herald.on('email.bounced', handler)
    herald.on('email.delivered', handler)
    expect(herald.off('email.bounced', handler)).toBe(true)
    expect(herald.off('email.bounced', handler)).toBe(false)
    expect(herald.off(handler)).toBe(true)
    expect(herald.off(handler)).toBe(false)
    expect(herald.handlers).toEqual([])
  })
})

describe('createHerald', () => {
  it.each<[string, Partial<HeraldOptions>]>([
    ['no providers', { providers: [] }],
    ['providers that are no list', { providers: undefined as never }],
    ['a time limit of zero', { handlerTimeoutMs: 0 }],
    ['a time limit that is no number', { bodyTimeoutMs: Number.NaN }],
    ['no concurrency', { concurrency: 0 }],
  ])('refuses %s', (_, options) => {
    expect(() => createHerald({ providers: [acme()], logger: false, ...options })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID' }),
    )
  })

  it('refuses a provider twice, and takes it under two account names', async () => {
    expect(() => createHerald({ providers: [acme(), acme()] })).toThrow(
      expect.objectContaining({ code: 'ERR_PROVIDER_DUPLICATE' }),
    )
    const { herald, post } = rig({
      providers: [acme({ account: 'eu' }), acme({ account: 'us' }), acme()],
    })
    const ids: string[] = []
    herald.on('*', ({ id, account }) => void ids.push(`${account} ${id}`))
    for (const account of ['eu', 'us'])
      expect((await post(delivered, { account })).status).toBe(200)
    await post(delivered)
    expect(ids).toEqual([
      'eu acme@eu~delivered~e0',
      'us acme@us~delivered~e0',
      'undefined acme~delivered~e0',
    ])
  })

  it('does not take an encoded slash for the one before an account', async () => {
    const { post } = rig({ providers: [acme({ account: 'eu' })] })
    expect((await post(delivered, { provider: 'acme/eu' })).status).toBe(404)
  })

  it('serves every account of a provider that wants it, each with events of its own', async () => {
    const { herald, post } = rig({ providers: [acme({ anyAccount: true })] })
    const ids: string[] = []
    herald.on('*', ({ id, account }) => void ids.push(`${account} ${id}`))
    for (const account of ['tenant-a', 'tenant-b', 'tenant-a']) {
      expect((await post(delivered, { account })).status).toBe(200)
    }
    expect(ids).toEqual([
      'tenant-a acme@tenant-a~delivered~e0',
      'tenant-b acme@tenant-b~delivered~e0',
    ])
    for (const account of ['*', 'Tenant', 'a/b', '..', 'x'.repeat(64), '__proto__']) {
      expect((await post(delivered, { account })).status).toBe(404)
    }
    expect((await post(delivered)).status).toBe(404)
  })

  it('prefers an account that is configured by name to one that serves all', async () => {
    const own = acme({ account: 'eu', ack: { success: 202 } })
    const { post } = rig({ providers: [acme({ anyAccount: true }), own] })
    expect((await post(delivered, { account: 'eu' })).status).toBe(202)
    expect((await post(delivered, { account: 'us' })).status).toBe(200)
  })

  it('warns of a provider that accepts any delivery', () => {
    const open = defineProvider<'acme', object>({
      ...acme(),
      verify: unverified(),
      normalize: () => [],
    })
    const log: string[] = []
    const note = (message: string): void => void log.push(message)
    createHerald({
      providers: [open],
      logger: { debug: note, info: note, warn: note, error: note },
    })
    expect(log).toEqual(['this provider is unverified(): anyone who knows the URL can send events'])
  })
})

describe('fetch', () => {
  const request = (path: string, init: RequestInit = {}): Request =>
    new Request(`https://hooks.example.com${path}`, {
      method: 'POST',
      headers: { 'x-acme': 'genuine' },
      body: JSON.stringify(delivered),
      ...init,
    })

  it.each(['/acme', '/webhooks/acme', '/deep/er/acme/', '/webhooks/acme?token=1', '/%61cme'])(
    'finds the provider in %s',
    async (path) => {
      const response = await rig().herald.fetch(request(path))
      expect(response.status).toBe(200)
      expect(await response.json()).toEqual({ events: 1 })
    },
  )

  it('finds any account after a provider that serves all', async () => {
    const { herald } = rig({ providers: [acme({ anyAccount: true })] })
    expect((await herald.fetch(request('/webhooks/acme/tenant-a'))).status).toBe(200)
    expect((await herald.fetch(request('/webhooks/acme/'))).status).toBe(404)
  })

  it('finds the account after the provider, and takes a route instead of the path', async () => {
    const { herald } = rig({ providers: [acme({ account: 'eu' }), acme()] })
    const accounts: unknown[] = []
    herald.on('*', ({ account }) => void accounts.push(account))
    await herald.fetch(request('/webhooks/acme/eu'))
    await herald.fetch(request('/anything'), { provider: 'acme' })
    expect(accounts).toEqual(['eu', undefined])
    expect((await herald.fetch(request('/webhooks/acme/us'))).status).toBe(404)
  })

  it('finds a provider below a path that is named like another one', async () => {
    const other = defineProvider<'other', object>({
      ...acme(),
      id: 'other',
      verify: () => true,
      normalize: () => [],
    })
    const { herald } = rig({ providers: [acme({ account: 'eu' }), other as never] })
    expect((await herald.fetch(request('/acme/other'))).status).toBe(422)
  })

  it.each(['/', '/nobody', '/acme/webhooks', '/%E0%A4%A', '/__proto__'])(
    'answers 404 at %s',
    async (path) => {
      expect((await rig().herald.fetch(request(path))).status).toBe(404)
    },
  )

  it.each([204, 205, 304])('answers with a status that has no body: %d', async (status) => {
    const ack = status < 300 ? { success: status } : { retry: status }
    const { herald } = rig({ providers: [acme({ ack })] })
    herald.on('*', () => {
      if (status > 300) throw new Error('later')
    })
    const response = await herald.fetch(request('/acme'))
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  it('routes by the URL where the route says nothing but the address of the peer', async () => {
    const seen: unknown[] = []
    const { herald } = rig({ providers: [acme({ account: 'eu' }), acme({ account: 'us' })] })
    herald.on('*', ({ account }, { delivery }) => seen.push([account, delivery?.remoteAddress]))
    const route = { remoteAddress: '192.0.2.7' }
    expect((await herald.fetch(request('/webhooks/acme/eu'), route)).status).toBe(200)
    expect((await herald.fetch(request('/hook'), { ...route, provider: 'acme' })).status).toBe(404)
    const named = { ...route, provider: 'acme', account: 'us' }
    expect((await herald.fetch(request('/webhooks/acme/eu'), named)).status).toBe(200)
    expect(seen).toEqual([
      ['eu', '192.0.2.7'],
      ['us', '192.0.2.7'],
    ])
  })

  it('gives the verifier the path, the query and the headers', async () => {
    const seen: unknown[] = []
    const curious = defineProvider<'acme', object>({
      ...acme(),
      verify: ({ url, headers }) => seen.push(url, headers['x-acme']) > 0,
      normalize: () => [],
    })
    await createHerald({ providers: [curious], logger: false }).fetch(
      request('/hooks/acme?token=a%20b'),
    )
    expect(seen).toEqual(['/hooks/acme?token=a%20b', 'genuine'])
  })
})

describe('the list of providers', () => {
  const tencentSes = (): object => ({})
  it.each([
    [
      'a factory that was not called',
      [acme(), tencentSes],
      /"providers\[1\]" .*: call it: tencentSes\(/,
    ],
    ['a factory without a name', [() => ({})], /"providers\[0\]" .*: call it: factory\(/],
    ['nothing', [undefined], /"providers\[0\]" is not a provider/],
    ['what has no verifier', [{ id: 'acme' }], /"providers\[0\]" is not a provider/],
    ['a verifier', [unverified()], /"providers\[0\]" is not a provider/],
  ])('says which of the providers is %s', (_, providers, message) => {
    const { code, ...error } = failure(() =>
      createHerald({ providers: mistyped<Acme[]>(providers) }),
    )
    expect(code).toBe('ERR_OPTION_INVALID')
    expect(error.message).toMatch(message)
  })
})

describe('defineProvider', () => {
  it.each([
    ['an id that is no slug', { id: 'Acme Mail' }, {}],
    ['an account that is no slug', {}, { account: 'EU west' }],
    ['an account that is too long', {}, { account: 'x'.repeat(64) }],
    ['one account and any account', {}, { account: 'eu', anyAccount: true }],
    ['a body limit that is no size', {}, { bodyLimit: 0 }],
    ['a status that is none', {}, { ack: { success: 42 } }],
    ['a status that is an interim one', {}, { ack: { malformed: 102 } }],
    ['a status left undefined', {}, { ack: { retry: undefined as never } }],
    ['a success that should ask for a retry', {}, { ack: { retry: 200 } }],
  ])('refuses %s', (_, definition, options) => {
    expect(() =>
      defineProvider(
        { ...acme(), verify: () => true, normalize: () => [], ...definition },
        options,
      ),
    ).toThrow(expect.objectContaining({ code: 'ERR_OPTION_INVALID' }))
  })

  it.each([undefined, null, {}, true, 'secret'])('refuses %j as verify', (verify) => {
    expect(() =>
      defineProvider({ ...acme(), verify: verify as never, normalize: () => [] }),
    ).toThrow(
      expect.objectContaining({
        code: 'ERR_VERIFY_MISSING',
        message: expect.stringContaining('acme: option "verify"'),
      }),
    )
  })
})
