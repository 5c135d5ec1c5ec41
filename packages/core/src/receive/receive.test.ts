import { deferred } from '@mailherald/test-support/deferred'
import { describe, expect, it } from 'vitest'
import { acme, type Acme, deliveries, posted, rig } from '../../test-helpers/acme.js'
import { MailheraldError } from '../errors.js'
import { createHerald } from '../herald.js'
import { defineProvider } from '../provider.js'
import { record } from '../read/values.js'
import { refused } from '../verify/verifier.js'

const [delivered] = deliveries(1)

/** Whether it ends without anything that is waited for. */
async function endsSoon(work: Promise<unknown>): Promise<boolean> {
  let ended = false
  void work.then(() => (ended = true))
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
  return ended
}

describe('receive answers', () => {
  it('200 when every handler of every event is done', async () => {
    const { herald, post } = rig()
    const seen: string[] = []
    herald.on('email.delivered', (event) => void seen.push(event.recipient))
    expect(await post(deliveries(3))).toMatchObject({ status: 200, body: '{"events":3}' })
    expect(seen).toEqual(['user0@example.com', 'user1@example.com', 'user2@example.com'])
  })

  it('200 when no handler wants the events', async () => {
    expect((await rig().post(delivered)).status).toBe(200)
  })

  it('401 for every reason alike, and no handler runs', async () => {
    const { herald, post, log } = rig()
    let runs = 0
    herald.on('*', () => runs++)
    const forged = await post(delivered, { headers: { 'x-acme': 'forged' } })
    const bare = await post(delivered, { headers: {} })
    const garbage = await post('{', { headers: {} })
    expect(forged).toMatchObject({ status: 401, body: '{"error":"unauthorized"}' })
    expect(forged.headers['www-authenticate']).toMatch(/^Basic realm=/)
    expect([bare, garbage]).toEqual([forged, forged])
    expect(runs).toBe(0)
    expect(log).toHaveLength(3)
    expect(log[0]?.fields).toMatchObject({ provider: 'acme', code: 'ERR_NOT_ALLOWED' })
  })

  it('404 where no provider or account is configured', async () => {
    const { post } = rig()
    expect((await post(delivered, { provider: 'nobody' })).status).toBe(404)
    expect((await post(delivered, { account: 'eu' })).status).toBe(404)
    expect((await post(delivered, { provider: '__proto__' })).status).toBe(404)
  })

  it('404 without a word of what there is, which is for the log', async () => {
    const many = Array.from({ length: 25 }, (_, n) => acme({ account: `shop-${n}` }))
    const { log, post } = rig({ providers: [acme({ anyAccount: true }), ...many] })
    const reply = await post(delivered, { provider: 'acne', account: 'Shop\n<b>\u202e' })
    const message = 'No provider is configured at this URL.'
    expect(JSON.parse(reply.body)).toEqual({ error: 'ERR_PROVIDER_UNKNOWN', message })
    expect(log[0]?.fields).toMatchObject({ code: 'ERR_PROVIDER_UNKNOWN', asked: 'acne/Shop??b??' })
    const { configured } = log[0]?.fields as { configured: readonly string[] }
    expect([configured[0], configured[1]]).toEqual(['acme/*', 'acme/shop-0'])
    expect(configured.slice(19)).toEqual(['acme/shop-18', '… and 6 more'])
    await post(delivered, { provider: 'x'.repeat(5000) })
    expect(log[1]?.fields).toMatchObject({ asked: 'x'.repeat(64) })
  })

  it('404 where a token is in place of the provider, which must not reach the log', async () => {
    const { log, post } = rig()
    const token = '0123456789abcdef'
    await post(delivered, { provider: token, account: 'acne' })
    await post(delivered, { provider: 'salesforce-marketing-cloud', account: token })
    expect(JSON.stringify(log)).not.toContain(token.slice(4))
    expect(log.map(({ fields }) => fields?.['asked'])).toEqual([
      '0123---/acne',
      'salesforce-marketing-cloud/0123---',
    ])
  })

  it('405 with the allowed method to anything but POST', async () => {
    for (const method of ['GET', 'PUT', 'HEAD', 'OPTIONS']) {
      const reply = await rig().post(delivered, { method })
      expect(reply).toMatchObject({ status: 405, headers: { allow: 'POST' } })
    }
  })

  it('413 to a body over the limit, told by its reader or by its length', async () => {
    const { post } = rig({ providers: [acme({ bodyLimit: 10 })] })
    expect((await post('x'.repeat(11))).status).toBe(413)
    expect((await post('x'.repeat(10))).status).toBe(400)
  })

  it('413 to a batch of more items than any provider sends, and no handler runs', async () => {
    const { herald, post } = rig()
    let runs = 0
    herald.on('*', () => runs++)
    expect((await post(`[${'1,'.repeat(10_000)}1]`)).status).toBe(413)
    expect(runs).toBe(0)
    expect((await post(`[${'1,'.repeat(9_999)}1]`)).status).toBe(200)
    expect(runs).toBe(1)
  })

  it('a few log lines for a batch of which nothing can be read', async () => {
    const { post, log } = rig()
    expect((await post(`[${'1,'.repeat(999)}1]`)).status).toBe(422)
    expect(log).toHaveLength(21)
    expect(log.at(-1)?.fields).toEqual({ provider: 'acme', unknown: 1000 })
  })

  it('400 to a body that is not JSON, not UTF-8, or nested too deep', async () => {
    const { post } = rig()
    expect((await post('{"kind":')).status).toBe(400)
    expect((await post('')).status).toBe(400)
    expect((await post(Buffer.from([0x22, 0xff, 0x22]))).status).toBe(400)
    expect((await post('['.repeat(5_000_000) + ']'.repeat(5_000_000), {})).status).toBe(413)
    expect((await post('['.repeat(500_000) + ']'.repeat(500_000))).status).toBe(400)
    expect((await post('['.repeat(65) + ']'.repeat(65))).status).toBe(400)
  })

  it('422 with the issues when nothing in it can be read and no handler takes it', async () => {
    const { herald, post } = rig()
    const reply = await post({ kind: 'delivered' })
    expect(reply.status).toBe(422)
    expect(JSON.parse(reply.body)).toEqual({
      error: 'ERR_PAYLOAD_MALFORMED',
      issues: [{ path: 'to', message: 'is missing or cannot be used' }],
    })
    for (const scalar of ['1', 'null', '"text"', '[[]]'])
      expect((await post(scalar)).status).toBe(422)
    herald.on('unknown', { bestEffort: true }, () => {})
    expect((await post({ kind: 'delivered' })).status).toBe(422)
    herald.on('unknown', () => {})
    expect((await post({ kind: 'delivered' })).status).toBe(200)
  })

  it('422 with the first 20 issues of a batch in which nothing can be read', async () => {
    const reply = await rig().post(Array.from({ length: 50 }, () => ({ kind: 'delivered' })))
    expect(reply.status).toBe(422)
    expect((JSON.parse(reply.body) as { issues: unknown[] }).issues).toHaveLength(20)
  })

  it("the provider's own status instead of 422, where it has one", async () => {
    const { post } = rig({ providers: [acme({ ack: { malformed: 200 } })] })
    const reply = await post({ kind: 'delivered' })
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([
      200,
      { error: 'ERR_PAYLOAD_MALFORMED' },
    ])
  })

  it('200 to a batch of which something can be read; the rest comes out as unknown', async () => {
    const { herald, post, log } = rig()
    const types: string[] = []
    herald.on('email.*', (event) => void types.push(event.type))
    expect((await post([delivered, { kind: 'delivered' }, 7])).status).toBe(200)
    expect(types).toEqual(['email.delivered'])
    expect(log.map(({ fields }) => fields?.['issues'])).toEqual([
      [{ path: 'to', message: 'is missing or cannot be used' }],
      [{ path: '', message: 'is no JSON object' }],
    ])
  })

  it('200 to an unknown event type, and hands it out', async () => {
    const { herald, post } = rig()
    const seen: unknown[] = []
    herald.on(
      'unknown',
      ({ providerType, issues, raw }) => void seen.push({ providerType, issues, raw }),
    )
    expect((await post({ kind: 'teleported', x: 1 })).status).toBe(200)
    expect(seen).toEqual([
      { providerType: 'teleported', issues: [], raw: { kind: 'teleported', x: 1 } },
    ])
  })

  it('200 to an empty batch', async () => {
    expect((await rig().post([])).status).toBe(200)
  })

  it('hands out as unknown what makes the normalizer throw, and reports the bug', async () => {
    const { herald, post, errors } = rig()
    let seen = 0
    herald.on('unknown', () => seen++)
    expect((await post([delivered, { kind: 'boom' }])).status).toBe(200)
    expect(seen).toBe(1)
    expect(errors.map(({ code }) => code)).toEqual(['ERR_NORMALIZE_FAILED'])
  })

  it.each([[null], [[null]], ['text']])(
    'success for the rest of a batch when the normalizer gives %j for one',
    async (drafts) => {
      const { normalize, ...rest } = acme()
      const garbled: Acme = {
        ...rest,
        normalize: (item, context) =>
          item.raw.kind === 'odd' ? (drafts as never) : normalize(item, context),
      }
      const { herald, post, errors } = rig({ providers: [garbled] })
      const seen: string[] = []
      herald.on('*', ({ type }) => void seen.push(type))
      expect((await post([{ kind: 'odd' }, delivered])).status).toBe(200)
      expect(seen).toEqual(['unknown', 'email.delivered'])
      expect(errors.map(({ code }) => code)).toEqual(['ERR_NORMALIZE_FAILED'])
    },
  )

  it("the provider's retry status when a handler fails", async () => {
    const { herald, post, errors } = rig({ providers: [acme({ ack: { retry: 429 } })] })
    herald.on('email.delivered', () => Promise.reject(new Error('no database')))
    expect((await post(delivered)).status).toBe(429)
    expect(errors).toMatchObject([
      { code: 'ERR_HANDLER_FAILED', details: { event: { id: 'acme~delivered~e0' } } },
    ])
  })

  it('retry, not 401, when the verifier itself fails', async () => {
    const broken = defineProvider<'acme', object>({
      ...acme(),
      verify: () => Promise.reject(new Error('no database')),
      normalize: () => [],
    })
    const herald = createHerald({ providers: [broken], logger: false })
    expect(await herald.receive(posted(delivered))).toMatchObject({ status: 503 })
  })

  it.each(['ERR_BODY_UNREADABLE', 'ERR_BODY_TOO_LARGE', 'ERR_PROVIDER_UNKNOWN'] as const)(
    'retry, and says no more, when a verifier throws %s',
    async (code) => {
      for (const later of [false, true]) {
        const verify = () => {
          const error = new MailheraldError(code, 'the secret is hunter2')
          if (later) return Promise.reject(error)
          throw error
        }
        const { post, errors } = rig({
          providers: [acme({ ack: { retry: 429 } })].map((provider) => ({
            ...provider,
            verifier: { name: 'custom', verify },
          })),
        })
        const reply = await post(delivered)
        expect([reply.status, reply.body]).toEqual([429, '{"error":"ERR_VERIFIER_FAILED"}'])
        expect(errors).toMatchObject([{ code: 'ERR_VERIFIER_FAILED', cause: { code } }])
      }
    },
  )

  it('malformed when a normalizer gives no event, which comes out as unknown', async () => {
    const { herald, post } = rig({ providers: [{ ...acme(), normalize: () => [] }] })
    const issues = [{ path: '', message: 'holds no event' }]
    const reply = await post(delivered)
    expect([reply.status, JSON.parse(reply.body)]).toMatchObject([422, { issues }])
    const seen: unknown[] = []
    herald.on('unknown', (event) => void seen.push(event))
    expect((await post(delivered)).status).toBe(200)
    expect(seen).toMatchObject([{ type: 'unknown', issues, raw: delivered }])
  })

  it('no secret, address or stack trace', async () => {
    const { herald, post } = rig()
    herald.on('*', () => {
      throw new Error('ann@example.com could not be stored')
    })
    const replies = [
      await post({ ...delivered, to: 'ann@example.com' }),
      await post('ann@example.com'),
    ]
    for (const { body } of replies) expect(body).not.toMatch(/ann@|at .*\.ts/)
  })
})

