import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { payload } from '@mailherald/test-support/acme'
import { memoryLedger } from '@mailherald/testing'
import { fromPage, rig, visitor } from '../../test-helpers/rig.js'
import { inspector, type Guard, type InspectorAction, type InspectorOptions } from '../index.js'
import { deliveryParts } from '../routes/deliveries.js'
import { actions, lookups, questions } from '../routes/table.js'

const below = '/mailherald/-'
const reading = [
  '/mailherald',
  '/mailherald/',
  '/mailherald/nothing.txt',
  `${below}/files/app.js`,
  `${below}/live`,
  `${below}/unheard-of`,
  ...Object.keys(questions).map((name) => `${below}/${name}`),
  `${below}/deliveries/x`,
  ...Object.keys(deliveryParts).map((part) => `${below}/deliveries/x/${part}`),
]
const asking = [
  '/mailherald/',
  ...[...Object.keys(lookups), ...Object.keys(actions)].map((name) => `${below}/${name}`),
  ...[...Object.keys(lookups), ...Object.keys(questions)].map((name) => `${below}/reveal/${name}`),
  ...Object.keys(deliveryParts).map((part) => `${below}/reveal/deliveries/x/${part}`),
]

beforeEach(() => void vi.stubEnv('NODE_ENV', 'development'))
afterEach(() => void vi.unstubAllEnvs())

const refusing: Readonly<Record<string, InspectorOptions>> = {
  'a guard that says no': { guard: () => false },
  'a guard that resolves to no': { guard: () => Promise.resolve(false) },
  'a guard that says something else': { guard: () => 'yes' as never },
  'a guard that throws': {
    guard: () => {
      throw new Error('no session')
    },
  },
  'a guard that rejects': { guard: () => Promise.reject(new Error('no session')) },
  'no guard, before the link is used': {},
}

describe.each(Object.entries(refusing))('with %s', (_, options) => {
  const { guard } = options
  const refused = rig({ inspector: { ledger: memoryLedger(), ...options, guard: guard as never } })

  it.each(reading)('GET %s shows nothing', async (path) => {
    const response = await refused.get(path)
    expect(response.status).toBe(guard === undefined ? 401 : 403)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect((await response.text()).length).toBeLessThan(200)
  })

  it.each(asking)('POST %s does and shows nothing', async (path) => {
    const response = await refused.send(path, { address: 'ann@example.com', text: 'x' })
    expect(response.status).toBe(guard === undefined ? 401 : 403)
    expect(await response.text()).not.toMatch(/done|error|@/)
  })
})

it('whatever else is asked for, and however, whoever is refused gets a line of text', async () => {
  const { view } = rig({ inspector: { ledger: memoryLedger(), guard: () => false } })
  const words = [...reading, ...asking].flatMap((path) => path.split('/'))
  const paths = fc.array(fc.constantFrom(...new Set([...words, '..', '%2e', '%2f'])))
  const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
  await fc.assert(
    fc.asyncProperty(paths, methods, async (path, method) => {
      const asked = new Request(`http://127.0.0.1/${path.join('/')}`, { method, headers: fromPage })
      const { status, headers } = await view.fetch(asked, { remoteAddress: '127.0.0.1' })
      expect([status, headers.get('content-type')]).toEqual([403, 'text/plain; charset=utf-8'])
    }),
  )
})

it('nobody is let in by a guard that does not answer', async () => {
  vi.useFakeTimers()
  const { get, logs } = rig({ inspector: { guard: () => new Promise<boolean>(() => {}) } })
  const response = get('/mailherald/')
  await vi.advanceTimersByTimeAsync(10_000)
  vi.useRealTimers()
  expect((await response).status).toBe(403)
  expect(logs).toEqual([expect.stringContaining('not answered')])
})

describe('a guard', () => {
  it('is asked for each request, with the request', async () => {
    const guard = vi.fn<Guard>((request) => request.headers.get('cookie') === 'me=1')
    const { get } = rig({ inspector: { guard } })
    expect((await get('/mailherald/', { cookie: 'me=1' })).status).toBe(200)
    expect((await get('/mailherald/', { cookie: 'me=2' })).status).toBe(403)
    expect(guard).toHaveBeenCalledTimes(2)
  })

  it('decides in production too, and wherever somebody is', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const view = inspector({ guard: () => true })
    const request = new Request('https://app.example.com/mailherald/-/state')
    expect((await view.fetch(request)).status).toBe(200)
    expect(view.signInUrl('https://app.example.com/mailherald/')).toBeUndefined()
  })

  it('is a function', () => {
    expect(() => inspector({ guard: true as never })).toThrow('"guard"')
  })
})

