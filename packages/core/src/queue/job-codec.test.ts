import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../events/event-map.js'
import { decodeJob, encodeJob } from './job-codec.js'

function event(fields: Readonly<Record<string, unknown>> = {}): HeraldEvent {
  return {
    id: 'acme~1',
    type: 'email.delivered',
    provider: 'acme',
    providerType: 'delivered',
    occurredAt: new Date(0),
    receivedAt: new Date('2026-01-02T03:04:05.678Z'),
    test: false,
    authenticity: 'signed',
    recipient: 'ann@example.com',
    tags: [],
    metadata: {},
    raw: {},
    ...fields,
  } as unknown as HeraldEvent
}

function throughJson(value: HeraldEvent): unknown {
  return decodeJob(JSON.parse(JSON.stringify(encodeJob(value))))
}

describe('a job', () => {
  it('brings back dates and bytes', () => {
    const attachments = [{ filename: 'a.bin', content: new Uint8Array([0, 255, 10]) }]
    const sent = event({ attachments })
    expect(throughJson(sent)).toEqual(sent)
  })

  it('keeps fields that this version does not know, in the event and in its parts', () => {
    const sent = event({ mood: 'good', bounce: { kind: 'permanent', colour: { of: ['ink'] } } })
    expect(throughJson(sent)).toEqual(sent)
  })

  it('brings back payloads that look like its own marks, or have odd keys', () => {
    const raw: unknown = JSON.parse(
      '{"a":{"$date":1},"b":{"$plain":{"$bytes":"AA=="}},"c":{"$date":1,"d":2},"__proto__":{"e":1}}',
    )
    const back = throughJson(event({ raw })) as HeraldEvent
    expect(JSON.stringify(back.raw)).toBe(JSON.stringify(raw))
  })

  it('brings back any payload', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('$date', '$bytes', '$plain'))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, 0, 'text'),
        fc.date({ noInvalidDate: true }),
        fc.uint8Array(),
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
      ),
    }))
    const check = fc.property(tree, (raw) => {
      expect(throughJson(event({ raw }))).toEqual(event({ raw }))
    })
    fc.assert(check)
  })

  describe('that is nested', () => {
    const nested = (levels: number): unknown => {
      let value: unknown = new Date(0)
      for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { $plain: value }
      return value
    }
    const tooDeep = expect.objectContaining({
      code: 'ERR_JOB_UNREADABLE',
      message: 'The event is nested deeper than 1000 levels.',
    }) as Error

    it('as deep as it may be stored comes back', () => {
      const sent = event({ raw: nested(999) })
      expect(throughJson(sent)).toEqual(sent)
    })

    it('deeper is not stored, so that nothing is stored that cannot be read', () => {
      expect(() => encodeJob(event({ raw: nested(1000) }))).toThrow(tooDeep)
    })

    it('9,000 levels deep by whoever wrote to the store is refused before the stack ends', () => {
      const { v, event: stored } = encodeJob(event())
      const changed = { v, event: { ...stored, raw: nested(9000) } }
      expect(() => decodeJob(changed)).toThrow(tooDeep)
    })
  })

  // Frozen: jobs of this form lie in the queues of running apps.
  it('of version 1 is read', () => {
    const stored =
      '{"v":1,"event":{"id":"acme~1","type":"email.received","provider":"acme","providerType":"in","occurredAt":' +
      '{"$date":1767323045678},"receivedAt":{"$date":1767323046000},"test":false,"authenticity":"signed",' +
      '"from":{"address":"ann@example.com"},"attachments":[{"content":{"$bytes":"AP8K"}}],"raw":{"x":{"$plain":{"$date":"1"}}}}}'
    expect(decodeJob(JSON.parse(stored))).toEqual({
      id: 'acme~1',
      type: 'email.received',
      provider: 'acme',
      providerType: 'in',
      occurredAt: new Date('2026-01-02T03:04:05.678Z'),
      receivedAt: new Date('2026-01-02T03:04:06.000Z'),
      test: false,
      authenticity: 'signed',
      from: { address: 'ann@example.com' },
      attachments: [{ content: new Uint8Array([0, 255, 10]) }],
      raw: { x: { $date: '1' } },
    })
  })

  it('of a later version, or that is none, is refused', () => {
    const later = { ...encodeJob(event()), v: 3 }
    expect(() => decodeJob(later)).toThrow('The job has version 3, this process reads up to 2')
    for (const data of [undefined, null, 'text', {}, { v: 1 }, { v: 1, event: { id: 1 } }]) {
      expect(() => decodeJob(data)).toThrow(expect.objectContaining({ code: 'ERR_JOB_UNREADABLE' }))
    }
  })
})
