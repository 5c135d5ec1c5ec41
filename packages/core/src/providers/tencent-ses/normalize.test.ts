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

function draftOf(raw: TencentSesPayload) {
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
    const identities = variants.map((raw) => JSON.stringify(draftOf(raw)?.identity))
    expect(new Set(identities).size).toBe(variants.length)
  })

  it('does not take the event number for an id', () => {
    expect(draftOf(click)?.identity).toEqual(draftOf({ ...click, eventid: 1 })?.identity)
  })

  it('identifies the same event alike in every spelling of its fields', () => {
    const { bulkId, ...rest } = click
    expect(draftOf({ ...rest, bulkid: bulkId ?? '', Link: 'ignored' })?.identity).toEqual(
      draftOf(click)?.identity,
    )
  })

  it.each(['bulkId', 'timestamp'] as const)(
    'leaves the identity to the whole payload without %s',
    (name) => {
      expect(draftOf({ ...click, [name]: '' })?.identity).toBeUndefined()
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
    expect(draftOf({ ...rest, eventid })?.type).toBe(type)
  })

  it.each([0, 9, 'constructor', null])('takes %j for no event number', (eventid) => {
    const { event: _, ...rest } = click
    expect(draftOf({ ...rest, eventid: eventid as never })).toMatchObject({
      type: 'unknown',
      issues: [{ path: 'event' }],
    })
  })

  it.each(['constructor', '__proto__', 'toString'])(
    'hands out an event called %s as unknown',
    (event) => {
      expect(draftOf({ ...click, event })).toMatchObject({
        type: 'unknown',
        providerType: event,
        issues: [],
      })
    },
  )
})
