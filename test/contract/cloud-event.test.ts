import { fromCloudEvent, fromJson, schemaId, toCloudEvent, toJson } from '@mailherald/core/contract'
import { slugs } from '@mailherald/test-support/providers'
import { CloudEvent, HTTP, type Message } from 'cloudevents'
import { describe, expect, it } from 'vitest'
import { expectedEvents } from './fixtures.js'

/** As the SDK has it, which throws where it is not valid. */
function sdkEventOf(value: object): CloudEvent<unknown> {
  return new CloudEvent<unknown>(value, true)
}

/** What a receiver has of a message: text and lower-case headers. */
function received({ headers, body }: Message): unknown {
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  return HTTP.toEvent({ headers: Object.fromEntries(lower) as Message['headers'], body })
}

describe.each(slugs)('the events that are expected of %s', (slug) => {
  const events = expectedEvents(slug).map((json) => fromJson(json))

  it('come back out of a CloudEvent as they were', () => {
    const sent = events.map((event) => JSON.stringify(toCloudEvent(event)))
    expect(sent.map((text) => fromCloudEvent(JSON.parse(text)))).toEqual(events)
  })

  it('are valid to the SDK, and come back through both modes of HTTP', () => {
    for (const event of events) {
      const sdkEvent = sdkEventOf(toCloudEvent(event))
      expect(sdkEvent.validate()).toBe(true)
      for (const message of [HTTP.structured(sdkEvent), HTTP.binary(sdkEvent)]) {
        expect(fromCloudEvent(received(message))).toEqual(event)
      }
    }
  })
})

describe('a CloudEvent', () => {
  const json = expectedEvents('tencent-ses').find(({ type }) => type === 'email.bounced')
  const event = fromJson(json)

  it('says of the event what brokers and consumers ask', () => {
    expect(toCloudEvent({ ...event, account: 'eu/1' })).toMatchObject({
      specversion: '1.0',
      id: event.id,
      source: '/tencent-ses/eu%2F1',
      type: 'mailherald.email.bounced',
      time: event.occurredAt.toISOString(),
      datacontenttype: 'application/json',
      dataschema: schemaId,
      data: toJson({ ...event, account: 'eu/1' }),
    })
  })

  it('would not be valid to the SDK without its source', () => {
    expect(() => sdkEventOf({ ...toCloudEvent(event), source: '' })).toThrow(/source|validation/i)
  })
})
