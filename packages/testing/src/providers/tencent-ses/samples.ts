import type { TencentSesPayload } from '@mailherald/core/providers/tencent-ses'

/** The events that Tencent documents, by its own names. */
export type EventName =
  | 'deferred'
  | 'delivered'
  | 'dropped'
  | 'open'
  | 'click'
  | 'bounce'
  | 'spamreport'
  | 'unsubscribe'

const sender = {
  username: '251200670',
  from: 'news@mail.example.com',
  fromDomain: 'mail.example.com',
  templateId: 123456,
} as const

/** What Tencent posts for each of its events, in the order of its documentation. */
export const samples: Readonly<Record<EventName, TencentSesPayload>> = {
  deferred: {
    event: 'deferred',
    email: 'slow@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC1',
    timestamp: 1654064700,
    reason: '451 4.7.1 try again later',
    ...sender,
  },
  delivered: {
    event: 'delivered',
    email: 'ann@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2',
    timestamp: 1654064690,
    ...sender,
  },
  dropped: {
    event: 'dropped',
    email: 'blocked@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC3',
    timestamp: 1654064701,
    reason: 'recipient in blocklist',
    ...sender,
  },
  open: {
    event: 'open',
    email: 'ann@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2',
    timestamp: 1654065000,
    useragent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    ...sender,
  },
  click: {
    event: 'click',
    email: 'ann@example.com',
    link: 'https://www.example.com/offer?id=1',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2',
    timestamp: 1654065010,
    useragent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)',
    ...sender,
  },
  bounce: {
    event: 'bounce',
    email: 'nobody@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC5',
    timestamp: 1654064683,
    reason: '551 5.1.1 recipient is not exist',
    bounceType: 'hard_bounce',
    ...sender,
  },
  spamreport: {
    event: 'spamreport',
    email: 'cross@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC6',
    timestamp: 1654066000,
    ...sender,
  },
  unsubscribe: {
    event: 'unsubscribe',
    email: 'leaving@example.com',
    bulkId: 'qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC7',
    timestamp: 1654066100,
    ...sender,
  },
}
