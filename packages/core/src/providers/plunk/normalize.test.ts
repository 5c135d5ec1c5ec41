import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { bearerToken, headerToken } from '../../verify/header-token.js'
import { unverified } from '../../verify/unverified.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { plunk } from './index.js'
import { normalize } from './normalize.js'
import type { PlunkPayload } from './payload.js'

const secret = 'a-secret-that-no-one-can-guess'
const sent = {
  contact: { email: 'ada@example.com', data: { plan: 'pro' } },
  execution: { id: 'ex_1', startedAt: '2026-05-04T09:00:03.000Z' },
  event: { emailId: 'em_1', sentAt: '2026-05-04T09:00:01.000Z' },
}

interface Posted {
  readonly body?: unknown
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

function rig(verify: VerifyOption = unverified()) {
  const herald = createHerald({ logger: false, providers: [plunk({ verify })] })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const post = async ({ body = sent, query = '', headers = {} }: Posted = {}) => {
    const reply = await herald.receive({
      provider: 'plunk',
      method: 'POST',
      url: `/webhooks/plunk${query}`,
      headers,
      body: Buffer.from(JSON.stringify(body)),
    })
    return reply.status
  }
  return { events, post }
}

function draftOf(event: object, more: object = {}) {
  const [draft, ...others] = normalize({ raw: { ...sent, ...more, event } as PlunkPayload })
  expect(others).toEqual([])
  return draft
}

describe('plunk', () => {
  it.each<[string, VerifyOption, Posted]>([
    ['a Bearer token', bearerToken(secret), { headers: { authorization: `Bearer ${secret}` } }],
    [
      'a header of yours',
      headerToken({ header: 'x-token', secret }),
      { headers: { 'x-token': secret } },
    ],
    ['a token in the URL', urlToken(secret), { query: `?token=${secret}` }],
  ])('takes deliveries with %s, and no others', async (_, verify, proof) => {
    const { events, post } = rig(verify)
    expect(await post(proof)).toBe(200)
    expect(events).toMatchObject([{ type: 'email.sent', authenticity: 'shared-secret' }])
    expect(await post()).toBe(401)
    expect(events).toHaveLength(1)
  })

  it('cannot be made without saying who may post', () => {
    expect(failure(() => plunk(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
  })

  it('answers 200 to what cannot be read, which would only fail the step of the workflow', async () => {
    const herald = createHerald({ logger: false, providers: [plunk({ verify: unverified() })] })
    const delivery = { provider: 'plunk', method: 'POST', url: '/webhooks/plunk', headers: {} }
    expect((await herald.receive({ ...delivery, body: Buffer.from('{}') })).status).toBe(200)
  })
})

describe('the name of an event', () => {
  const header = { 'x-plunk-event': 'email.open' }

  it.each<[string, Posted, string]>([
    ['the URL', { query: '?event=email.complaint', headers: header }, 'email.complaint'],
    ['the URL, beside a token', { query: '?token=t&event=email.complaint&x=1' }, 'email.complaint'],
    ['a header', { headers: header, body: { ...sent, type: 'email.click' } }, 'email.open'],
    ['the body', { query: '?event=', body: { ...sent, type: 'email.click' } }, 'email.click'],
    ['the data', { headers: { 'x-plunk-event': ' ' } }, 'email.sent'],
  ])('is taken from %s', async (_, posted, providerType) => {
    const { events, post } = rig()
    expect(await post(posted)).toBe(200)
    expect(events).toMatchObject([{ providerType, recipient: 'ada@example.com' }])
    expect(events[0]?.raw).toEqual(posted.body ?? sent)
  })

  it.each([
    ['bounceType', 'email.bounced'],
    ['transientBounce', 'email.bounced'],
    ['complainedAt', 'email.complained'],
    ['link', 'email.clicked'],
    ['clickedAt', 'email.clicked'],
    ['openedAt', 'email.opened'],
    ['deliveredAt', 'email.delivered'],
    ['sentAt', 'email.sent'],
  ])('follows from %s of a message: %s', (member, type) => {
    expect(draftOf({ emailId: 'em_1', [member]: 'x' })?.type).toBe(type)
    expect(draftOf({ emailId: 'em_1', sentAt: 'x', [member]: 'x' })?.type).toBe(type)
    expect(draftOf({ [member]: 'x' })).toMatchObject({ type: 'unknown', issues: [] })
  })

  it.each(['constructor', '__proto__', 'segment.paying.exit', 'order.paid'])(
    'such as %s leads to unknown',
    (name) => {
      expect(draftOf(sent.event, { type: name })).toMatchObject({
        type: 'unknown',
        providerType: name,
        issues: [],
      })
    },
  )
})

describe('the time of an event', () => {
  const at = '2026-05-04T09:10:00.000Z'

  it.each([
    ['email.sent', 'sentAt'],
    ['email.delivery', 'deliveredAt'],
    ['email.open', 'openedAt'],
    ['email.click', 'clickedAt'],
    ['email.bounce', 'bouncedAt'],
    ['email.complaint', 'complainedAt'],
    ['email.received', 'timestamp'],
  ])('of %s is %s, else when the workflow was started', (type, member) => {
    const others = { sentAt: '2026-01-01', deliveredAt: '2026-01-01', timestamp: '2026-01-01' }
    expect(draftOf({ ...others, [member]: at }, { type })?.occurredAt).toEqual(new Date(at))
    expect(draftOf({ emailId: 'em_1' }, { type })?.occurredAt).toEqual(
      new Date('2026-05-04T09:00:03.000Z'),
    )
  })
})

describe('the identity of an event', () => {
  it('is the run of the workflow, else the message and what happened to it', () => {
    const { execution: _, ...without } = sent
    expect(draftOf(sent.event)).toMatchObject({ providerEventId: 'ex_1', identity: undefined })
    const [draft] = normalize({ raw: { ...without, type: 'EMAIL.SENT' } as PlunkPayload })
    expect(draft).toMatchObject({ identity: ['email.sent', 'em_1', 'ada@example.com'] })
  })
})

describe('a bounce', () => {
  it.each([
    [{ bounceType: 'Permanent' }, 'permanent'],
    [{ bounceType: 'TRANSIENT' }, 'transient'],
    [{ bounceType: '', transientBounce: 'true' }, 'transient'],
    [{ bounceType: 'Permanent', transientBounce: true }, 'permanent'],
    [{ transientBounce: false }, 'undetermined'],
    [{ bounceType: 'constructor' }, 'undetermined'],
  ])('with %j is %s', (event, kind) => {
    const draft = draftOf({ emailId: 'em_1', ...event }, { type: 'email.bounce' })
    expect(draft).toMatchObject({ type: 'email.bounced', bounce: { kind, category: 'other' } })
  })
})
