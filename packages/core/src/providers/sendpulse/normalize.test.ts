import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import { sendPulse } from './index.js'
import { normalize } from './normalize.js'
import type { SendPulsePayload } from './payload.js'

const token = 'a-token-that-nobody-guesses'
const sent = { timestamp: 1777885202, message_id: 1149317311, recipient: 'ada@example.com' }
const campaign = { timestamp: '1777885202', task_id: '3668141', email: 'ada@example.com' }

function rig() {
  const herald = createHerald({
    providers: [sendPulse({ verify: urlToken(token) })],
    logger: false,
  })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const send = async (payload: unknown, query = `?token=${token}`) => {
    const delivery = { provider: 'sendpulse', method: 'POST', url: `/${query}`, headers: {} }
    return (await herald.receive({ ...delivery, body: Buffer.from(JSON.stringify(payload)) }))
      .status
  }
  return { events, send }
}

function draftOf(raw: SendPulsePayload) {
  return normalize({ raw })[0]
}

describe('a delivery of SendPulse', () => {
  it('holds events of both products', async () => {
    const { events, send } = rig()
    const payload = [
      { ...sent, event: 'opened' },
      { ...campaign, event: 'open' },
    ]
    expect(await send(payload)).toBe(200)
    expect(events).toMatchObject([
      { type: 'email.opened', messageId: '1149317311', authenticity: 'shared-secret' },
      { type: 'email.opened', campaign: '3668141' },
    ])
  })

  it('with one event that cannot be read is answered 200', async () => {
    const { events, send } = rig()
    expect(await send([{ event: 'spam' }, { ...sent, event: 'opened' }])).toBe(200)
    expect(events.map(({ type }) => type)).toEqual(['unknown', 'email.opened'])
  })

  it.each(['', '?token=another-token-of-some-length'])(
    'is rejected with the query %j',
    async (query) => {
      const { events, send } = rig()
      expect(await send([{ ...sent, event: 'opened' }], query)).toBe(401)
      expect(events).toEqual([])
    },
  )
})

describe('a bounce', () => {
  it.each([
    [{ event: 'undelivered', smtp_server_response_code: '550' }, 'permanent'],
    [{ event: 'undelivered', smtp_server_response_code: 452 }, 'transient'],
    [{ event: 'undelivered', smtp_server_response_subcode: '4.2.2' }, 'transient'],
    [{ event: 'undelivered', smtp_server_response: '550 5.1.1 no such user' }, 'permanent'],
    [{ event: 'undelivered', smtp_server_response_code: '' }, 'undetermined'],
    [{ event: 'undelivered', smtp_server_response_code: '250' }, 'undetermined'],
    [{ event: 'hard_bounces', smtp_server_response_code: 452 }, 'permanent'],
    [{ event: 'SOFT_BOUNCES', smtp_server_response_code: 550 }, 'transient'],
  ])('with %j is %s', (more, kind) => {
    expect(draftOf({ ...sent, ...more })).toMatchObject({ type: 'email.bounced', bounce: { kind } })
  })
})

describe('an unsubscribe', () => {
  it.each([
    [{ from_all: '1', book_id: '490686' }, 'all'],
    [{ from_all: 1 }, 'all'],
    [{ from_all: '0', book_id: 490686 }, '490686'],
    [{ book_id: '490686' }, '490686'],
    [{}, undefined],
  ])('with %j is from %s', (more, scope) => {
    const draft = draftOf({ ...campaign, event: 'unsubscribe', ...more })
    expect(draft?.type === 'email.unsubscribed' && draft.scope).toBe(scope)
  })
})

describe('the identity of an event', () => {
  const identityOf = (more: object) => draftOf({ ...sent, event: 'clicked', ...more })?.identity

  it.each(['message_id', 'recipient', 'timestamp', 'link_url', 'book_id'])(
    'differs with the %s',
    (name) => {
      expect(identityOf({ [name]: '1' })).not.toEqual(identityOf({}))
    },
  )

  it('is the same with numbers and with texts', () => {
    expect(identityOf({ message_id: '1149317311', timestamp: '1777885202' })).toEqual(
      identityOf({}),
    )
  })

  it.each(['recipient', 'timestamp'])('is not made without the %s', (name) => {
    expect(identityOf({ [name]: '' })).toBeUndefined()
  })
})

it('makes no SendPulse without a verifier', () => {
  expect(failure(() => sendPulse(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
})
