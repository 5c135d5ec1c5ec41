import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { CmComPayload } from './payload.js'

const data = { To: 'ada@example.com', Id: 'e2689522' }
const opened = { Type: 'Opened', CreatedAt: '2026-05-04T09:10:00.9199655+00:00', Data: data }

function draftOf(payload: object) {
  const [draft] = normalize({ raw: payload as CmComPayload })
  return draft
}

describe('a bounce', () => {
  it.each([
    [{ Type: 'HardBounce' }, { kind: 'permanent', providerKind: 'HardBounce' }],
    [{ Type: 'softbounce' }, { kind: 'transient' }],
    [{ Type: 'Eternal' }, { kind: 'undetermined' }],
    [{ Type: 'constructor' }, { kind: 'undetermined' }],
    [{ SubType: 'InvalidRecipient' }, { kind: 'undetermined', category: 'unknown-user' }],
    [
      { Type: 7, SubType: 8, Message: '550 5.2.2 full' },
      { providerKind: '7/8', smtpCode: 550 },
    ],
    ['HardBounce', { kind: 'undetermined' }],
    [undefined, { kind: 'undetermined' }],
  ])('that says %j is %j', (Bounce, bounce) => {
    const draft = draftOf({ Type: 'Bounced', Data: { ...data, Bounce } })
    expect(draft).toMatchObject({ type: 'email.bounced', bounce })
  })
})

describe('the id of an event', () => {
  const idOf = (payload: object) => draftOf(payload)?.identity

  it('is made of the mail, the address, the time with all its digits, and the link', () => {
    const clicked = { ...opened, Type: 'Clicked', Data: { ...data, Url: 'https://example.com/x' } }
    expect(idOf(clicked)).toEqual(['e2689522', data.To, opened.CreatedAt, 'https://example.com/x'])
    const later = { ...opened, CreatedAt: '2026-05-04T09:10:00.9199656+00:00' }
    expect(idOf(later)).not.toEqual(idOf(opened))
  })

  it.each([
    ['a time', { ...opened, CreatedAt: null }],
    ['a mail', { ...opened, Data: { To: data.To } }],
    ['data', { ...opened, Data: null }],
  ])('is made of the whole payload without %s', (_, payload) => {
    expect(idOf(payload)).toBeUndefined()
  })
})

it.each([null, 'text', 7, [], {}])('a payload of %j is malformed', (payload) => {
  expect(draftOf(payload as object)).toMatchObject({ type: 'unknown', issues: [{ path: 'Type' }] })
})
