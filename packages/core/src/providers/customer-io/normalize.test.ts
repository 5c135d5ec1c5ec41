import { describe, expect, it } from 'vitest'
import { normalize } from './normalize.js'
import type { CustomerIoPayload } from './payload.js'

function draftsOf(metric: string, data: object = {}, envelope: object = {}) {
  const raw = { metric, object_type: 'email', ...envelope, data: { delivery_id: 'd1', ...data } }
  return normalize({ raw: raw as CustomerIoPayload })
}

const identifiers = { id: '42', email: 'person@example.com', cio_id: 'c1' }

describe('the recipient', () => {
  it.each([
    [{ recipient: 'a@example.com', email_address: 'b@example.com' }, 'a@example.com'],
    [{ email_address: 'b@example.com' }, 'b@example.com'],
    [{ recipient: '' }, 'person@example.com'],
  ])('of %j is %s', (data, recipient) => {
    expect(draftsOf('failed', { identifiers, ...data })).toMatchObject([{ recipient }])
  })

  it('is nobody where the person has no address', () => {
    const data = { identifiers: { id: '42', email: null } }
    expect(draftsOf('failed', data)).toMatchObject([{ type: 'email.failed', recipient: null }])
  })
})

describe('a metric', () => {
  it.each(['sms', 'push', 'in_app', 'slack', 'webhook', 'whatsapp', 'pigeon'])(
    'of the channel %s is unknown, and its recipient is not taken for an address',
    (channel) => {
      const [draft] = draftsOf('delivered', { recipient: '+15555550100' }, { object_type: channel })
      expect(draft).toMatchObject({ type: 'unknown', issues: [], recipient: undefined })
    },
  )

  it('about a person counts, whatever channel led to it', () => {
    const data = { email_address: 'person@example.com' }
    expect(draftsOf('unsubscribed', data, { object_type: 'sms' })).toMatchObject([
      { type: 'email.unsubscribed', recipient: 'person@example.com' },
    ])
  })
})

describe('a bounce', () => {
  it('is never called permanent, whatever its reply says', () => {
    expect(draftsOf('bounced', { failure_message: '550 5.1.1 user unknown' })).toMatchObject([
      { bounce: { kind: 'undetermined', category: 'unknown-user', smtpCode: 550 } },
    ])
  })
})

describe('an open', () => {
  it.each([
    [{ prefetched: true }, true, 'prefetch'],
    [{ prefetched: false, proxied: true }, false, undefined],
    [{ proxied: true }, null, undefined],
    [{ synthetic: true }, null, undefined],
  ])('that is %j is automated: %j', (data, automated, automatedBy) => {
    expect(draftsOf('opened', data)).toMatchObject([{ automated, automatedBy }])
  })
})

describe('what sent a message', () => {
  it.each([
    [
      { campaign_id: 5, action_id: 96 },
      { campaign: '5', templateId: undefined },
    ],
    [
      { broadcast_id: 9, campaign_id: null },
      { campaign: '9', templateId: undefined },
    ],
    [
      { newsletter_id: 10, content_id: 3 },
      { campaign: '10', templateId: '3' },
    ],
    [{ transactional_message_id: 7 }, { campaign: undefined, templateId: '7' }],
  ])('is read from %j', (data, expected) => {
    expect(draftsOf('sent', { identifiers, ...data })).toMatchObject([expected])
  })

  it('is in the metadata, without what is null', () => {
    const data = { action_id: 96, trigger_id: null, journey_id: 'j1', identifiers }
    expect(draftsOf('sent', data)).toMatchObject([
      { metadata: { action_id: 96, journey_id: 'j1', identifiers } },
    ])
  })
})

describe('topics', () => {
  const person = { email_address: 'person@example.com', identifiers }
  const preferences = (content: unknown) =>
    draftsOf('cio_subscription_preferences_changed', { ...person, content })

  it.each([
    ['{"topics":{"topic_1":true,"topic_2":false}}', ['topic_1']],
    [{ topics: { topic_1: true } }, ['topic_1']],
    ['{"topics":{}}', []],
    ['{}', undefined],
    ['not JSON', undefined],
    [undefined, undefined],
  ])('in %j are %j', (content, lists) => {
    expect(preferences(content)).toMatchObject([{ type: 'contact.updated', lists }])
  })

  it.each(['sms', undefined])('count under the channel %s as well', (channel) => {
    const data = { content: '{"topics":{"topic_1":true}}', recipient: '+15555550100', identifiers }
    const [draft] = draftsOf('cio_subscription_preferences_changed', data, { object_type: channel })
    expect(draft).toMatchObject({ type: 'contact.updated', email: 'person@example.com' })
  })

  it('are those of the person, by the id of Customer.io, else by yours', () => {
    expect(preferences('{}')).toMatchObject([{ contactId: 'c1', email: 'person@example.com' }])
    const yours = draftsOf('cio_subscription_preferences_changed', {
      ...person,
      identifiers: { id: '42' },
    })
    expect(yours).toMatchObject([{ contactId: '42' }])
  })
})
