import { describe, expect, it } from 'vitest'
import { read } from './read.js'

const delivered = { event: 'delivered', email: 'ann@example.com' }
const opened = { event: 'opened', email: 'ann@example.com' }
const message = { Uuid: ['u-1'], From: { Address: 'bob@example.org' } }

function rawsOf(body: unknown): unknown {
  return read({ body: Buffer.from(JSON.stringify(body)) }).map(({ raw }) => raw)
}

describe('read', () => {
  it.each([
    ['one event', delivered, [delivered]],
    ['a batch', [delivered, opened], [delivered, opened]],
    ['a batch under a name', { events: [delivered, opened] }, [delivered, opened]],
    ['inbound messages', { items: [message, message] }, [message, message]],
    [
      'all of it in one list',
      [{ items: [message] }, { events: [opened] }, delivered],
      [message, opened, delivered],
    ],
  ])('reads %s', (_, body, raws) => {
    expect(rawsOf(body)).toEqual(raws)
  })

  it('takes an event for one, whatever else it has', () => {
    const event = { ...delivered, items: [1], events: [2] }
    expect(rawsOf(event)).toEqual([event])
  })

  it.each([{ items: 'none' }, { events: {} }, 7, null])('hands on %j as it is', (body) => {
    expect(rawsOf(body)).toEqual([body])
  })

  it('finds nothing in an empty list', () => {
    expect([rawsOf([]), rawsOf({ items: [] })]).toEqual([[], []])
  })

  it('rejects what is not JSON', () => {
    expect(() => read({ body: Buffer.from('event=delivered') })).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
    )
  })
})