describe('receive lets in', () => {
  it.each([undefined, 'yes', 1, {}, null])(
    'no delivery whose custom check answers %j',
    async (answer) => {
      const herald = createHerald({
        providers: [defineProvider<'acme', object>({ ...acme(), verify: () => answer as boolean })],
        logger: false,
      })
      expect((await herald.receive(posted(delivered))).status).toBe(401)
    },
  )

  it.each([undefined, true, {}, { accepted: true }, { accepted: 'yes', authenticity: 'signed' }])(
    'no delivery whose verifier gives %j for a verdict',
    async (verdict) => {
      const mute = { name: 'mute', verify: () => verdict as never }
      const herald = createHerald({
        providers: [defineProvider<'acme', object>({ ...acme(), verify: mute })],
        logger: false,
      })
      expect((await herald.receive(posted(delivered))).status).toBe(401)
    },
  )
})

describe('a handshake', () => {
  const answer = { status: 200, headers: {}, body: '' }
  const shaking = (over: object) =>
    createHerald({
      providers: [defineProvider<'acme', object>({ ...acme(), verify: () => false, ...over })],
      logger: false,
    })

  it('that only answers comes before verification and takes any method', async () => {
    const herald = shaking({
      handshake: {
        answer: ({ method }: { method: string }) => (method === 'HEAD' ? answer : undefined),
      },
    })
    expect(await herald.receive({ ...posted(''), method: 'HEAD' })).toEqual(answer)
    expect((await herald.receive({ ...posted(''), method: 'GET' })).status).toBe(405)
    expect((await herald.receive(posted(delivered))).status).toBe(401)
  })

  it('that acts runs on verified deliveries only', async () => {
    let acted = 0
    const confirm = () => {
      acted++
      return Promise.resolve(answer)
    }
    expect((await shaking({ handshake: { confirm } }).receive(posted(delivered))).status).toBe(401)
    expect(acted).toBe(0)
    const trusting = shaking({ handshake: { confirm }, verify: () => true })
    expect(await trusting.receive(posted(delivered))).toEqual(answer)
    expect(acted).toBe(1)
  })
})

