import { describe, expect, it } from 'vitest'
import type { DeliveryHeaders } from '../delivery.js'
import { readStandardWebhook } from './standard-webhook.js'

function itemsOf(headers: DeliveryHeaders, body = '{"type":"a"}') {
  return readStandardWebhook({ headers, body: Buffer.from(body) })
}

describe('readStandardWebhook', () => {
  it.each(['webhook-id', 'svix-id'])('takes the id of the event from %s', (name) => {
    expect(itemsOf({ [name]: 'msg_1' })).toEqual([{ raw: { type: 'a' }, eventId: 'msg_1' }])
  })

  it('gives no id where there is none, or more than one', () => {
    for (const headers of [{}, { 'svix-id': '' }, { 'svix-id': ['msg_1', 'msg_2'] }]) {
      expect(itemsOf(headers)).toEqual([{ raw: { type: 'a' } }])
    }
  })

  it('gives the one id to none of several payloads', () => {
    expect(itemsOf({ 'svix-id': 'msg_1' }, '[{"n":1},{"n":2}]')).toEqual([
      { raw: { n: 1 } },
      { raw: { n: 2 } },
    ])
  })

  it('throws on what is not JSON', () => {
    expect(() => itemsOf({ 'svix-id': 'msg_1' }, '{')).toThrow(
      expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
    )
  })
})