describe('without a guard, while developing', () => {
  function signedIn() {
    const { view, ...rest } = rig({ inspector: { guard: undefined as never } })
    const url = new URL(view.signInUrl('http://127.0.0.1:3000/mailherald') ?? '')
    return { view, link: url.pathname + url.search, ...rest }
  }

  async function cookieFrom(link: string, { get }: Pick<ReturnType<typeof rig>, 'get'>) {
    const response = await get(link)
    return response.headers.get('set-cookie')?.split(';')[0] ?? ''
  }

  it('a link opens the page once: its token becomes a cookie, and is gone', async () => {
    const { get, link } = signedIn()
    expect(link).toMatch(/^\/mailherald\/\?token=[\w-]{43}$/)
    const response = await get(link)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('./')
    const set = response.headers.get('set-cookie') ?? ''
    expect(set).toMatch(
      /^mailherald-inspector-[\da-f]{8}=[\w-]{43}; Path=\/mailherald\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    )
    expect((await get(link)).status).toBe(401)
    const [cookie = ''] = set.split(';')
    expect((await get('/mailherald/', { cookie })).status).toBe(200)
    expect((await get('/mailherald/', { cookie: `a=1; ${cookie}` })).status).toBe(200)
    expect((await get('/mailherald/', { cookie: `${cookie.slice(0, -1)}x` })).status).toBe(401)
    expect((await get(`${below}/live`, { cookie })).status).toBe(200)
  })

  it('the link is the same until it is used, and of no use for data', async () => {
    const { view, get, link } = signedIn()
    await get('/mailherald/')
    const again = new URL(view.signInUrl('http://127.0.0.1:3000/mailherald/') ?? '')
    expect(again.pathname + again.search).toBe(link)
    expect((await get(`${below}/state${again.search}`)).status).toBe(401)
    expect((await view.fetch(new Request(again, { method: 'HEAD' }), local)).status).toBe(401)
    expect((await get(link)).status).toBe(303)
    expect(view.signInUrl('http://127.0.0.1:3000/mailherald/')).not.toBe(again.href)
  })

  it('the cookie is of use for twelve hours', async () => {
    let now = 0
    const { view, get } = rig({ inspector: { guard: undefined as never, now: () => now } })
    const { pathname, search } = new URL(view.signInUrl('http://127.0.0.1/mailherald/') ?? '')
    const cookie = await cookieFrom(pathname + search, { get })
    now = 12 * 60 * 60 * 1000 - 1
    expect((await get('/mailherald/', { cookie })).status).toBe(200)
    now++
    expect((await get('/mailherald/', { cookie })).status).toBe(401)
  })

  it('whoever comes without one finds a link on the console, once in ten seconds', async () => {
    let now = 0
    const { get, logs } = rig({ inspector: { guard: undefined as never, now: () => now } })
    const response = await get('/mailherald/')
    expect(await response.text()).toContain('printed on its console')
    await get('/mailherald/')
    expect(logs).toHaveLength(1)
    const [, link = ''] =
      /Inspector: http:\/\/127\.0\.0\.1:3000(\S+) opens/.exec(logs[0] ?? '') ?? []
    expect((await get(link)).status).toBe(303)
    now = 10_000
    await get('/mailherald/')
    expect(logs).toHaveLength(2)
  })

  const local = { remoteAddress: '127.0.0.1' }
  const elsewhere: Readonly<Record<string, [Record<string, string>, string | undefined]>> = {
    'from another machine': [{}, '192.0.2.1'],
    'from nobody knows where': [{}, undefined],
    'by a name that leads here': [{ host: 'rebinding.example.com:3000' }, '127.0.0.1'],
    'by a name that only begins like this machine': [
      { host: '127.0.0.1.example.com' },
      '127.0.0.1',
    ],
    'through a proxy on this machine': [{ 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1'],
    'through a proxy that says so otherwise': [{ forwarded: 'for=192.0.2.1' }, '::1'],
  }

  it.each(Object.entries(elsewhere))('nobody is let in %s', async (_, [headers, address]) => {
    const { view, link, get } = signedIn()
    const peer = address === undefined ? {} : { remoteAddress: address }
    const all = { host: '127.0.0.1:3000', ...headers }
    const open = (path: string, more = {}): Promise<Response> =>
      view.fetch(new Request(`http://${all.host}${path}`, { headers: { ...all, ...more } }), peer)
    expect((await open(link)).status).toBe(403)
    const cookie = await cookieFrom(link, { get })
    expect((await open('/mailherald/', { cookie })).status).toBe(403)
    expect((await open(`${below}/deliveries`, { cookie })).status).toBe(403)
  })

  it.each(['localhost:3000', '[::1]:3000', '127.0.0.1'])('%s is this machine', async (host) => {
    const { view, link } = signedIn()
    const request = new Request(`http://${host}${link}`, { headers: { host } })
    expect((await view.fetch(request, { remoteAddress: '::ffff:127.0.0.1' })).status).toBe(303)
  })

  it('in production there is no link, and nobody is let in', async () => {
    const { view, link, get } = signedIn()
    vi.stubEnv('NODE_ENV', 'production')
    expect((await get(link)).status).toBe(403)
    expect(view.signInUrl('http://127.0.0.1:3000/mailherald/')).toBeUndefined()
  })

  it('no path of a link gets into the cookie as an attribute', async () => {
    const { view } = rig({ inspector: { guard: undefined as never } })
    const { search } = new URL(view.signInUrl('http://127.0.0.1:3000/x/') ?? '')
    const path = `http://127.0.0.1:3000//x;Domain=example.com/${search}`
    const response = await view.fetch(new Request(path), local)
    expect(response.headers.get('set-cookie')).toContain('; Path=/; Max-Age')
    expect(response.headers.get('location')).toBe('./')
  })
})

describe('what changes something or shows addresses', () => {
  const sites: Readonly<Record<string, Record<string, string>>> = {
    'another site, by a form': { 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' },
    'a page without the header': { 'content-type': 'application/json' },
    'another site': { ...fromPage, 'sec-fetch-site': 'cross-site' },
    'another app on this host': { ...fromPage, 'sec-fetch-site': 'same-site' },
    'an old browser on another site': { ...fromPage, origin: 'https://evil.example.com' },
    'a page without an origin': { ...fromPage, origin: 'null' },
    'another port': { ...fromPage, origin: 'http://127.0.0.1:3001' },
  }

  it.each(Object.entries(sites))('is not done for %s', async (_, headers) => {
    const ledger = memoryLedger()
    const onAction = vi.fn<(action: InspectorAction) => void>()
    const { send } = rig({ inspector: { ledger, onAction } })
    for (const path of asking.slice(1)) {
      const response = await send(path, { address: 'ann@example.com' }, headers)
      expect(response.status).toBe(403)
    }
    expect((await ledger.suppressions.list()).entries).toEqual([])
    expect(onAction).not.toHaveBeenCalled()
  })

  it.each([
    { ...fromPage, 'sec-fetch-site': 'same-origin' },
    { ...fromPage, origin: 'http://127.0.0.1:3000' },
    fromPage,
  ])('is done for the page itself, and told: %o', async (headers) => {
    const onAction = vi.fn<(action: InspectorAction) => void>()
    const { send } = rig({ inspector: { ledger: memoryLedger(), onAction } })
    const add = await send(`${below}/suppressions/add`, { address: 'ann@example.com' }, headers)
    expect(await add.json()).toEqual({ done: true })
    expect(onAction).toHaveBeenCalledExactlyOnceWith({
      name: 'suppress',
      request: expect.any(Request),
    })
  })

  it('is not done by GET, and data is not given to another site', async () => {
    const { get } = rig({ inspector: { ledger: memoryLedger() } })
    for (const name of [...Object.keys(actions), ...Object.keys(lookups), 'reveal/deliveries']) {
      expect((await get(`${below}/${name}`)).status).toBe(404)
    }
    for (const name of [...Object.keys(questions), 'live']) {
      expect((await get(`${below}/${name}`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    }
  })

  it('is refused with what is no JSON object, or too much of it', async () => {
    const { view, send } = rig()
    const path = `${below}/search`
    expect((await send(path, [])).status).toBe(400)
    expect((await send(path, { text: 'x'.repeat(100_000) })).status).toBe(413)
    expect((await send(path, { text: 1 })).status).toBe(400)
    const plain = { ...fromPage, 'content-type': 'text/plain' }
    expect((await send(path, {}, plain)).status).toBe(415)
    const broken = { method: 'POST', headers: fromPage, body: '{' }
    const request = new Request(`http://127.0.0.1:3000${path}`, broken)
    expect((await view.fetch(request)).status).toBe(400)
  })

  it('may end in an error of who is told, and no view', async () => {
    const onAction = (): never => {
      throw new Error('no log')
    }
    const { send, logs } = rig({ inspector: { onAction } })
    expect((await send(`${below}/reveal/deliveries`)).status).toBe(500)
    expect(logs.at(-1)).toContain('no log')
  })
})

it('every answer says that nothing may frame it, run in it, or guess its type', async () => {
  const { get, post, ask } = rig()
  await post(payload('email.delivered'))
  const { rows } = await ask<{ rows: { id: string }[] }>('deliveries')
  const body = `${below}/deliveries/${rows[0]?.id}/body`
  const page = await (await get('/mailherald/')).text()
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, path]) => `/mailherald/${path}`,
  )
  expect(files).toHaveLength(3)
  for (const path of [...reading, ...files, body]) {
    const { headers } = await get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/)
    expect(headers.get('cache-control')).toContain(files.includes(path) ? 'private' : 'no-store')
  }
  const { headers } = await get('/mailherald/')
  expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
  expect(page).not.toMatch(/<script(?! type="module" src=)|<style|style=|\son\w+=/)
})

it('what is no part of the page is not found, and leads nowhere else', async () => {
  const { view } = rig()
  const { get } = visitor(view)
  expect((await get('/mailherald/x.txt')).status).toBe(404)
  expect((await get('/mailherald')).headers.get('location')).toBe('./mailherald/')
  expect((await get('/https:evil.example.com')).status).toBe(404)
  expect((await get('/javascript:x')).headers.get('location')).toBe('./javascript:x/')
  const other = new Request('http://127.0.0.1:3000/mailherald/-/state', { method: 'DELETE' })
  expect((await view.fetch(other)).status).toBe(405)
})
