import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../util/canonical-json.js'
import { record } from '../../read/values.js'
import { read } from './read.js'

const rawsOf = (body: string) => read({ body: Buffer.from(body) }).map(({ raw }) => raw)
const idsOf = (body: string) => rawsOf(body).map((raw) => record(raw)['MessageID'])

describe('read', () => {
  it('reads one event, as callbacks that do not group send it', () => {
    expect(rawsOf('{"event":"sent","time":1717232404}')).toEqual([
      { event: 'sent', time: 1717232404 },
    ])
  })

  it('reads a group of events', () => {
    expect(rawsOf('[{"event":"sent"},{"event":"open"}]')).toEqual([
      { event: 'sent' },
      { event: 'open' },
    ])
    expect(rawsOf('[]')).toEqual([])
  })

  it.each(['94012642276192743', '19421777835146491', '90071992547409931', '18859015918863553'])(
    'keeps the last digit of %s',
    (id) => {
      expect(idsOf(`{"MessageID":${id}}`)).toEqual([id])
      expect(JSON.stringify(JSON.parse(id))).not.toBe(id)
    },
  )

  it('leaves short ids and times numbers', () => {
    expect(rawsOf('{"MessageID":0,"time":1717232404,"mj_campaign_id":7000000001}')).toEqual([
      { MessageID: 0, time: 1717232404, mj_campaign_id: 7000000001 },
    ])
  })

  it('leaves a Payload alone that looks like an event', () => {
    const Payload = '","MessageID":90071992547409933,"x":"\\'
    expect(rawsOf(`{"Payload":${JSON.stringify(Payload)},"MessageID":90071992547409931}`)).toEqual([
      { Payload, MessageID: '90071992547409931' },
    ])
  })

  it('keeps the ids of different messages different, whatever is in their Payload', () => {
    const ids = fc.uniqueArray(fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }), { minLength: 1 })
    fc.assert(
      fc.property(ids, fc.string({ unit: 'binary' }), fc.jsonValue(), (all, text, value) => {
        const payload = JSON.stringify(text + canonicalJson({ MessageID: value }))
        const events = all.map((id) => `{"Payload":${payload},"MessageID":${id}}`)
        expect(idsOf(`[${events.join()}]`)).toEqual(all.map(String))
      }),
    )
  })

  it.each(['event=sent', '{"MessageID":90071992547409931', '{90071992547409931:1}', ''])(
    'refuses %j, which is no JSON',
    (body) => {
      expect(() => rawsOf(body)).toThrow(expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }))
    },
  )
})
