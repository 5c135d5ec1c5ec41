import type {
  PostmarkBounce,
  PostmarkClick,
  PostmarkDelivery,
  PostmarkInbound,
  PostmarkMessage,
  PostmarkOpen,
  PostmarkSubscriptionChange,
} from '@mailherald/core/providers/postmark'

/** The events that Postmark documents: its record types and, of bounces, the types of its own. */
export type EventName =
  | 'Delivery'
  | 'HardBounce'
  | 'SoftBounce'
  | 'Transient'
  | 'DnsError'
  | 'OpenRelayTest'
  | 'VirusNotification'
  | 'Blocked'
  | 'DMARCPolicy'
  | 'SpamNotification'
  | 'Unknown'
  | 'BadEmailAddress'
  | 'Unconfirmed'
  | 'ManuallyDeactivated'
  | 'SMTPApiError'
  | 'TemplateRenderingFailed'
  | 'Unsubscribe'
  | 'Subscribe'
  | 'AutoResponder'
  | 'AddressChange'
  | 'ChallengeVerification'
  | 'InboundError'
  | 'SpamComplaint'
  | 'Open'
  | 'Click'
  | 'SubscriptionChange'
  | 'Inbound'

const message: PostmarkMessage = {
  MessageID: '883953f4-6105-42a2-a16a-77a8eac79483',
  ServerID: 23,
  MessageStream: 'outbound',
  Tag: 'welcome',
  Metadata: { order_id: '1001' },
}

const program = { Name: 'Chrome 120', Company: 'Google', Family: 'Chrome' }

/** The samples that are not bounces. */
type OtherSamples = {
  readonly Delivery: PostmarkDelivery
  readonly Open: PostmarkOpen
  readonly Click: PostmarkClick
  readonly SubscriptionChange: PostmarkSubscriptionChange
  readonly Inbound: PostmarkInbound
}

