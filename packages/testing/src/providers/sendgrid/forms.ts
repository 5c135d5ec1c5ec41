/** The text fields that Inbound Parse posts. */
export interface InboundSample {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly never[]
}

/** What SendGrid posts as a form, before `sendGridWire` makes it one. */
export const forms: { readonly inbound: InboundSample } = {
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