describe('close', () => {
  it('waits for running handlers and answers later deliveries as retry', async () => {
    const { herald, post } = rig()
    const [started, finish] = [deferred<void>(), deferred<void>()]
    let done = false
    herald.on('email.delivered', async () => {
      started.resolve()
      await finish.promise
      done = true
    })
    const running = post(delivered)
    await started.promise
    const closing = herald.close().then(() => done)
    expect((await post({ ...delivered, id: 'later' })).status).toBe(503)
    finish.resolve()
    expect(await closing).toBe(true)
    expect((await running).status).toBe(200)
  })

  it('waits for handlers that go on past the deadline of the answer', async () => {
    const { herald, post } = rig({ ackDeadlineMs: 5 })
    const finish = deferred<void>()
    let done = false
    herald.on('email.delivered', async () => {
      await finish.promise
      done = true
    })
    expect((await post(delivered)).status).toBe(503)
    const closing = herald.close().then(() => done)
    expect(await endsSoon(closing)).toBe(false)
    finish.resolve()
    expect(await closing).toBe(true)
  })

  it.each([
    ['a URL of no provider', { provider: 'nobody' }, 404],
    ['a method that is not allowed', { method: 'PUT' }, 405],
    ['a forged delivery', { headers: {} }, 401],
  ])('does not wait for %s that was answered', async (_, overrides, status) => {
    const { herald, post } = rig()
    expect((await post(delivered, overrides)).status).toBe(status)
    expect(await endsSoon(herald.close())).toBe(true)
  })
})

describe('a ping', () => {
  const ping = acme()
  const withPings = { ...ping, isPing: ({ raw }: { raw: unknown }) => record(raw)['ping'] === true }

  it('that is verified is answered as success, and is not an event', async () => {
    const { herald, post } = rig({ providers: [withPings] })
    const seen: string[] = []
    herald.on('*', ({ type }) => void seen.push(type))
    expect(await post({ ping: true })).toMatchObject({ status: 200, body: '{"events":0}' })
    expect(seen).toEqual([])
    expect(await post([{ ping: true }, ...deliveries(1)])).toMatchObject({ body: '{"events":1}' })
    expect(seen).toEqual(['email.delivered'])
  })

  it('is only looked for in objects', async () => {
    const { post } = rig({
      providers: [{ ...ping, isPing: ({ raw }) => 'ping' in (raw as object) }],
    })
    expect((await post('"a text"')).status).toBe(422)
  })

  it('that is not verified is rejected as any delivery is', async () => {
    const refusing = { ...withPings.verifier, verify: () => refused('ERR_NOT_ALLOWED', 'no') }
    const { post } = rig({ providers: [{ ...withPings, verifier: refusing }] })
    expect((await post({ ping: true })).status).toBe(401)
  })
})