/** What Postmark posts for each of its events. */
export const samples: Readonly<Record<Exclude<EventName, keyof OtherSamples>, PostmarkBounce>> &
  OtherSamples = {
  Delivery: {
    ...message,
    RecordType: 'Delivery',
    Recipient: 'ann@example.com',
    DeliveredAt: '2024-06-01T12:00:03.9070259Z',
    Details: 'smtp;250 2.0.0 OK',
  },
  HardBounce: bounce(901542550, { Type: 'HardBounce', TypeCode: 1, Inactive: true }),
  SoftBounce: bounce(901542551, {
    Type: 'SoftBounce',
    TypeCode: 4096,
    Details: 'smtp;452 4.2.2 mailbox over quota',
  }),
  Transient: bounce(901542552, {
    Type: 'Transient',
    TypeCode: 2,
    Details: 'smtp;421 try later',
  }),
  DnsError: bounce(901542553, { Type: 'DnsError', TypeCode: 256, Details: 'smtp;450 4.4.3 no MX' }),
  OpenRelayTest: bounce(901542554, {
    Type: 'OpenRelayTest',
    TypeCode: 1024,
    Details: 'smtp;451 relay check',
  }),
  VirusNotification: bounce(901542555, {
    Type: 'VirusNotification',
    TypeCode: 8192,
    Details: 'smtp;554 rejected',
  }),
  Blocked: bounce(901542556, {
    Type: 'Blocked',
    TypeCode: 100006,
    Details: 'smtp;550 5.7.1 listed on a blocklist',
  }),
  DMARCPolicy: bounce(901542557, {
    Type: 'DMARCPolicy',
    TypeCode: 100009,
    Details: 'smtp;550 5.7.26 rejected by policy',
  }),
  SpamNotification: bounce(901542558, {
    Type: 'SpamNotification',
    TypeCode: 512,
    Details: 'smtp;554 looks like spam',
  }),
  Unknown: bounce(901542559, { Type: 'Unknown', TypeCode: 2048, Details: 'smtp;571 what' }),
  BadEmailAddress: bounce(901542560, {
    Type: 'BadEmailAddress',
    TypeCode: 100000,
    Details: '',
    Description: 'The address is not valid',
  }),
  Unconfirmed: bounce(901542561, { Type: 'Unconfirmed', TypeCode: 100003, Details: '' }),
  ManuallyDeactivated: bounce(901542562, {
    Type: 'ManuallyDeactivated',
    TypeCode: 100002,
    Details: '',
  }),
  SMTPApiError: bounce(901542563, {
    Type: 'SMTPApiError',
    TypeCode: 100007,
    Details: 'inactive recipient',
  }),
  TemplateRenderingFailed: bounce(901542564, {
    Type: 'TemplateRenderingFailed',
    TypeCode: 100010,
    Details: 'The model lacks a name',
  }),
  Unsubscribe: bounce(901542565, { Type: 'Unsubscribe', TypeCode: 16, Details: '' }),
  Subscribe: bounce(901542566, { Type: 'Subscribe', TypeCode: 32, Details: '' }),
  AutoResponder: bounce(901542567, {
    Type: 'AutoResponder',
    TypeCode: 64,
    Details: 'Out of office',
  }),
  AddressChange: bounce(901542568, { Type: 'AddressChange', TypeCode: 128, Details: '' }),
  ChallengeVerification: bounce(901542569, {
    Type: 'ChallengeVerification',
    TypeCode: 16384,
    Details: '',
  }),
  InboundError: bounce(901542570, { Type: 'InboundError', TypeCode: 100008, Details: '' }),
  SpamComplaint: {
    ...bounce(901542571, { Type: 'SpamComplaint', TypeCode: 100001, Details: '', Inactive: true }),
    RecordType: 'SpamComplaint',
  },
  Open: {
    ...message,
    RecordType: 'Open',
    FirstOpen: true,
    Client: { Name: 'Gmail', Company: 'Google', Family: 'Gmail' },
    OS: { Name: 'unknown', Company: 'unknown', Family: 'unknown' },
    Platform: 'WebMail',
    UserAgent: 'Mozilla/5.0',
    ReadSeconds: 5,
    Geo: {},
    ReceivedAt: '2024-06-01T13:00:00Z',
    Recipient: 'ann@example.com',
  },
  Click: {
    ...message,
    RecordType: 'Click',
    ClickLocation: 'HTML',
    Client: program,
    OS: { Name: 'OS X', Company: 'Apple', Family: 'OS X' },
    Platform: 'Desktop',
    UserAgent: 'Mozilla/5.0',
    OriginalLink: 'https://example.com/a',
    Geo: {
      CountryISOCode: 'RS',
      Country: 'Serbia',
      City: 'Novi Sad',
      Coords: '45.25,19.83',
      IP: '198.51.100.7',
    },
    ReceivedAt: '2024-06-01T13:01:00.9065619Z',
    Recipient: 'ann@example.com',
  },
  SubscriptionChange: {
    ...message,
    RecordType: 'SubscriptionChange',
    MessageStream: 'broadcast',
    ChangedAt: '2024-06-01T14:00:00Z',
    Recipient: 'ann@example.com',
    Origin: 'Recipient',
    SuppressSending: true,
    SuppressionReason: 'ManualSuppression',
  },
  Inbound: {
    FromName: 'Bob',
    MessageStream: 'inbound',
    From: 'bob@example.org',
    FromFull: { Email: 'bob@example.org', Name: 'Bob', MailboxHash: '' },
    To: '"Help" <help+t1@in.example.com>',
    ToFull: [{ Email: 'help+t1@in.example.com', Name: 'Help', MailboxHash: 't1' }],
    Cc: '',
    CcFull: [],
    Bcc: '',
    BccFull: [],
    OriginalRecipient: 'help+t1@in.example.com',
    Subject: 'Re: Hi',
    MessageID: '73e6d360-66eb-11e1-8e72-a8904824019b',
    ReplyTo: '',
    MailboxHash: 't1',
    Date: 'Sat, 1 Jun 2024 16:59:01 +0200',
    TextBody: 'Hello',
    HtmlBody: '<p>Hello</p>',
    StrippedTextReply: 'Hello',
    Tag: '',
    Headers: [
      { Name: 'Return-Path', Value: '<bounce@example.org>' },
      { Name: 'X-Spam-Status', Value: 'No' },
      { Name: 'X-Spam-Score', Value: '-0.1' },
      { Name: 'Message-ID', Value: '<m1@example.org>' },
    ],
    Attachments: [
      {
        Name: 'a.txt',
        Content: 'aGVsbG8=',
        ContentType: 'text/plain',
        ContentLength: 5,
        ContentID: '',
      },
    ],
  },
}

function bounce(id: number, of: Partial<PostmarkBounce>): PostmarkBounce {
  return {
    ...message,
    RecordType: 'Bounce',
    ID: id,
    Description: '',
    Details: 'smtp;550 5.1.1 no such user',
    Email: 'gone@example.com',
    From: 'app@example.com',
    Subject: 'Hi',
    BouncedAt: '2024-06-01T12:00:04.3963933Z',
    DumpAvailable: false,
    Inactive: false,
    CanActivate: true,
    ...of,
  }
}
