import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { AlibabaDirectMailData, AlibabaDirectMailPayload } from './payload.js'

function draftOf(type: string, data: AlibabaDirectMailData, more: AlibabaDirectMailPayload = {}) {
  const time = '2026-04-29T11:07:13+08:00'
  const [draft] = normalize({
    raw: { id: 'e1', type, time, data: { rcpt: 'ann@example.net', ...data }, ...more },
  })
  return draft
}

describe('normalize', () => {
  it.each([
    [{ status: '2', err_code: '554' }, 'permanent', 'unknown-user'],
    [{ status: '2', err_code: '451' }, 'permanent', 'unknown-user'],
    [{ status: '3', err_code: '550' }, 'undetermined', 'spam'],
    [{ status: '4', err_code: '550' }, 'permanent', 'other'],
    [{ status: '4', err_code: '421' }, 'transient', 'other'],
    [{ status: '4', err_code: '' }, 'undetermined', 'other'],
    [{ status: '9' }, 'undetermined', 'other'],
    [{ status: '4', err_code: '550', failed_type: 'SmtpMfdFreq' }, 'permanent', 'throttled'],
    [{ status: '4', err_code: '554', failed_type: 'SmtpSpfFail' }, 'permanent', 'auth'],
  ])('takes the failure %j for %s, %s', (data, kind, category) => {
    expect(draftOf('dm:Deliver:Fail', data)).toMatchObject({
      type: 'email.bounced',
      bounce: { kind, category },
    })
  })

  it('never takes a message that was refused as spam for a complaint', () => {
    expect(draftOf('dm:Deliver:Fail', { status: '3' })?.type).toBe('email.bounced')
  })

  it.each([
    ['an offset of its own', { deliver_time: '2026-04-29T11:07:12+09:00' }, '02:07:12'],
    ['that of the event', { deliver_time: '2026-04-29T11:07:12' }, '03:07:12'],
    ['none that is known', { operate_time: '2026-04-29T11:07:00' }, '03:07:13'],
    ['one, of a subscription', { operate_time: '2026-04-29T11:07:00Z' }, '11:07:00'],
    ['no need of one', { block_time: '1777432030' }, '03:07:10'],
    ['nothing to it', { deliver_time: 'soon' }, '03:07:13'],
  ])('reads a time with %s', (_, data, clock) => {
    const draft = draftOf('dm:Feedback:UnSubscribe', data)
    expect(draft?.occurredAt?.toISOString()).toBe(`2026-04-29T${clock}.000Z`)
  })

  it('leaves out a local time whose offset nobody says', () => {
    const data = { deliver_time: '2026-04-29T11:07:12' }
    expect(draftOf('dm:Deliver:Succeed', data, { time: 'soon' })?.occurredAt).toBeUndefined()
  })

  it("never takes the sender's address for the reader's", () => {
    expect(draftOf('dm:Trace:Open', { outbound_ip: '192.0.2.7' })).toMatchObject({ ip: undefined })
  })
})
