import type {
  MailjetBlocked,
  MailjetBounce,
  MailjetClick,
  MailjetEvent,
  MailjetInbound,
  MailjetOpen,
  MailjetSent,
  MailjetSpam,
  MailjetUnsub,
} from '@mailherald/core/providers/mailjet'

/** The events that Mailjet documents, by its own names. A message of the Parse API has none, and is called `parse`. */
export type EventName =
  | 'sent'
  | 'open'
  | 'click'
  | 'bounce'
  | 'blocked'
  | 'spam'
  | 'unsub'
  | 'parse'

const message: MailjetEvent = {
  // As long as Mailjet's are, and one of the few of that size that a number can be.
  MessageID: 90071992547409920,
  Message_GUID: '11111111-2222-4333-8444-555555555551',
  email: 'ann@example.com',
  mj_campaign_id: 0,
  mj_contact_id: 2000000067,
  customcampaign: '',
  CustomID: 'order-1001',
  Payload: '{"orderId":"1001"}',
}

const undelivered: MailjetEvent = {
  ...message,
  MessageID: 90071992547410000,
  Message_GUID: '11111111-2222-4333-8444-555555555552',
  email: 'gone@example.com',
  mj_contact_id: 2000000068,
}

const reader = { ip: '198.51.100.7', geo: 'FR', agent: 'Mozilla/5.0' } as const

/** What Mailjet posts for each of its events, without grouping. */
export const samples: Readonly<Record<EventName, unknown>> & {
  readonly sent: MailjetSent
  readonly open: MailjetOpen
  readonly click: MailjetClick
  readonly bounce: MailjetBounce
  readonly blocked: MailjetBlocked
  readonly spam: MailjetSpam
  readonly unsub: MailjetUnsub
  readonly parse: MailjetInbound
} = {
  sent: {
    event: 'sent',
    time: 1717232404,
    ...message,
    smtp_reply: '250 2.0.0 OK 1717232404 x1 - gsmtp',
  },
  open: { event: 'open', time: 1717234200, ...message, ...reader },
  click: {
    event: 'click',
    time: 1717234320,
    ...message,
    url: 'https://example.com/start',
    ...reader,
  },
  bounce: {
    event: 'bounce',
    time: 1717232580,
    ...undelivered,
    blocked: true,
    hard_bounce: true,
    error_related_to: 'recipient',
    error: 'user unknown',
    comment: '550 5.1.1 No such user',
  },
  blocked: {
    event: 'blocked',
    time: 1717240000,
    ...undelivered,
    MessageID: 90071992547410080,
    Message_GUID: '11111111-2222-4333-8444-555555555554',
    error_related_to: 'mailjet',
    error: 'preblocked',
  },
  spam: { event: 'spam', time: 1717236000, ...message, source: 'JMRPP' },
  unsub: {
    event: 'unsub',
    time: 1717236100,
    ...message,
    mj_list_id: 1000002,
    ip: '198.51.100.7',
    geo: '',
    agent: 'List-Unsubscribe',
  },
  parse: {
    Sender: 'bounces@mail.example.org',
    Recipient: 'help@in.example.com',
    Date: '20240601T090000',
    From: 'Bob <bob@example.org>',
    Subject: 'Re: order',
    Headers: {
      'Return-Path': ['<bounces@mail.example.org>'],
      Received: ['from a.example.org by mx.example.com', 'from b.example.org by a.example.org'],
      'Content-Type': ['multipart/mixed; boundary="b0"'],
      From: 'Bob <bob@example.org>',
      To: 'help@in.example.com',
      Date: 'Sat, 01 Jun 2024 11:00:00 +0200',
      'Message-ID': '<m1@mail.example.org>',
      Subject: 'Re: order',
    },
    Parts: [
      { Headers: { 'Content-Type': ['text/plain; charset=UTF-8'] }, ContentRef: 'Text-part' },
      { Headers: { 'Content-Type': ['text/html; charset=UTF-8'] }, ContentRef: 'Html-part' },
      {
        Headers: {
          'Content-Type': ['text/plain; name=a.txt'],
          'Content-Disposition': ['attachment; filename=a.txt'],
          'Content-Transfer-Encoding': ['base64'],
        },
        ContentRef: 'Attachment1',
      },
    ],
    'Text-part': 'Hello',
    'Html-part': '<p>Hello</p>',
    Attachment1: 'aGVsbG8=',
    SpamAssassinScore: '1.7',
    CustomID: 'order-1001',
    Payload: '{"orderId":"1001"}',
  },
}
