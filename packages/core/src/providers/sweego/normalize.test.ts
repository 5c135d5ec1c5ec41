import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'

function only(raw: object) {
  const [draft] = normalize({ raw: { recipient: 'ann@example.com', ...raw } })
  return draft
}

describe('the reply in the details of a bounce', () => {
  it.each([
    ['a [192.0.2.1] (550 5.1.1 gone) id=<m@example.org>', '550 5.1.1 gone', 'a'],
    ['mx [192.0.2.1] (550 gone (really)) id=<m@example.org>', '550 gone (really)', 'mx'],
    ['(host) mx [192.0.2.1] (550-gone)', '550-gone', 'mx'],
    ['550 5.1.1 gone', '550 5.1.1 gone', undefined],
    ['550 gone (no such user)', '550 gone (no such user)', undefined],
    [') (550 open', ') (550 open', undefined],
  ])('of %j is %j', (details, diagnostic, remoteMta) => {
    const draft = only({ event_type: 'hard_bounce', details })
    expect(draft).toMatchObject({ bounce: { diagnostic } })
    expect(draft?.type === 'email.bounced' && draft.bounce.remoteMta).toBe(remoteMta)
  })
})

it('takes a time without a zone as UTC', () => {
  const draft = only({ event_type: 'email_opened', timestamp: '2026-01-29T14:31:46.512000' })
  expect(draft?.occurredAt?.toISOString()).toBe('2026-01-29T14:31:46.512Z')
})

it.each([
  [true, true, 'privacy-proxy'],
  [false, false, undefined],
  [undefined, null, undefined],
])('proxy %j makes an open automated: %j', (proxy, automated, automatedBy) => {
  const draft = only({ event_type: 'email_opened', open: { proxy } })
  expect(draft).toMatchObject({ automated, automatedBy })
})

it('hands out the headers of the sender, and none of Sweego', () => {
  const headers = { 'x-mailer': 'Sweego', 'X-Client-Id': 'c1', 'x-order': '42' }
  expect(only({ event_type: 'delivered', headers })).toMatchObject({
    metadata: { 'x-order': '42' },
  })
})
