import { describe, expect, it } from 'vitest'
import { createHerald } from '../../herald.js'
import { shouldSuppress } from '../../events/should-suppress.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { headerToken } from '../../verify/header-token.js'
import { mailSlurp } from './index.js'
import { normalize } from './normalize.js'
import type { MailSlurpPayload } from './payload.js'

const secret = 'a-secret-that-no-one-can-guess'

function draftsOf(eventName: string, members: object) {
  return normalize({ raw: { messageId: 'wm-1', eventName, ...members } as MailSlurpPayload })
}

async function eventsOf(payload: object, headers = {}): Promise<HeraldEvent[]> {
  const verify = headerToken({ header: 'x-webhook-token', secret })
  const herald = createHerald({ providers: [mailSlurp({ verify })], logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const delivery = { provider: 'mailslurp', method: 'POST', url: '/mailslurp', headers }
  await herald.receive({ ...delivery, body: Buffer.from(JSON.stringify(payload)) })
  return events
}

describe('a delivery status', () => {
  it.each([
    [250, 'email.delivered'],
    ['200', 'email.delivered'],
    [421, 'email.deferred'],
    [554, 'email.bounced'],
    [354, 'unknown'],
    ['none', 'unknown'],
    [undefined, 'unknown'],
  ])('with the code %j is %s', (smtpStatusCode, type) => {
    const recipients = ['ada@example.com']
    expect(draftsOf('DELIVERY_STATUS', { recipients, smtpStatusCode })).toMatchObject([{ type }])
  })

  it('of several recipients costs none of them its address', async () => {
    const given = { eventName: 'DELIVERY_STATUS', smtpStatusCode: 550, smtpResponse: '550 5.1.1' }
    const recipients = ['ada@example.com', 'bob@example.com']
    const headers = { 'x-webhook-token': secret }
    const events = await eventsOf({ ...given, messageId: 'wm-1', recipients }, headers)
    expect(events).toHaveLength(2)
    expect(new Set(events.map(({ id }) => id)).size).toBe(2)
    expect(events.map((event) => shouldSuppress(event).suppress)).toEqual([false, false])
  })
})

describe('a bounce', () => {
  const sentToRecipients = ['ada@example.com', 'gone@example.com']

  it('is about those that bounced, where they are named', () => {
    const given = { sentToRecipients, bounceRecipients: ['gone@example.com', 'old@example.com'] }
    expect(draftsOf('BOUNCE', given)).toMatchObject([
      { recipient: 'gone@example.com', candidates: undefined },
      { recipient: 'old@example.com', candidates: undefined },
    ])
  })

  it.each([null, [], [''], undefined])(
    'may be about any recipient of the message where they are %j',
    (bounceRecipients) => {
      expect(draftsOf('BOUNCE', { sentToRecipients, bounceRecipients })).toMatchObject([
        { recipient: 'ada@example.com', candidates: sentToRecipients },
        { recipient: 'gone@example.com', candidates: sentToRecipients },
      ])
    },
  )

  it('has no code and no kind, and its id is not that of a message', () => {
    const [draft] = draftsOf('BOUNCE', { bounceId: 'bo-1', bounceRecipients: ['a@example.com'] })
    expect(draft).toMatchObject({
      messageId: undefined,
      bounce: { kind: 'undetermined', category: 'other' },
    })
  })
})

it('what only proves itself with the signature of MailSlurp is refused', async () => {
  const headers = { 'x-signature': 'sig-1', 'x-message-id': 'wm-1', 'x-from': 'api.mailslurp.com' }
  expect(await eventsOf({ messageId: 'wm-1', eventName: 'NEW_EMAIL' }, headers)).toEqual([])
})
