import type { SesMail, SesReceivedRecord, SesRecord } from '@mailherald/core/providers/amazon-ses'

/** The records that Amazon documents, by its own names. */
export type EventName =
  | 'Send'
  | 'Delivery'
  | 'DeliveryDelay'
  | 'Bounce'
  | 'Complaint'
  | 'Reject'
  | 'Rendering Failure'
  | 'Open'
  | 'Click'
  | 'Subscription'
  | 'Received'

/** The records of SES, as raw delivery posts them: `fakeSns` puts them into signed messages of SNS. */
export const samples: Readonly<Record<Exclude<EventName, 'Received'>, SesRecord>> & {
  readonly Received: SesReceivedRecord
} = {
  Send: { eventType: 'Send', mail: mailOf(1), send: {} },
  Delivery: {
    eventType: 'Delivery',
    mail: mailOf(1),
    delivery: {
      timestamp: '2024-06-01T12:00:04.133Z',
      processingTimeMillis: 4133,
      recipients: ['ann@example.com'],
      smtpResponse: '250 2.6.0 ok',
      reportingMTA: 'mta.example.com',
    },
  },
  DeliveryDelay: {
    eventType: 'DeliveryDelay',
    mail: mailOf(2),
    deliveryDelay: {
      timestamp: '2024-06-01T12:10:00.095Z',
      delayType: 'TransientCommunicationFailure',
      expirationTime: '2024-06-02T02:00:00.914Z',
      delayedRecipients: [
        {
          emailAddress: 'ann@example.com',
          status: '4.4.1',
          diagnosticCode: 'smtp; 421 4.4.1 unable to connect',
        },
      ],
    },
  },
  Bounce: {
    eventType: 'Bounce',
    mail: mailOf(3),
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'NoEmail',
      bouncedRecipients: [
        {
          emailAddress: 'ann@example.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: '2024-06-01T12:00:05.669Z',
      feedbackId: '0100018fd000-61b5-000000',
      reportingMTA: 'dsn; mta.example.com',
    },
  },
  Complaint: {
    eventType: 'Complaint',
    mail: mailOf(4),
    complaint: {
      complainedRecipients: [{ emailAddress: 'ann@example.com' }],
      timestamp: '2024-06-01T13:00:00.669Z',
      feedbackId: '0100018fd000-61b7-000000',
      complaintSubType: null,
      userAgent: 'ExampleFBL/1.0',
      complaintFeedbackType: 'abuse',
      arrivalDate: '2024-06-01T12:59:00.000Z',
    },
  },
  Reject: { eventType: 'Reject', mail: mailOf(5), reject: { reason: 'Bad content' } },
  'Rendering Failure': {
    eventType: 'Rendering Failure',
    mail: mailOf(6),
    failure: {
      errorMessage: "Attribute 'name' is not present in the rendering data.",
      templateName: 'welcome',
    },
  },
  Open: {
    eventType: 'Open',
    mail: mailOf(1),
    open: {
      ipAddress: '198.51.100.7',
      timestamp: '2024-06-01T13:00:00.652Z',
      userAgent: 'Mozilla/5.0',
    },
  },
  Click: {
    eventType: 'Click',
    mail: mailOf(1),
    click: {
      ipAddress: '198.51.100.7',
      link: 'https://www.example.com/offer?id=1',
      linkTags: { position: ['top'] },
      timestamp: '2024-06-01T13:01:00.570Z',
      userAgent: 'Mozilla/5.0',
    },
  },
  Subscription: {
    eventType: 'Subscription',
    mail: mailOf(1),
    subscription: {
      contactList: 'customers',
      timestamp: '2024-06-01T14:00:17.910Z',
      source: 'UnsubscribeHeader',
      newTopicPreferences: {
        unsubscribeAll: true,
        topicSubscriptionStatus: [{ topicName: 'news', subscriptionStatus: 'OptOut' }],
      },
      oldTopicPreferences: {
        unsubscribeAll: false,
        topicSubscriptionStatus: [{ topicName: 'news', subscriptionStatus: 'OptIn' }],
      },
    },
  },
  Received: received(),
}

function mailOf(number: number): SesMail {
  const messageId = `0100018fd000000${number}-aaaa-000000`
  return {
    timestamp: '2024-06-01T12:00:00.000Z',
    source: 'app@example.com',
    sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
    sendingAccountId: '123456789012',
    messageId,
    destination: ['ann@example.com'],
    headersTruncated: false,
    headers: [{ name: 'Subject', value: 'Hi' }],
    commonHeaders: {
      from: ['app@example.com'],
      to: ['ann@example.com'],
      messageId,
      subject: 'Hi',
    },
    tags: { 'ses:configuration-set': ['main'], order_id: ['1001'] },
  }
}

function received(): SesReceivedRecord {
  const pass = { status: 'PASS' }
  return {
    notificationType: 'Received',
    receipt: {
      timestamp: '2024-06-01T12:00:00.936Z',
      processingTimeMillis: 222,
      recipients: ['help@example.com'],
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: {
        type: 'SNS',
        topicArn: 'arn:aws:sns:us-east-1:123456789012:ses-events',
        encoding: 'UTF8',
      },
    },
    mail: {
      timestamp: '2024-06-01T12:00:00.936Z',
      source: 'bounce@example.org',
      messageId: 'd6iitobk75ur44p8kdnnp7g2n800',
      destination: ['help@example.com'],
      headersTruncated: false,
      headers: [{ name: 'Message-ID', value: '<m1@example.org>' }],
      commonHeaders: {
        from: ['Bob <bob@example.org>'],
        to: ['help@example.com'],
        messageId: '<m1@example.org>',
        subject: 'Hi',
      },
    },
    content: 'From: Bob <bob@example.org>\r\nSubject: Hi\r\n\r\nHello\r\n',
  }
}
