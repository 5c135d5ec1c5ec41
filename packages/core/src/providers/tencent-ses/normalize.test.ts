import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { TencentSesPayload } from './payload.js'

const click: TencentSesPayload = {
  event: 'click',
  email: 'ann@example.com',
  bulkId: 'q-1',
  timestamp: 1654065010,
  link: 'https://www.example.com/a',
  eventid: 5,
}

function extend(raw: TencentSesPayload) {
  const [draft, ...more] = normalize({ raw })
  expect(more).toEqual([])
  return draft
}

describe('normalize', () => {
  it('tells two events of one mail apart by what happened, to whom, when and where', () => {
    const variants = [
      click,
      { ...click, email: 'bob@example.com' },
      { ...click, bulkId: 'q-2' },
      { ...click, timestamp: 1654065011 },
      { ...click, link: 'https://www.example.com/b' },
    ]
    const identities = variants.map((raw) => JSON.stringify(extend(raw)?.identity))
    expect(new Set(identities).size).toBe(variants.length)
  })

  it('does not take the event number for an id', () => {
    expect(extend(click)?.identity).toEqual(extend({ ...click, eventid: 1 })?.identity)
  })

  it('identifies the same event alike in every spelling of its fields', () => {
    const { bulkId, ...rest } = click
    expect(extend({ ...rest, bulkid: bulkId ?? '', Link: 'ignored' })?.identity).toEqual(
      extend(click)?.identity,
    )
  })

  it.each(['bulkId', 'timestamp'] as const)(
    'leaves the identity to the whole payload without %s',
    (name) => {
      expect(extend({ ...click, [name]: '' })?.identity).toBeUndefined()
    },
  )

  it.each([
    [1, 'email.delivered'],
    [2, 'email.rejected'],
    [3, 'email.bounced'],
    [4, 'email.opened'],
    [5, 'email.clicked'],
    [6, 'email.complained'],
    [7, 'email.unsubscribed'],
    [8, 'email.deferred'],
  ])('reads event number %i as %s where the name is missing', (eventid, type) => {
    const { event: _, ...rest } = click
    expect(extend({ ...rest, eventid })?.type).toBe(type)
  })

  it('keeps the type of a click without its link', () => {
    expect(extend({ ...click, link: '' })).toMatchObject({ type: 'email.clicked', url: undefined })
  })

  it.each(['bounce', 'deferred', 'dropped', 'open', 'click', 'spamreport', 'unsubscribe'])(
    'keeps the type of a %s without an address, as long as its message is known',
    (event) => {
      const draft = extend({ ...click, event, email: '' })
      expect(draft).toMatchObject({ recipient: null, messageId: 'q-1' })
      expect(draft?.type).toBe(extend({ ...click, event })?.type)
      expect(extend({ ...click, event, email: '', bulkId: '' })).toMatchObject({
        type: 'unknown',
        issues: [{ path: 'email' }],
      })
    },
  )

  it.each(['processed', 'delivered'])(
    'hands out %s without an address as unknown, with what it read',
    (event) => {
      expect(extend({ ...click, event, email: '' })).toMatchObject({
        type: 'unknown',
        messageId: 'q-1',
        occurredAt: new Date(1654065010_000),
        issues: [{ path: 'email' }],
      })
    },
  )

  it.each([0, 9, 'constructor', null])('takes %j for no event number', (eventid) => {
    const { event: _, ...rest } = click
    expect(extend({ ...rest, eventid: eventid as never })).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'event' }],
    })
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'hands out an event called %s as unknown',
    (event) => {
      expect(extend({ ...click, event })).toMatchObject({
        type: 'unknown',
        providerType: event,
        issues: [],
      })
    },
  )
})
