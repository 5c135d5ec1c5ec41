import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { MailChannelsPayload } from './payload.js'

const click: MailChannelsPayload = {
  email: 'sender@example.com',
  event: 'click',
  timestamp: 1735689700,
  request_id: 'r1',
  smtp_id: '<m1@example.com>',
  recipients: ['ann@example.com'],
  url: 'https://example.com/x',
  ip: '192.0.2.9',
}

describe('normalize', () => {
  it('never takes the sender for the recipient', () => {
    const { recipients: _, ...without } = click
    expect(normalize({ raw: without })).toMatchObject([
      { recipient: null, from: 'sender@example.com' },
    ])
  })

  it('tells two events of one message apart by what, when, where, of whom and by whom', () => {
    const changes = [
      {},
      { timestamp: 1735689701 },
      { smtp_id: '<m2@example.com>' },
      { request_id: 'r2' },
      { recipients: ['bob@example.com'] },
      { url: 'https://example.com/y' },
      { ip: '192.0.2.10' },
      { user_agent: 'Mozilla/5.0' },
    ]
    const ids = changes.map((each) => normalize({ raw: { ...click, ...each } })[0]?.identity)
    expect(new Set(ids.map((id) => JSON.stringify(id))).size).toBe(changes.length)
    expect(normalize({ raw: { ...click, campaign_id: 'spring' } })[0]?.identity).toEqual(ids[0])
  })

  it.each(['smtp_id', 'timestamp'] as const)(
    'leaves the identity to the whole event without %s',
    (name) => {
      const { [name]: _, ...without } = click
      expect(normalize({ raw: without })[0]?.identity).toBeUndefined()
    },
  )

  it.each([
    ['hard-bounced', '550', { kind: 'permanent', smtpCode: 550 }],
    ['bounced', '550', { kind: 'permanent', smtpCode: 550 }],
    ['soft-bounced', '4.2.2', { kind: 'transient', enhancedCode: '4.2.2' }],
    ['Hard-Bounced', '250', { kind: 'permanent' }],
  ])('reads the status of %s, whichever code it is: %s', (event, status, bounce) => {
    const [draft] = normalize({ raw: { ...click, event, status } })
    expect(draft).toMatchObject({ type: 'email.bounced', bounce })
  })
})
