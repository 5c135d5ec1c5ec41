// Written by `pnpm generate` from packages/core/src/providers/brevo/samples: change the payloads there.
export const samples = {
  "request": {
    "event": "request",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:00:00",
    "ts": 1717232400,
    "ts_event": 1717232400,
    "ts_epoch": 1717232400123,
    "subject": "Welcome",
    "tags": [
      "welcome",
      "eu"
    ],
    "tag": "[\"welcome\",\"eu\"]",
    "X-Mailin-custom": "{\"orderId\":\"1001\"}",
    "template_id": 22,
    "sending_ip": "192.0.2.10",
    "reason": "sent",
    "sender_email": "hello@example.com"
  },
  "delivered": {
    "event": "delivered",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:00:04",
    "ts": 1717232404,
    "ts_event": 1717232404,
    "ts_epoch": 1717232404123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "reason": "sent"
  },
  "deferred": {
    "event": "deferred",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:01:00",
    "ts": 1717232460,
    "ts_event": 1717232460,
    "ts_epoch": 1717232460123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "reason": "421 4.7.0 try again later"
  },
  "soft_bounce": {
    "event": "soft_bounce",
    "id": 814119,
    "email": "full@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:02:00",
    "ts": 1717232520,
    "ts_event": 1717232520,
    "ts_epoch": 1717232520123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "reason": "552 5.2.2 mailbox full"
  },
  "hard_bounce": {
    "event": "hard_bounce",
    "id": 814119,
    "email": "gone@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:03:00",
    "ts": 1717232580,
    "ts_event": 1717232580,
    "ts_epoch": 1717232580123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "reason": "550-5.1.1 No such user here\n   550 5.1.1 x1y2 - gsmtp"
  },
  "invalid_email": {
    "event": "invalid_email",
    "id": 814119,
    "email": "nobody@@example",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:04:00",
    "ts": 1717232640,
    "ts_event": 1717232640,
    "ts_epoch": 1717232640123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10"
  },
  "blocked": {
    "event": "blocked",
    "id": 814119,
    "email": "old@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:05:00",
    "ts": 1717232700,
    "ts_event": 1717232700,
    "ts_epoch": 1717232700123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "reason": "blocked : due to unsubscribed user"
  },
  "error": {
    "event": "error",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:06:00",
    "ts": 1717232760,
    "ts_event": 1717232760,
    "ts_epoch": 1717232760123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "template_id": 22
  },
  "spam": {
    "event": "spam",
    "id": 814119,
    "email": "angry@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 12:00:00",
    "ts": 1717236000,
    "ts_event": 1717236000,
    "ts_epoch": 1717236000123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10"
  },
  "unique_opened": {
    "event": "unique_opened",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:30:00",
    "ts": 1717234200,
    "ts_event": 1717234200,
    "ts_epoch": 1717234200123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "link": "",
    "user_agent": "Mozilla/5.0",
    "device_used": "DESKTOP"
  },
  "opened": {
    "event": "opened",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:30:30",
    "ts": 1717234230,
    "ts_event": 1717234230,
    "ts_epoch": 1717234230123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "link": "",
    "user_agent": "Mozilla/5.0",
    "device_used": "DESKTOP"
  },
  "proxy_open": {
    "event": "proxy_open",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:31:00",
    "ts": 1717234260,
    "ts_event": 1717234260,
    "ts_epoch": 1717234260123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "link": ""
  },
  "unique_proxy_open": {
    "event": "unique_proxy_open",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:31:30",
    "ts": 1717234290,
    "ts_event": 1717234290,
    "ts_epoch": 1717234290123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "link": ""
  },
  "click": {
    "event": "click",
    "id": 814119,
    "email": "ann@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:32:00",
    "ts": 1717234320,
    "ts_event": 1717234320,
    "ts_epoch": 1717234320123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10",
    "link": "https://example.com/start",
    "user_agent": "Mozilla/5.0",
    "device_used": "DESKTOP"
  },
  "unsubscribed": {
    "event": "unsubscribed",
    "id": 814119,
    "email": "leaving@example.com",
    "message-id": "<202406010900.11111111111@smtp-relay.example.com>",
    "date": "2024-06-01 11:33:00",
    "ts": 1717234380,
    "ts_event": 1717234380,
    "ts_epoch": 1717234380123,
    "subject": "Welcome",
    "tag": "[\"welcome\",\"eu\"]",
    "tags": [
      "welcome",
      "eu"
    ],
    "sending_ip": "192.0.2.10"
  },
  "marketing.delivered": {
    "id": 900003,
    "camp_id": 42,
    "email": "ann@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "delivered",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717225210,
    "ts": 1717225210
  },
  "marketing.opened": {
    "id": 900001,
    "camp_id": 42,
    "email": "ann@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "opened",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717226340,
    "ts": 1717226340
  },
  "marketing.proxy_open": {
    "id": 900001,
    "camp_id": 42,
    "email": "ann@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "proxy_open",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717226370,
    "ts": 1717226370
  },
  "marketing.click": {
    "id": 900001,
    "camp_id": 42,
    "email": "ann@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "click",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717226400,
    "ts": 1717226400,
    "URL": "https://example.com/news"
  },
  "marketing.hard_bounce": {
    "id": 900001,
    "camp_id": 42,
    "email": "gone@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "hard_bounce",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717225220,
    "ts": 1717225220,
    "reason": "550 5.1.1 no such user"
  },
  "marketing.soft_bounce": {
    "id": 900003,
    "camp_id": 42,
    "email": "full@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "soft_bounce",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717225230,
    "ts": 1717225230,
    "reason": "552 5.2.2 mailbox full"
  },
  "marketing.spam": {
    "id": 900001,
    "camp_id": 42,
    "email": "angry@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "spam",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717226460,
    "ts": 1717226460,
    "reason": "undesired"
  },
  "marketing.unsubscribe": {
    "id": 900001,
    "camp_id": 42,
    "email": "leaving@example.com",
    "campaign name": "June news",
    "date_sent": "2024-06-01 09:00:00",
    "date_event": "2024-06-01 09:20:00",
    "event": "unsubscribe",
    "tag": "",
    "segment_ids": [
      1,
      10
    ],
    "ts_sent": 1717225200,
    "ts_event": 1717226520,
    "ts": 1717226520
  },
  "list_addition": {
    "id": 900002,
    "email": "ann@example.com",
    "event": "list_addition",
    "key": "k",
    "date": "2024-06-01 10:00:00",
    "ts": 1717228800,
    "list_id": [
      11
    ],
    "api_key_name": ""
  },
  "contact_updated": {
    "id": 900002,
    "email": "ann@example.com",
    "event": "contact_updated",
    "key": "k",
    "date": "2024-06-01 10:00:00",
    "ts": 1717228860,
    "content": [
      {
        "FIRSTNAME": "Ann"
      }
    ],
    "api_key_name": "crm"
  },
  "contact_deleted": {
    "id": 900002,
    "email": "ann@example.com",
    "event": "contact_deleted",
    "key": "k",
    "date": "2024-06-01 10:00:00",
    "ts": 1717228920,
    "list_id": [
      11,
      12
    ]
  },
  "inboundEmailProcessed": {
    "items": [
      {
        "Uuid": [
          "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeef"
        ],
        "MessageId": "<m1@mail.example.org>",
        "InReplyTo": null,
        "From": {
          "Name": "Bob",
          "Address": "bob@example.org"
        },
        "To": [
          {
            "Name": null,
            "Address": "help@in.example.com"
          }
        ],
        "Cc": [],
        "ReplyTo": null,
        "SentAtDate": "Sat, 01 Jun 2024 09:00:00 +0000",
        "Subject": "Hi",
        "Headers": {
          "Received": [
            "by a.example.org",
            "from b.example.org"
          ],
          "From": "Bob <bob@example.org>",
          "Message-ID": "<m1@mail.example.org>"
        },
        "SpamScore": 2.9,
        "ExtractedMarkdownMessage": "Hello",
        "ExtractedMarkdownSignature": "Bob",
        "RawHtmlBody": "<p>Hello</p>",
        "RawTextBody": "Hello\r\n-- \r\nBob",
        "Attachments": [
          {
            "Name": "a.pdf",
            "ContentType": "application/pdf",
            "ContentLength": 1234,
            "ContentID": null,
            "DownloadToken": "tok_1"
          }
        ]
      }
    ]
  }
} as const
