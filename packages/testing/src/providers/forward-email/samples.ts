// Written by `pnpm generate` from packages/core/src/providers/forward-email/samples: change the payloads there.
export const samples = {
  "bounce": {
    "email_id": "60a2b4c6d8e0f1a2b3c4d501",
    "list_id": "news.example.com",
    "list_unsubscribe": "<https://example.com/u/1>",
    "feedback_id": "c1:example",
    "recipient": "gone@example.org",
    "message": "550 5.1.1 user unknown",
    "response": "550 5.1.1 user unknown",
    "response_code": 550,
    "truth_source": false,
    "headers": {
      "From": "shop@example.com",
      "Subject": "Your receipt",
      "Message-ID": "<m1@example.com>",
      "X-Order": "A-17"
    },
    "bounce": {
      "action": "reject",
      "message": "Mailbox does not exist",
      "category": "recipient",
      "code": 550,
      "status": "5.1.1",
      "line": 42
    },
    "bounced_at": "2026-05-04T09:00:04.000Z"
  },
  "bounce-deferred": {
    "email_id": "60a2b4c6d8e0f1a2b3c4d502",
    "recipient": "full@example.org",
    "message": "452 4.2.2 over quota",
    "response": "452 4.2.2 over quota",
    "response_code": 452,
    "truth_source": false,
    "bounce": {
      "action": "defer",
      "message": "Mailbox full",
      "category": "capacity",
      "code": 452,
      "status": "4.2.2",
      "line": 7
    },
    "bounced_at": "2026-05-04T09:05:04.000Z"
  },
  "inbound": {
    "raw": "From: Ada <ada@example.org>\r\nTo: help@example.com\r\nSubject: Re: hello\r\nMessage-ID: <m9@example.org>\r\n\r\nHi\r\n",
    "recipients": [
      "help@example.com"
    ],
    "messageId": "<m9@example.org>",
    "from": {
      "text": "Ada <ada@example.org>",
      "value": [
        {
          "address": "ada@example.org",
          "name": "Ada"
        }
      ]
    },
    "to": {
      "text": "help@example.com",
      "value": [
        {
          "address": "help@example.com",
          "name": ""
        }
      ]
    },
    "subject": "Re: hello",
    "date": "2026-05-04T10:00:00.000Z",
    "text": "Hi\n",
    "attachments": [],
    "session": {
      "recipient": "help@example.com",
      "sender": "ada@example.org",
      "remoteAddress": "192.0.2.25",
      "arrivalDate": "2026-05-04T10:00:01.000Z"
    }
  }
} as const
