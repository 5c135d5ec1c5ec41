// Written by `pnpm generate` from packages/core/src/providers/emailengine/samples: change the payloads there.
export const samples = {
  "listSubscribe": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:09:00.120Z",
    "event": "listSubscribe",
    "data": {
      "recipient": "ada@example.org",
      "messageId": "<m1@example.com>",
      "listId": "news",
      "remoteAddress": "203.0.113.9",
      "userAgent": "Mozilla/5.0"
    }
  },
  "listUnsubscribe": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:08:00.120Z",
    "event": "listUnsubscribe",
    "data": {
      "recipient": "ada@example.org",
      "messageId": "<m1@example.com>",
      "listId": "news",
      "remoteAddress": "203.0.113.9",
      "userAgent": "Mozilla/5.0"
    }
  },
  "messageBounce": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:04:00.120Z",
    "event": "messageBounce",
    "data": {
      "bounceMessage": "AAAAAQAABWw",
      "recipient": "gone@example.org",
      "action": "failed",
      "response": {
        "source": "smtp",
        "message": "550 5.1.1 <gone@example.org>: user unknown",
        "status": "5.1.1",
        "category": "user_unknown",
        "recommendedAction": "remove"
      },
      "mta": "mx.example.org",
      "queueId": "BFC608226A",
      "messageId": "<m1@example.com>"
    }
  },
  "messageComplaint": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:05:00.120Z",
    "event": "messageComplaint",
    "data": {
      "complaintMessage": "AAAAAQAABvE",
      "arf": {
        "source": "Hotmail",
        "feedbackType": "abuse",
        "originalRcptTo": [
          "ada@example.net"
        ],
        "arrivalDate": "2026-05-04T08:29:00.000Z"
      },
      "headers": {
        "messageId": "<m1@example.com>",
        "from": "shop@example.com",
        "to": [
          "ada@example.net"
        ],
        "subject": "News"
      }
    }
  },
  "messageDeliveryError": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:02:00.120Z",
    "event": "messageDeliveryError",
    "data": {
      "queueId": "q1",
      "envelope": {
        "from": "shop@example.com",
        "to": [
          "full@example.org"
        ]
      },
      "messageId": "<m2@example.com>",
      "error": "mailbox full",
      "errorCode": "EPROTOCOL",
      "smtpResponse": "452 4.2.2 mailbox full",
      "smtpResponseCode": 452,
      "smtpCommand": "RCPT TO",
      "job": {
        "id": "42",
        "attemptsMade": 1,
        "attempts": 10,
        "nextAttempt": "2026-05-04T09:00:12.000Z"
      }
    }
  },
  "messageFailed": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:03:00.120Z",
    "event": "messageFailed",
    "data": {
      "messageId": "<m2@example.com>",
      "queueId": "q2",
      "error": "Error: Can't send mail - all recipients were rejected"
    }
  },
  "messageNew": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "path": "INBOX",
    "specialUse": "\\Inbox",
    "date": "2026-05-04T09:10:00.120Z",
    "event": "messageNew",
    "data": {
      "id": "AAAABAABNc",
      "uid": 12345,
      "path": "INBOX",
      "date": "2026-05-04T10:00:00.000Z",
      "flags": [],
      "unseen": true,
      "size": 812,
      "subject": "Help",
      "from": {
        "name": "Ann",
        "address": "ann@example.org"
      },
      "to": [
        {
          "name": "",
          "address": "help@example.com"
        }
      ],
      "messageId": "<u1@example.org>",
      "text": {
        "id": "t1",
        "encodedSize": {
          "plain": 4,
          "html": 10
        },
        "plain": "Hi\n",
        "html": "<p>Hi</p>",
        "hasMore": false
      },
      "attachments": [],
      "messageSpecialUse": "\\Inbox",
      "seemsLikeNew": true
    }
  },
  "messageSent": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:01:00.120Z",
    "event": "messageSent",
    "data": {
      "messageId": "<m1@example.com>",
      "response": "250 2.0.0 Ok: queued",
      "queueId": "q1",
      "envelope": {
        "from": "shop@example.com",
        "to": [
          "ada@example.org"
        ]
      }
    }
  },
  "trackClick": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:07:00.120Z",
    "event": "trackClick",
    "data": {
      "messageId": "<m1@example.com>",
      "url": "https://example.com/x",
      "remoteAddress": "203.0.113.9",
      "userAgent": "Mozilla/5.0"
    }
  },
  "trackOpen": {
    "serviceUrl": "https://ee.example.com",
    "account": "a1",
    "date": "2026-05-04T09:06:00.120Z",
    "event": "trackOpen",
    "data": {
      "messageId": "<m1@example.com>",
      "remoteAddress": "203.0.113.9",
      "userAgent": "Mozilla/5.0"
    }
  }
} as const
