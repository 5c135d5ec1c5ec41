import type {
  MailgunEventData,
  MailgunForm,
  MailgunWebhook,
} from '@mailherald/core/providers/mailgun'

/** The events that Mailgun documents, by the names under which a webhook is set up, and `rejected`. */
export type EventName =
  | 'accepted'
  | 'delivered'
  | 'temporary_fail'
  | 'permanent_fail'
  | 'opened'
  | 'clicked'
  | 'unsubscribed'
  | 'complained'
  | 'rejected'

const headers = {
  to: 'ann@example.com',
  from: 'App <app@mg.example.com>',
  subject: 'Hi',
  'message-id': '20240601120000.1@mg.example.com',
} as const

/** Opens, clicks and unsubscribes have no other header. */
const onlyId = { headers: { 'message-id': headers['message-id'] } } as const

const message = {
  account: { id: 'acct1' },
  domain: { name: 'mg.example.com' },
  recipient: 'ann@example.com',
  'recipient-domain': 'example.com',
  tags: ['welcome'],
  'user-variables': { order_id: '1001' },
} as const

const sent = {
  envelope: { sender: 'app@mg.example.com', targets: 'ann@example.com', transport: 'smtp' },
  flags: { 'is-routed': false, 'is-authenticated': true, 'is-test-mode': false },
  message: { headers, attachments: [], size: 341 },
} as const

const reader = {
  ip: '198.51.100.7',
  geolocation: { country: 'US', region: 'TX', city: 'Austin' },
  'client-info': {
    'client-type': 'browser',
    'client-os': 'Linux',
    'device-type': 'desktop',
    'client-name': 'Chrome',
    'user-agent': 'Mozilla/5.0',
    bot: '',
  },
  message: onlyId,
} as const

/** What Mailgun posts for each of its events, and for an inbound mail, before it becomes a form. */
export const samples: Readonly<Record<EventName, MailgunWebhook>> & {
  readonly inbound: MailgunForm
} = {
  accepted: post({
    ...message,
    ...sent,
    event: 'accepted',
    id: 'acc1',
    timestamp: 1_717_243_200.12,
    'log-level': 'info',
    method: 'HTTP',
  }),
  delivered: post({
    ...message,
    ...sent,
    event: 'delivered',
    id: 'del1',
    timestamp: 1_717_243_201.5,
    'log-level': 'info',
    'delivery-status': {
      tls: true,
      'mx-host': 'mx.example.com',
      code: 250,
      description: '',
      'session-seconds': 0.4,
      utf8: true,
      'attempt-no': 1,
      message: 'OK',
      'certificate-verified': true,
    },
    template: { name: 'welcome' },
  }),
  temporary_fail: post({
    ...message,
    ...sent,
    event: 'failed',
    severity: 'temporary',
    reason: 'generic',
    id: 'tmp1',
    timestamp: 1_717_243_202.9,
    'log-level': 'warn',
    'delivery-status': {
      'attempt-no': 1,
      code: 452,
      'enhanced-code': '4.2.2',
      message: '4.2.2 over quota',
      description: '',
      'mx-host': 'mx.example.com',
      'retry-seconds': 600,
      tls: true,
    },
  }),
  permanent_fail: post({
    ...message,
    ...sent,
    event: 'failed',
    severity: 'permanent',
    reason: 'bounce',
    id: 'prm1',
    timestamp: 1_717_243_203.3,
    'log-level': 'error',
    'delivery-status': {
      'attempt-no': 1,
      code: 550,
      'enhanced-code': '5.1.1',
      message: '5.1.1 no such user',
      description: '',
      'mx-host': 'mx.example.com',
    },
  }),
  opened: post({
    ...message,
    ...reader,
    event: 'opened',
    id: 'opn1',
    timestamp: 1_717_246_800.87,
    'log-level': 'info',
  }),
  clicked: post({
    ...message,
    ...reader,
    event: 'clicked',
    id: 'clk1',
    timestamp: 1_717_246_860.1,
    url: 'https://example.com/a',
  }),
  unsubscribed: post({
    ...message,
    ...reader,
    event: 'unsubscribed',
    id: 'uns1',
    timestamp: 1_717_246_870.1,
  }),
  complained: post({
    ...message,
    ...sent,
    event: 'complained',
    id: 'cmp1',
    timestamp: 1_717_246_880.1,
    'log-level': 'warn',
  }),
  rejected: post({
    event: 'rejected',
    id: 'rej1',
    timestamp: 1_717_246_890.1,
    'log-level': 'warn',
    reject: { reason: 'Sandbox subdomains are for test purposes only.', description: '' },
    message: { headers },
    flags: { 'is-test-mode': false },
    tags: [],
    'user-variables': {},
  }),
  inbound: {
    fields: {
      recipient: ['help@in.example.com'],
      sender: ['bob@example.com'],
      subject: ['Hi'],
      from: ['Bob <bob@example.com>'],
      'X-Mailgun-Incoming': ['Yes'],
      From: ['Bob <bob@example.com>'],
      To: ['Help <help@in.example.com>'],
      'Message-Id': ['<m1@example.com>'],
      Subject: ['Hi'],
      'message-headers': [
        JSON.stringify([
          ['X-Mailgun-Incoming', 'Yes'],
          ['X-Mailgun-Sflag', 'No'],
          ['X-Mailgun-Sscore', '0.1'],
          ['X-Mailgun-Spf', 'Pass'],
          ['From', 'Bob <bob@example.com>'],
          ['To', 'Help <help@in.example.com>'],
          ['Message-Id', '<m1@example.com>'],
          ['Subject', 'Hi'],
        ]),
      ],
      'body-plain': ['Hello'],
      'body-html': ['<p>Hello</p>'],
      'stripped-text': ['Hello'],
      'stripped-html': ['<p>Hello</p>'],
    },
    files: [],
  },
}

/** Without its signature: `mailgunSigner` makes one. */
function post(data: MailgunEventData): MailgunWebhook {
  return { 'event-data': data }
}
