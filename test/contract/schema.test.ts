import { eventTypes, type EventType } from '@mailherald/core'
import { contractVersion, fromJson, schemaId, toJson } from '@mailherald/core/contract'
import schema from '@mailherald/core/contract/events.schema.json' with { type: 'json' }
import { slugs } from '@mailherald/test-support/providers'
import { describe, expect, it } from 'vitest'
import { expectedEvents } from './fixtures.js'
import { validator } from './validator.js'

const problemsOf = validator(schema)
const bounced = expectedEvents('tencent-ses').find(({ type }) => type === 'email.bounced')

describe('the schema of events', () => {
  it.each(slugs)('fits every event that is expected of %s', (slug) => {
    const wrong = expectedEvents(slug).flatMap((event) => problemsOf(event))
    expect(wrong).toEqual([])
  })

  it('is proved for every event type', () => {
    const types = new Set<EventType>(slugs.flatMap(expectedEvents).map(({ type }) => type))
    expect(eventTypes.filter((type) => !types.has(type))).toEqual([])
  })

  it('has the version in its name', () => {
    expect([schema.$id, schemaId.endsWith(`:${contractVersion}`)]).toEqual([schemaId, true])
  })

  it('takes properties that it does not know', () => {
    expect(problemsOf({ ...bounced, mood: 'good' })).toEqual([])
  })

  const { id: _, ...nameless } = bounced ?? {}
  it.each([
    ['without an id', nameless],
    ['with a number for a time', { ...bounced, occurredAt: 1767323045678 }],
    ['with a time that is none', { ...bounced, occurredAt: 'yesterday' }],
    ['with a word that is not in the list', { ...bounced, authenticity: 'sealed' }],
    [
      'with a bounce of an unknown kind',
      { ...bounced, bounce: { kind: 'hard', category: 'spam' } },
    ],
    ['without what its type adds', { ...bounced, bounce: undefined }],
    ['with an address that is none', { ...bounced, recipient: 7 }],
    ['with a type that there is not', { ...bounced, type: 'email.lost' }],
    ['that is a list', [bounced]],
  ])('refuses an event %s', (_, event) => {
    expect(problemsOf(event)).not.toEqual([])
  })
})

describe('the JSON of an event', () => {
  it.each(slugs)('comes back as it was, for every event that is expected of %s', (slug) => {
    const events = expectedEvents(slug)
    expect(events.map((event) => toJson(fromJson(event)))).toEqual(events)
  })
})
