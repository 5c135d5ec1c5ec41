import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { KlaviyoPayload } from './payload.js'
import { read } from './read.js'

const profile = { type: 'profile', id: 'p1', attributes: { email: 'ann@example.com' } }

function only(metric: string, properties: object, included: readonly object[] = [profile]) {
  const data = {
    attributes: { event_properties: properties },
    relationships: { profile: { data: { type: 'profile', id: 'p1' } } },
  }
  const raw = { topic: `event:klaviyo.${metric}`, payload: { data, included } } as KlaviyoPayload
  const [draft] = normalize({ raw })
  return draft
}

describe('the recipient', () => {
  it('is the profile that the event is about, and no other that is included', () => {
    const other = { type: 'profile', id: 'p2', attributes: { email: 'eve@example.net' } }
    expect(only('opened_email', {}, [other, profile])).toMatchObject({
      recipient: 'ann@example.com',
    })
    expect(only('opened_email', { $message: 'm1' }, [other])).toMatchObject({ recipient: null })
  })

  it('is null where only the message is known, with the profile to look it up by', () => {
    expect(only('opened_email', { $message: 'm1' }, [])).toMatchObject({
      type: 'email.opened',
      recipient: null,
      messageId: 'm1',
      metadata: { profileId: 'p1' },
    })
  })
})

it.each([
  ['Suppressed profile', 'email.suppressed'],
  ['SKIPPED', 'email.suppressed'],
  ['Invalid template', 'email.rejected'],
  ['', 'email.rejected'],
])('a drop for %j is %s', (reason, type) => {
  expect(only('dropped_email', { 'Drop Reason': reason })).toMatchObject({ type })
})

it.each([
  [true, true],
  [false, false],
  [undefined, null],
])('machine_open %j makes an open automated: %j', (machine_open, automated) => {
  expect(only('opened_email', { machine_open })).toMatchObject({ automated })
})

it('reads each event with what the whole delivery is about, and what is not an object as it is', () => {
  const meta = { klaviyo_account_id: 'abc123' }
  const body = Buffer.from(JSON.stringify({ data: [{ topic: 'a' }, 7], meta }))
  expect(read({ body })).toEqual([{ raw: { topic: 'a', meta } }, { raw: 7 }])
})
