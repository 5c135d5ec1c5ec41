import type { SimplySendObject, SimplySendPayload } from '@mailherald/core/providers/simplysend'

/** The events that SimplySend documents, by its own names. */
export type EventName =
  | 'email_sent'
  | 'email_delivered'
  | 'email_opened'
  | 'email_clicked'
  | 'email_bounced'
  | 'email_complained'
  | 'email_unsubscribed'
  | 'email_delayed'
  | 'email_suppressed'
  | 'email_failed'
  | 'email_rejected'
  | 'email_received'
  | 'domain_created'
  | 'domain_verified'
  | 'domain_unverified'
  | 'domain_deleted'
  | 'domain_group_created'
  | 'domain_group_updated'
  | 'domain_group_deleted'

const browser = {
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
  ipAddress: '192.0.2.1',
} as const

const domain = { domainId: 'dom_1782200635343_abc', domain: 'example.org' } as const
const group = { groupId: 'group_1782200635343_xyz', name: 'Transactional Emails' } as const

/** What SimplySend posts for each of its events, in the order of its documentation. */
export const samples: Readonly<Record<EventName, SimplySendPayload>> = {
  email_sent: post('email_sent', 'evt_1782201118808_9c6a1f8e', {
    ...message(1),
    to: ['ann@example.com'],
    timestamp: '2026-06-23T08:11:58.808Z',
  }),
  email_delivered: post('email_delivered', 'evt_1782201122124_3f7b2c9a', {
    ...message(1),
    recipient: 'ann@example.com',
    timestamp: '2026-06-23T08:12:02.124Z',
  }),
  email_opened: post('email_opened', 'evt_1782201225000_7d1e8f2c', {
    ...message(1),
    recipient: 'ann@example.com',
    ...browser,
    timestamp: '2026-06-23T08:13:45.000Z',
  }),
  email_clicked: post('email_clicked', 'evt_1782201252000_1a4d9e5b', {
    ...message(1),
    recipient: 'ann@example.com',
    ...browser,
    link: 'https://example.com/click-here',
    timestamp: '2026-06-23T08:14:12.000Z',
  }),
  email_bounced: post('email_bounced', 'evt_1782201130000_2f8c6e7d', {
    ...message(2),
    recipient: 'gone@example.com',
    bounceType: 'Permanent',
    bounceSubType: 'General',
    diagnosticCode: 'smtp; 550 5.1.1 no such user',
    timestamp: '2026-06-23T08:12:10.000Z',
  }),
  email_complained: post('email_complained', 'evt_1782201322000_5a9b8c7d', {
    ...message(3),
    recipient: 'angry@example.com',
    feedbackType: 'abuse',
    timestamp: '2026-06-23T08:15:22.000Z',
  }),
  email_unsubscribed: post('email_unsubscribed', 'evt_1782201365000_3e7f9a2b', {
    ...message(4),
    recipient: 'tired@example.com',
    timestamp: '2026-06-23T08:16:05.000Z',
  }),
  email_delayed: post('email_delayed', 'evt_1782201150000_9e5f8d2c', {
    ...message(5),
    recipients: ['slow@example.com'],
    delayType: 'TransientFailure',
    expirationTime: '2026-06-25T08:12:30.000Z',
    timestamp: '2026-06-23T08:12:30.000Z',
  }),
  email_suppressed: post('email_suppressed', 'evt_1782201119000_9e5f8d3d', {
    ...message(6),
    recipient: 'listed@example.com',
    timestamp: '2026-06-23T08:12:00.000Z',
  }),
  email_failed: post('email_failed', 'evt_1782201119001_9e5f8d3e', {
    ...message(7),
    recipient: 'unlucky@example.com',
    timestamp: '2026-06-23T08:12:00.001Z',
  }),
  email_rejected: post('email_rejected', 'evt_1782201119002_9e5f8d3f', {
    ...message(8),
    recipient: 'refused@example.com',
    timestamp: '2026-06-23T08:12:00.002Z',
  }),
  email_received: post('email_received', 'evt_1782200635343_a1b2c3d4', {
    messageId: '<abc@mail.example.com>',
    domainId: 'example.org',
    domain: 'example.org',
    from: '"Jane Doe" <jane@example.com>',
    to: 'hello@example.org',
    subject: 'Some test',
    snippet: 'Hi there, this is a test inbound email.',
    hasAttachments: false,
    timestamp: '2026-06-23T07:43:55.343Z',
  }),
  domain_created: post('domain_created', 'evt_1782200635344_d5e6f7a8', {
    ...domain,
    timestamp: '2026-06-23T07:43:55.344Z',
  }),
  domain_verified: post('domain_verified', 'evt_1782200645000_f9e8d7c6', {
    ...domain,
    timestamp: '2026-06-23T07:44:05.000Z',
  }),
  domain_unverified: post('domain_unverified', 'evt_1782200655000_b1c2d3e4', {
    ...domain,
    timestamp: '2026-06-23T07:44:15.000Z',
  }),
  domain_deleted: post('domain_deleted', 'evt_1782200665000_c4d5e6f7', {
    ...domain,
    timestamp: '2026-06-23T07:44:25.000Z',
  }),
  domain_group_created: post('domain_group_created', 'evt_1782200635345_g4h5j6k7', {
    ...group,
    timestamp: '2026-06-23T07:43:55.345Z',
  }),
  domain_group_updated: post('domain_group_updated', 'evt_1782200675000_h5j6k7m8', {
    ...group,
    timestamp: '2026-06-23T07:44:35.000Z',
  }),
  domain_group_deleted: post('domain_group_deleted', 'evt_1782200685000_j6k7m8n9', {
    ...group,
    timestamp: '2026-06-23T07:44:45.000Z',
  }),
}

function post(type: EventName, id: string, object: SimplySendObject): SimplySendPayload {
  const created = object.timestamp ?? ''
  return { id, type, created, livemode: true, data: { object } }
}

/** Each recipient of a send gets a message id of its own. */
function message(number: number): Pick<SimplySendObject, 'emailId' | 'messageId' | 'from'> {
  return {
    emailId: `email_1782200882775_abc12${number}`,
    messageId: `msg_0100019a3908b26${number}`,
    from: 'sender@example.com',
  }
}
