import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../events/event-map.js'
import { fromCloudEvent, fromJson, schemaId, toCloudEvent, toJson } from './index.js'
import { restored } from './json.js'

const event = {
  id: 'acme~1',
  type: 'email.received',
  provider: 'acme',
  providerType: 'in',
  occurredAt: new Date('2026-01-02T03:04:05.678Z'),
  receivedAt: new Date('2026-01-02T03:04:06.000Z'),
  test: false,
  authenticity: 'signed',
  messageId: '<m1@example.org>',
  to: [],
  cc: [],
  headers: {},
  attachments: [{ filename: 'a.bin', content: new Uint8Array([0, 255, 10]) }, { size: 1 }],
  raw: { x: 1 },
} satisfies HeraldEvent

const unreadable = expect.objectContaining({ code: 'ERR_EVENT_UNREADABLE' }) as Error

describe('the JSON of an event', () => {
  it('has ISO 8601 text for times and base64 for bytes, also those of a Buffer', () => {
    const raw = { body: Buffer.from([1, 2]), more: [new Uint8Array([3])] }
    expect(toJson({ ...event, raw })).toEqual({
      ...event,
      occurredAt: '2026-01-02T03:04:05.678Z',
      receivedAt: '2026-01-02T03:04:06.000Z',
      attachments: [{ filename: 'a.bin', content: 'AP8K' }, { size: 1 }],
      raw: { body: 'AQI=', more: ['Aw=='] },
    })
  })

  it('comes back as the event, with fields that this version does not know', () => {
    const sent = { ...event, mood: { of: ['ink'] } }
    expect(fromJson(JSON.parse(JSON.stringify(toJson(sent))))).toEqual(sent)
  })

  it('has a payload also where there was none', () => {
    expect(toJson({ ...event, raw: undefined })).toHaveProperty('raw', null)
  })

  it('brings back a payload with odd keys as it is', () => {
    const raw: unknown = JSON.parse('{"__proto__":{"occurredAt":"x"},"occurredAt":"y"}')
    expect(JSON.stringify(fromJson(toJson({ ...event, raw })).raw)).toBe(JSON.stringify(raw))
  })

  it('is not changed by reading it', () => {
    const json = toJson(event)
    const before = structuredClone(json)
    fromJson(json)
    expect(json).toEqual(before)
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'event'],
    ['an object that is no event', {}],
    ['an event without a time', { ...toJson(event), occurredAt: undefined }],
    ['an event whose time is none', { ...toJson(event), receivedAt: 'soon' }],
    ['an event whose bytes are none', { ...toJson(event), attachments: [{ content: { 0: 1 } }] }],
    ['an event whose deferral ends at a number', { ...toJson(event), deferral: { expiresAt: 1 } }],
  ])('is refused where it is %s', (_, json) => {
    expect(() => fromJson(json)).toThrow(unreadable)
  })

  it('is read wherever the schema has a time or bytes, and nowhere else', () => {
    const file = new URL('../../contract/events.schema.json', import.meta.url)
    const { $defs } = JSON.parse(readFileSync(file, 'utf8')) as { $defs: Record<string, Shape> }
    const events = Object.entries($defs).filter(([name]) => name.endsWith('Event'))
    const paths = new Set(events.flatMap(([, shape]) => pathsIn(shape, $defs)))
    expect(paths).toEqual(new Set(restored.map(([path]) => path)))
  })
})

interface Shape {
  readonly $ref?: string
  readonly format?: string
  readonly contentEncoding?: string
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

function pathsIn(shape: Shape, shapes: Readonly<Record<string, Shape>>, path = ''): string[] {
  if ((shape.format ?? shape.contentEncoding) !== undefined) return [path.slice(1)]
  const target = shapes[shape.$ref?.split('/').at(-1) ?? '']
  const items = shape.items ? [['*', shape.items] as const] : []
  const members = [...Object.entries((target ?? shape).properties ?? {}), ...items]
  return members.flatMap(([name, member]) => pathsIn(member, shapes, `${path}.${name}`))
}

describe('a CloudEvent', () => {
  it('has a source of yours where you give one', () => {
    expect(toCloudEvent(event, { source: 'https://example.com/mail' }).source).toBe(
      'https://example.com/mail',
    )
    expect(toCloudEvent({ ...event, account: 'eu/1 ü' }).source).toBe('/acme/eu%2F1%20%C3%BC')
  })

  it('is about the message, domain, group or contact, and names no address', () => {
    const about = (fields: object) =>
      toCloudEvent({ ...event, messageId: undefined, ...fields } as unknown as HeraldEvent).subject
    expect(about({ messageId: 'm1', recipient: 'ann@example.com' })).toBe('m1')
    expect(about({ domain: 'example.com' })).toBe('example.com')
    expect(about({ groupId: 'g1' })).toBe('g1')
    expect(about({ contactId: 'c1', email: 'ann@example.com' })).toBe('c1')
    expect(about({ recipient: 'ann@example.com' })).toBeUndefined()
  })

  it.each(['', 'a\r\nx-evil: 1', 'a b', 'mötley', 'x'.repeat(513)])(
    'has no subject where the id is %j, which is no value of a header',
    (messageId) => {
      expect(toCloudEvent({ ...event, messageId })).not.toHaveProperty('subject')
    },
  )

  it('comes back as the event', () => {
    expect(fromCloudEvent(JSON.parse(JSON.stringify(toCloudEvent(event))))).toEqual(event)
  })

  it('is read with a schema of any version but one after a later breaking change', () => {
    const read = (dataschema: unknown) => fromCloudEvent({ ...toCloudEvent(event), dataschema })
    for (const known of [undefined, 'urn:other:9.0.0', schemaId, `${schemaId}9`]) {
      expect(read(known)).toEqual(event)
    }
    for (const later of ['0.999.0', '99.0.0']) {
      const text = expect.stringContaining(later) as string
      expect(() => read(`urn:mailherald:events:${later}`)).toThrow(
        expect.objectContaining({ code: 'ERR_EVENT_UNREADABLE', message: text }),
      )
    }
  })

  it.each([
    ['nothing', undefined],
    ['another type than its event', { ...toCloudEvent(event), type: 'mailherald.email.sent' }],
    ['a type of others', { ...toCloudEvent(event), type: 'email.received' }],
    ['no event in it', { ...toCloudEvent(event), data: 'text' }],
  ])('is refused where it has %s', (_, cloudEvent) => {
    expect(() => fromCloudEvent(cloudEvent)).toThrow(unreadable)
  })
})
