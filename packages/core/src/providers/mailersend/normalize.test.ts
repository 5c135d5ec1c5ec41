import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../events/base.js'
import { normalize } from './normalize.js'
import type { MailerSendPayload } from './payload.js'

type Fields = Readonly<Record<string, JsonValue>>

function draftOf(type: string, data: Fields, more: Fields = {}) {
  return normalize({ raw: { type, ...more, data } as unknown as MailerSendPayload })[0]
}

const message = { id: '1', message_id: 'm1', recipient: 'ada@example.com' }

describe('normalize', () => {
  it.each([
    [{ suppression_reason: 'hard_bounces' }, 'bounce'],
    [{ suppression_reason: 'Spam complaint' }, 'complaint'],
    [{ reject_reason: 'unsubscribed' }, 'unsubscribe'],
    [{ suppression_reason: 'on hold' }, undefined],
    [[], undefined],
  ])('finds in %j why an address is suppressed', (meta, suppression) => {
    expect(draftOf('activity.suppressed', { ...message, meta })).toMatchObject({ suppression })
  })

  it('reads the code beside the reply of a bounce as well as that in it', () => {
    const bounce = (meta: Fields) => draftOf('activity.hard_bounced', { ...message, meta })
    const known = { bounce: { smtpCode: 552, category: 'mailbox-full' } }
    expect(bounce({ bounce_reason: 'no', bounce_code: '552' })).toMatchObject(known)
    expect(bounce({ bounce_reason: 'no', bounce_code: 552 })).toMatchObject(known)
    expect(bounce({ bounce_reason: '552 no', bounce_code: null })).toMatchObject(known)
  })

  it('takes the time of the activity, else that of the delivery, without a zone as UTC', () => {
    const at = '2026-05-04T09:00:02.123456Z'
    const time = (data: Fields, created: string) =>
      draftOf('activity.opened', { ...message, ...data }, { created_at: created })?.occurredAt
    expect(time({ created_at: at }, '2026-05-05 09:00:00')).toEqual(
      new Date('2026-05-04T09:00:02.123Z'),
    )
    expect(time({}, '2026-05-05 09:00:00')).toEqual(new Date('2026-05-05T09:00:00Z'))
  })

  it('takes an id for that of the event only in activities and inbound messages', () => {
    const id = (type: string) => draftOf(type, message)?.providerEventId
    expect(['activity.sent', 'activity.renamed', 'inbound.message'].map(id)).toEqual([
      '1',
      '1',
      '1',
    ])
    expect(['recipient.on_hold_added', 'sms.sent'].map(id)).toEqual([undefined, undefined])
  })

  it.each([
    ['+', 'pass'],
    ['-', 'fail'],
    ['~', 'softfail'],
    ['?', 'neutral'],
    ['Other', 'other'],
  ])('reads %s as what SPF says of the sender: %s', (code, spf) => {
    const draft = draftOf('inbound.message', { spf_check: { code }, dkim_check: true })
    expect(draft).toMatchObject({ auth: { spf, dkim: 'pass' } })
  })

  it('does not take a DKIM check of false for a failure', () => {
    expect(draftOf('inbound.message', { dkim_check: false })).toMatchObject({ auth: undefined })
  })
})
