import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { UseSendPayload } from './payload.js'

const two = ['ann@example.com', 'bob@example.org']

function draftsOf(type: string, data: object) {
  return normalize({ raw: { type, data: { id: 'em_1', ...data } } as UseSendPayload })
}

describe('recipients', () => {
  it.each(['email.queued', 'email.sent', 'email.rejected', 'email.cancelled'])(
    '%s is about each of several',
    (type) => {
      const drafts = draftsOf(type, { to: two })
      expect(drafts.map((draft) => 'recipient' in draft && draft.recipient)).toEqual(two)
      for (const draft of drafts) expect(draft).toMatchObject({ candidates: undefined })
    },
  )

  it.each([
    'email.delivered',
    'email.delivery_delayed',
    'email.bounced',
    'email.complained',
    'email.failed',
    'email.rendering_failure',
    'email.suppressed',
  ])('%s is about one of several, and useSend does not say which', (type) => {
    expect(draftsOf(type, { to: two })).toMatchObject(
      two.map((recipient) => ({ recipient, candidates: two })),
    )
  })

  it.each(['email.opened', 'email.clicked'])(
    '%s has no recipient where there are several',
    (type) => {
      expect(draftsOf(type, { to: two })).toMatchObject([{ recipient: null, candidates: two }])
      expect(draftsOf(type, { to: ['ann@example.com'] })).toMatchObject([
        { recipient: 'ann@example.com' },
      ])
    },
  )

  it('of a delay are those that are delayed, each with its own status', () => {
    const delayedRecipients = two.map((emailAddress, index) => ({
      emailAddress,
      status: `4.2.${index + 1}`,
    }))
    const drafts = draftsOf('email.delivery_delayed', {
      to: [...two, 'eve@example.net'],
      metadata: { delayType: 'General', delayedRecipients },
    })
    expect(drafts).toMatchObject([
      { recipient: two[0], deferral: { enhancedCode: '4.2.1', reason: 'General' } },
      { recipient: two[1], deferral: { enhancedCode: '4.2.2', reason: 'General' } },
    ])
    for (const draft of drafts) expect(draft).not.toHaveProperty('candidates')
  })
})

it('does not hand out what Amazon SES says of an event as what the sender attached', () => {
  const data = { to: ['ann@example.com'], metadata: { diagnosticCode: 'smtp; 250 ok' } }
  expect(draftsOf('email.delivered', data)).toMatchObject([{ metadata: {} }])
})

it('says of a test that it is one', () => {
  expect(draftsOf('webhook.test', { test: true })).toMatchObject([
    { type: 'unknown', test: true, issues: [] },
  ])
})
