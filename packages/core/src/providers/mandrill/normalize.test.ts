import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { MandrillPayload } from './payload.js'

function only(raw: object) {
  const [draft] = normalize({ raw: raw as MandrillPayload })
  return draft
}

const open = { event: 'open', _id: 'm1', ts: 1777885300, msg: { email: 'ann@example.com' } }

describe('the identity of an event', () => {
  it('holds while the message in it tells of ever more opens', () => {
    const later = { ...open, msg: { ...open.msg, opens: [{ ts: 1777885300 }, { ts: 1777885301 }] } }
    expect(only(later)?.identity).toEqual(only(open)?.identity)
  })

  it.each([
    { ts: 1777885301 },
    { ip: '192.0.2.1' },
    { url: 'https://example.com/' },
    { _id: 'm2' },
  ])('is another with %j', (change) => {
    expect(only({ ...open, ...change })?.identity).not.toEqual(only(open)?.identity)
  })

  it('is left to the whole payload where the time is missing', () => {
    expect(only({ ...open, ts: undefined })).toMatchObject({ identity: undefined })
  })
})

it('takes the time of the event, not that of the message', () => {
  const draft = only({ ...open, msg: { ...open.msg, ts: 1777880000 } })
  expect(draft?.occurredAt?.toISOString()).toBe('2026-05-04T09:01:40.000Z')
})

it.each([
  ['robot', true, 'bot'],
  ['Robot', true, 'bot'],
  ['Email Client', null, undefined],
  [undefined, null, undefined],
])('a reader of type %j is automated: %j', (type, automated, automatedBy) => {
  const draft = only({ ...open, user_agent_parsed: { type } })
  expect(draft).toMatchObject({ automated, automatedBy })
})

it.each(['change', 'renamed', undefined])('a list that had the action %j is unknown', (action) => {
  const reject = { email: 'ann@example.com', reason: 'spam' }
  expect(only({ type: 'blacklist', action, reject })).toMatchObject({
    type: 'unknown',
    issues: [],
    recipient: 'ann@example.com',
  })
})

it('reads a file as text where it is not said to be in base64', () => {
  const attachments = { 'a.txt': { name: 'a.txt', content: 'aGk=', base64: false } }
  const draft = only({ event: 'inbound', msg: { attachments } })
  const [file] = draft?.type === 'email.received' ? (draft.attachments ?? []) : []
  expect(new TextDecoder().decode(file?.content)).toBe('aGk=')
})
