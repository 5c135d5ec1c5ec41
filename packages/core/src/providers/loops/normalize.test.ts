import { describe, expect, it } from 'vitest'
import { isPing, normalize } from './normalize.js'
import type { LoopsPayload } from './payload.js'

const contactIdentity = { id: 'k1', email: 'user@example.com', userId: null }

function draftsOf(eventName: string, members: object = {}) {
  return normalize({ raw: { eventName, contactIdentity, ...members } as LoopsPayload })
}

describe('a bounce', () => {
  it.each([
    ['email.softBounced', 'transient'],
    ['email.hardBounced', 'permanent'],
  ])('by the name of %s is %s, and has nothing else', (name, kind) => {
    expect(draftsOf(name)).toMatchObject([{ bounce: { kind, category: 'other' } }])
  })
})

describe('a message', () => {
  it('of a workflow has it as its campaign, one of a campaign that one', () => {
    expect(draftsOf('email.opened', { loopId: 'lp1' })).toMatchObject([{ campaign: 'lp1' }])
    expect(draftsOf('email.opened', { campaignId: 'c1' })).toMatchObject([{ campaign: 'c1' }])
  })

  it('is not named by the id of its version, which all recipients share', () => {
    const email = { emailMessageId: 'm1' }
    const [draft] = draftsOf('email.delivered', { email })
    expect(draft).toMatchObject({ type: 'email.delivered', messageId: undefined })
  })

  it.each([{}, { userId: null }, { userId: '' }])(
    'has no metadata where the contact is %j',
    (identity) => {
      const given = { contactIdentity: { email: 'user@example.com', ...identity } }
      expect(draftsOf('email.delivered', given)).toMatchObject([{ metadata: {} }])
    },
  )
})

describe('a contact', () => {
  it('is on the lists that are true, and on none where all are false', () => {
    const contact = { mailingLists: { l1: true, l2: false, l3: true } }
    expect(draftsOf('contact.created', { contact })).toMatchObject([{ lists: ['l1', 'l3'] }])
    const none = { contact: { mailingLists: { l1: false } } }
    expect(draftsOf('contact.created', none)).toMatchObject([{ lists: undefined }])
  })

  it('is read from the contact where nothing else says who it is', () => {
    const given = { contactIdentity: undefined, contact: { id: 'k2', email: 'bob@example.com' } }
    expect(draftsOf('contact.created', given)).toMatchObject([
      { email: 'bob@example.com', contactId: 'k2' },
    ])
  })
})

describe('the test button', () => {
  it('sends a ping, and nothing else is one', () => {
    expect(isPing({ raw: { eventName: 'testing.testEvent' } })).toBe(true)
    expect(isPing({ raw: { eventName: 'email.delivered' } })).toBe(false)
    expect(isPing({ raw: {} as LoopsPayload })).toBe(false)
  })
})
