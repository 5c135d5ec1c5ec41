import type {
  BrevoContact,
  BrevoInbound,
  BrevoMarketing,
  BrevoTransactional,
} from '@mailherald/core/providers/brevo'

/**
 * The events that Brevo documents, by its own names. Those of a campaign have the same names as those of a
 * transactional mail; an inbound post has none, and is called as in the configuration of the webhook.
 */
export type EventName = TransactionalName | `marketing.${MarketingName}` | ContactName | InboundName

type TransactionalName =
  | 'request'
  | 'delivered'
  | 'deferred'
  | 'soft_bounce'
  | 'hard_bounce'
  | 'invalid_email'
  | 'blocked'
  | 'error'
  | 'spam'
  | 'unique_opened'
  | 'opened'
  | 'proxy_open'
  | 'unique_proxy_open'
  | 'click'
  | 'unsubscribed'

type MarketingName =
  | 'delivered'
  | 'opened'
  | 'proxy_open'
  | 'click'
  | 'hard_bounce'
  | 'soft_bounce'
  | 'spam'
  | 'unsubscribe'

type ContactName = 'list_addition' | 'contact_updated' | 'contact_deleted'
type InboundName = 'inboundEmailProcessed'

/** What an inbound webhook posts. */
export interface InboundPost {
  readonly items: readonly BrevoInbound[]
}

const reader = { link: '', user_agent: 'Mozilla/5.0', device_used: 'DESKTOP' } as const

/** What Brevo posts for each of its events, in the order of its documentation. */
export const samples: Readonly<
  Record<TransactionalName, BrevoTransactional> &
    Record<`marketing.${MarketingName}`, BrevoMarketing> &
    Record<ContactName, BrevoContact> &
    Record<InboundName, InboundPost>
> = {
  request: transactional('request', 0, {
    'X-Mailin-custom': '{"orderId":"1001"}',
    template_id: 22,
    reason: 'sent',
    sender_email: 'hello@example.com',
  }),
  delivered: transactional('delivered', 4, { reason: 'sent' }),
  deferred: transactional('deferred', 60, { reason: '421 4.7.0 try again later' }),
  soft_bounce: transactional('soft_bounce', 120, {
    email: 'full@example.com',
    reason: '552 5.2.2 mailbox full',
  }),
  hard_bounce: transactional('hard_bounce', 180, {
    email: 'gone@example.com',
    reason: '550-5.1.1 No such user here\n   550 5.1.1 x1y2 - gsmtp',
  }),
  invalid_email: transactional('invalid_email', 240, { email: 'nobody@@example' }),
  blocked: transactional('blocked', 300, {
    email: 'old@example.com',
    reason: 'blocked : due to unsubscribed user',
  }),
  error: transactional('error', 360, { template_id: 22 }),
  spam: transactional('spam', 3600, { email: 'angry@example.com' }),
  unique_opened: transactional('unique_opened', 1800, reader),
  opened: transactional('opened', 1830, reader),
  proxy_open: transactional('proxy_open', 1860, { link: '' }),
  unique_proxy_open: transactional('unique_proxy_open', 1890, { link: '' }),
  click: transactional('click', 1920, { ...reader, link: 'https://example.com/start' }),
  unsubscribed: transactional('unsubscribed', 1980, { email: 'leaving@example.com' }),
  'marketing.delivered': marketing('delivered', 10),
  'marketing.opened': marketing('opened', 1140),
  'marketing.proxy_open': marketing('proxy_open', 1170),
  'marketing.click': marketing('click', 1200, { URL: 'https://example.com/news' }),
  'marketing.hard_bounce': marketing('hard_bounce', 20, {
    email: 'gone@example.com',
    reason: '550 5.1.1 no such user',
  }),
  'marketing.soft_bounce': marketing('soft_bounce', 30, {
    email: 'full@example.com',
    reason: '552 5.2.2 mailbox full',
  }),
  'marketing.spam': marketing('spam', 1260, { email: 'angry@example.com', reason: 'undesired' }),
  'marketing.unsubscribe': marketing('unsubscribe', 1320, { email: 'leaving@example.com' }),
  list_addition: contact('list_addition', 0, { list_id: [11], api_key_name: '' }),
  contact_updated: contact('contact_updated', 60, {
    content: [{ FIRSTNAME: 'Ann' }],
    api_key_name: 'crm',
  }),
  contact_deleted: contact('contact_deleted', 120, { list_id: [11, 12] }),
  inboundEmailProcessed: {
    items: [
      {
        Uuid: ['aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'],
        MessageId: '<m1@mail.example.org>',
        InReplyTo: null,
        From: { Name: 'Bob', Address: 'bob@example.org' },
        To: [{ Name: null, Address: 'help@in.example.com' }],
        Cc: [],
        ReplyTo: null,
        SentAtDate: 'Sat, 01 Jun 2024 09:00:00 +0000',
        Subject: 'Hi',
        Headers: {
          Received: ['by a.example.org', 'from b.example.org'],
          From: 'Bob <bob@example.org>',
          'Message-ID': '<m1@mail.example.org>',
        },
        SpamScore: 2.9,
        ExtractedMarkdownMessage: 'Hello',
        ExtractedMarkdownSignature: 'Bob',
        RawHtmlBody: '<p>Hello</p>',
        RawTextBody: 'Hello\r\n-- \r\nBob',
        Attachments: [
          {
            Name: 'a.pdf',
            ContentType: 'application/pdf',
            ContentLength: 1234,
            ContentID: null,
            DownloadToken: 'tok_1',
          },
        ],
      },
    ],
  },
}

function transactional(
  event: TransactionalName,
  seconds: number,
  fields: BrevoTransactional,
): BrevoTransactional {
  const ts = 1717232400 + seconds
  return {
    event,
    id: 814119,
    email: 'ann@example.com',
    'message-id': '<202406010900.11111111111@smtp-relay.example.com>',
    date: new Date((ts + 7200) * 1000).toISOString().slice(0, 19).replace('T', ' '),
    ts,
    ts_event: ts,
    ts_epoch: ts * 1000 + 123,
    subject: 'Welcome',
    tag: '["welcome","eu"]',
    tags: ['welcome', 'eu'],
    sending_ip: '192.0.2.10',
    ...fields,
  }
}

function marketing(
  event: MarketingName,
  seconds: number,
  fields: BrevoMarketing = {},
): BrevoMarketing {
  const [sent, ts] = [1717225200, 1717225200 + seconds]
  return {
    id: 900001,
    camp_id: 42,
    email: 'ann@example.com',
    'campaign name': 'June news',
    date_sent: '2024-06-01 09:00:00',
    date_event: '2024-06-01 09:20:00',
    event,
    tag: '',
    segment_ids: [1, 10],
    ts_sent: sent,
    ts_event: ts,
    ts,
    ...fields,
  }
}

function contact(event: ContactName, seconds: number, fields: BrevoContact): BrevoContact {
  return {
    id: 900002,
    email: 'ann@example.com',
    event,
    key: 'k',
    date: '2024-06-01 10:00:00',
    ts: 1717228800 + seconds,
    ...fields,
  }
}
