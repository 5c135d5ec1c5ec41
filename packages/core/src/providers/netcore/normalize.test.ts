import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import { netcore } from './index.js'
import { normalize } from './normalize.js'
import type { NetcorePayload } from './payload.js'

const token = 'a-token-that-nobody-guesses'
const sent = { TRANSID: '15536250111702803', EMAIL: 'ada@example.com', TIMESTAMP: 1777885202 }

function rig() {
  const herald = createHerald({ providers: [netcore({ verify: urlToken(token) })], logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async (body: string, query = `?token=${token}`, method = 'POST') => {
    const delivery = { provider: 'netcore', method, url: `/netcore${query}`, headers: {} }
    return (await herald.receive({ ...delivery, body: Buffer.from(body) })).status
  }
  return { events, send }
}

function draftOf(more: NetcorePayload) {
  return normalize({ raw: { ...sent, ...more } })[0]
}

describe('a delivery of Netcore', () => {
  it.each(['', '[]'])('that tries the URL out, as %j, is answered 200', async (body) => {
    const { events, send } = rig()
    expect(await send(body)).toBe(200)
    expect(events).toEqual([])
  })

  it('is preceded by a probe, which is answered with the token', async () => {
    const { send } = rig()
    expect(await send('', undefined, 'HEAD')).toBe(200)
    expect(await send('', '?token=another-token-of-some-length', 'HEAD')).toBe(401)
  })

  it.each(['', '?token=another-token-of-some-length'])(
    'is rejected with the query %j',
    async (query) => {
      const { events, send } = rig()
      expect(await send(JSON.stringify([{ ...sent, EVENT: 'sent' }]), query)).toBe(401)
      expect(events).toEqual([])
    },
  )

  it('keeps every digit of ids that differ in the last one', async () => {
    const { events, send } = rig()
    const texts = ['15536250111702803', '15536250111702804'].map(
      (id) => `{"TRANSID":${id},"EMAIL":"ada@example.com","EVENT":"sent","TIMESTAMP":1777885202}`,
    )
    await send(`[${texts.join()}]`)
    expect(events).toMatchObject([
      { messageId: '15536250111702803', authenticity: 'shared-secret' },
      { messageId: '15536250111702804' },
    ])
    expect(events[0]?.id).not.toBe(events[1]?.id)
  })
})

describe('a bounce', () => {
  it.each([
    [{ RESPONSE: 'smtp;550 5.1.1 user unknown' }, 'permanent'],
    [{ RESPONSE: 'smtp;452 4.2.2 full' }, 'transient'],
    [{ RESPONSE: '421 try later' }, 'transient'],
    [{ RESPONSE: 'user unknown' }, 'permanent'],
    [{}, 'permanent'],
    [{ BOUNCE_TYPE: 'HARDBOUNCE', RESPONSE: '452 4.2.2 full' }, 'permanent'],
    [{ BOUNCE_TYPE: 'SOFTBOUNCE', RESPONSE: '550 5.1.1 no' }, 'transient'],
    [{ BOUNCE_TYPE: 'constructor' }, 'permanent'],
  ])('with %j is %s', (more, kind) => {
    expect(draftOf({ EVENT: 'bounced', ...more })).toMatchObject({
      type: 'email.bounced',
      bounce: { kind },
    })
  })
})

describe('what was dropped', () => {
  it.each([
    ['Email dropped: User suppressed due to unsubscription', 'unsubscribe'],
    ['Email dropped: User suppressed due to hard bounce', 'bounce'],
    ['Email dropped: User suppressed due to abuse complaint', 'complaint'],
    ['Email dropped: User added to suppression list manually', 'manual'],
    ['Email dropped: User present in global blacklisting', 'other'],
    ['blacklisted user', 'other'],
    ['already unsubscribed', 'unsubscribe'],
  ])('because of %j is suppressed: %s', (RESPONSE, suppression) => {
    expect(draftOf({ EVENT: 'dropped', RESPONSE })).toMatchObject({
      type: 'email.suppressed',
      reason: RESPONSE,
      suppression,
    })
  })

  it('for another reason is rejected', () => {
    expect(draftOf({ EVENT: 'dropped', RESPONSE: 'Out of credits' })).toMatchObject({
      type: 'email.rejected',
      reason: 'Out of credits',
    })
  })
})

describe('the identity of an event', () => {
  const identityOf = (more: object) => draftOf({ EVENT: 'clicked', ...more })?.identity

  it.each(['TRANSID', 'EMAIL', 'TIMESTAMP', 'URL'])('differs with the %s', (name) => {
    expect(identityOf({ [name]: '1' })).not.toEqual(identityOf({}))
  })

  it.each(['TRANSID', 'TIMESTAMP'])('is not made without the %s', (name) => {
    expect(identityOf({ [name]: '' })).toBeUndefined()
  })
})

it('makes no Netcore without a verifier', () => {
  expect(failure(() => netcore(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
})
