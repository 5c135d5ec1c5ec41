import { describe, expect, it } from 'vitest'
import { fieldReader, sourcesOf } from './field-table.js'

const fields = {
  messageId: 'message-id',
  rfcMessageId: 'message-id',
  from: { from: 'sender', remark: 'not in every payload' },
  subject: 'subject',
  tags: ['tags', 'tag'],
  metadata: 'custom',
  campaign: { from: ['camp', 'newsletter'], byCode: true },
  'bounce.providerKind': 'kind',
} as const

const read = fieldReader(fields)
const readFrom = (payload: Readonly<Record<string, unknown>>) => read((name) => payload[name])

describe('fieldReader', () => {
  it('reads flat fields, each as its kind is read', () => {
    const payload = {
      'message-id': 42,
      sender: 'Ann <ann@example.com>',
      subject: '=?utf-8?q?Caf=C3=A9?=',
      tags: ['a', 'b', 'a'],
      custom: { order: 7 },
    }
    expect(readFrom(payload)).toEqual({
      messageId: '42',
      rfcMessageId: '<42>',
      from: 'ann@example.com',
      subject: 'Café',
      tags: ['a', 'b'],
      metadata: { order: 7 },
    })
  })

  it('takes the first of several names that has a value', () => {
    expect(readFrom({ tags: [], tag: 'one' }).tags).toEqual(['one'])
    expect(readFrom({ tags: ['two'], tag: 'one' }).tags).toEqual(['two'])
  })

  it('has tags and metadata where the payload has none', () => {
    expect(readFrom({ custom: 'text' })).toEqual({ tags: [], metadata: {} })
  })

  it('leaves alone what is read by code, and what is not a field of a message', () => {
    expect(readFrom({ camp: '7', kind: 'hard' })).toEqual({ tags: [], metadata: {} })
  })

  it('gives a message of its own each time', () => {
    expect(readFrom({}).tags).not.toBe(readFrom({}).tags)
  })
})

it('sourcesOf gives the names of a row in every form', () => {
  expect(Object.values(fields).map(sourcesOf)).toEqual([
    ['message-id'],
    ['message-id'],
    ['sender'],
    ['subject'],
    ['tags', 'tag'],
    ['custom'],
    ['camp', 'newsletter'],
    ['kind'],
  ])
})
