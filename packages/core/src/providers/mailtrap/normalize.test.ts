import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'

const notice = {
  event: 'inbound.message_received',
  inbox_id: 4711,
  message_id: '1700000000000123',
}

function only(raw: object) {
  const [draft] = normalize({ raw })
  return draft
}

describe('the notice of an inbound message', () => {
  it('keeps its identity when the next attempt has another event id', () => {
    const [one, two] = ['e1', 'e2'].map((event_id) => only({ ...notice, event_id }))
    expect(one?.identity).toEqual(['4711', '1700000000000123'])
    expect(two?.identity).toEqual(one?.identity)
  })

  it.each([
    [1777885500, '2026-05-04T09:05:00.000Z'],
    [1777885500123, '2026-05-04T09:05:00.123Z'],
  ])('reads the time %i in its own unit', (timestamp, time) => {
    expect(only({ ...notice, timestamp })?.occurredAt?.toISOString()).toBe(time)
  })

  it("does not take Mailtrap's id for a Message-ID", () => {
    expect(only(notice)).toMatchObject({ type: 'email.received', messageId: undefined })
  })
})

describe('a reject', () => {
  it.each([
    ['Recipient in suppression list. Reason: unsubscription', 'unsubscribe'],
    ['recipient in suppression list. reason: hard bounce', 'bounce'],
    ['Recipient in suppression list. Reason: something new', undefined],
    ['Recipient in suppression list', undefined],
  ])('for %j is a suppression', (reason, suppression) => {
    const raw = { event: 'reject', email: 'ann@example.com', reason }
    expect(only(raw)).toMatchObject({ type: 'email.suppressed', reason, suppression })
  })

  it('that only mentions the list later is a rejection', () => {
    const reason = 'Domain not verified. Recipient in suppression list'
    const raw = { event: 'reject', email: 'ann@example.com', reason }
    expect(only(raw)).toMatchObject({ type: 'email.rejected', reason })
  })
})
