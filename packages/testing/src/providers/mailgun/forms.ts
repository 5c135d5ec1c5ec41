import type { MailgunForm } from '@mailherald/core/providers/mailgun'

/** What Mailgun posts as a form, before `mailgunWire` makes it one. */
export const forms: { readonly inbound: MailgunForm } = {
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
