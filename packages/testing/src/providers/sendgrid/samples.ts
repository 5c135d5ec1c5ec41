import type { SendGridEvent } from '@mailherald/core/providers/sendgrid'

/** The events that SendGrid documents, by its own names, and `inbound` for Inbound Parse. */
export type EventName =
  | 'processed'
  | 'deferred'
  | 'delivered'
  | 'bounce'
  | 'dropped'
  | 'open'
  | 'click'
  | 'spamreport'
  | 'unsubscribe'
  | 'group_unsubscribe'
  | 'group_resubscribe'

/** The text fields that Inbound Parse posts, before they become a form. */
export interface InboundSample {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly never[]
}

const message = {
  email: 'ann@example.com',
  'smtp-id': '<a1b2C3d4Q0Gg@ismtpd.example.com>',
  sg_message_id: 'a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0',
  category: ['welcome'],
} as const

const server = { ip: '192.0.2.10', tls: 1 } as const
const reader = {
  ip: '198.51.100.7',
  useragent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
} as const

/** What SendGrid posts for each of its events, one element of a batch, in the order of its documentation. */
export const samples: Readonly<Record<EventName, SendGridEvent>> & {
  readonly inbound: InboundSample
} = {
  processed: {
    ...message,
    event: 'processed',
    timestamp: 1_717_243_200,
    send_at: 0,
    sg_event_id: 'cHJvY2Vzc2VkLTEyMzQ1Ni1hMWIyQzNkNC0w',
    order_id: '1001',
  },
  deferred: {
    ...message,
    ...server,
    event: 'deferred',
    timestamp: 1_717_243_203,
    response: '421 4.7.0 try again later',
    attempt: '0',
    sg_event_id: 'ZGVmZXJyZWQtMQ',
  },
  delivered: {
    ...message,
    ...server,
    event: 'delivered',
    timestamp: 1_717_243_260,
    response: '250 2.0.0 OK 1717243260 x1 - gsmtp',
    sg_event_id: 'ZGVsaXZlcmVkLTE',
    order_id: '1001',
  },
  bounce: {
    ...message,
    ...server,
    email: 'gone@example.com',
    event: 'bounce',
    timestamp: 1_717_243_261,
    type: 'bounce',
    status: '5.1.1',
    reason: '550 5.1.1 user unknown',
    bounce_classification: 'Invalid Address',
    sg_event_id: 'Ym91bmNlLTE',
  },
  dropped: {
    ...message,
    email: 'old@example.com',
    event: 'dropped',
    timestamp: 1_717_243_200,
    reason: 'Bounced Address',
    status: '5.0.0',
    sg_event_id: 'ZHJvcC0x',
  },
  open: {
    ...message,
    ...reader,
    event: 'open',
    timestamp: 1_717_246_800,
    sg_machine_open: false,
    sg_content_type: 'html',
    sg_event_id: 'b3Blbi0x',
  },
  click: {
    ...message,
    ...reader,
    event: 'click',
    timestamp: 1_717_246_860,
    url: 'https://example.com/a?b=1',
    url_offset: { index: 0, type: 'html' },
    sg_event_id: 'Y2xpY2stMQ',
  },
  spamreport: {
    ...message,
    event: 'spamreport',
    timestamp: 1_717_250_000,
    sg_event_id: 'c3BhbS0x',
  },
  unsubscribe: {
    ...message,
    event: 'unsubscribe',
    timestamp: 1_717_250_001,
    sg_event_id: 'dW5zdWItMQ',
  },
  group_unsubscribe: {
    ...message,
    ...reader,
    event: 'group_unsubscribe',
    timestamp: 1_717_250_002,
    asm_group_id: 10,
    url: 'https://example.com/',
    sg_event_id: 'Z3Vuc3ViLTE',
  },
  group_resubscribe: {
    ...message,
    ...reader,
    event: 'group_resubscribe',
    timestamp: 1_717_250_003,
    asm_group_id: 10,
    sg_event_id: 'Z3Jlc3ViLTE',
  },
  inbound: {
    fields: {
      headers: [
        'Received: by mx.sendgrid.net with SMTP id a1b2C3d4Q0Gg',
        'From: Bob <bob@example.com>',
        'To: Help <help@in.example.com>',
        'Date: Sat, 01 Jun 2024 14:00:00 +0200',
        'Message-ID: <m1@example.com>',
        'Subject: Hi',
        '',
      ].join('\n'),
      envelope: '{"to":["help@in.example.com"],"from":"bob@example.com"}',
      from: 'Bob <bob@example.com>',
      to: 'Help <help@in.example.com>',
      subject: 'Hi',
      text: 'Hello',
      html: '<p>Hello</p>',
      attachments: '0',
      charsets: '{"to":"UTF-8","html":"UTF-8","subject":"UTF-8","from":"UTF-8","text":"UTF-8"}',
      SPF: 'pass',
      dkim: '{@example.com : pass}',
      sender_ip: '203.0.113.5',
    },
    files: [],
  },
}
