// Written by `pnpm generate` from packages/core/src/providers/mailpace/samples: change the payloads there.
export const samples = {
  "email.bounced": {
    "event": "email.bounced",
    "payload": {
      "status": "bounced",
      "id": 3,
      "domain_id": 1,
      "created_at": "2026-01-16T14:50:15.445Z",
      "updated_at": "2026-01-16T14:50:18.000Z",
      "from": "sender@example.com",
      "to": "gone@example.com",
      "htmlbody": "<p>Hi</p>",
      "textbody": "Hi",
      "cc": null,
      "bcc": null,
      "subject": "Hi",
      "replyto": null,
      "message_id": "<abc>@<mailer.example.com>",
      "list_unsubscribe": null,
      "tags": [
        "receipt"
      ]
    }
  },
  "email.deferred": {
    "event": "email.deferred",
    "payload": {
      "status": "deferred",
      "id": 2,
      "domain_id": 1,
      "created_at": "2026-01-16T14:50:15.445Z",
      "updated_at": "2026-01-16T14:50:17.500Z",
      "from": "sender@example.com",
      "to": "busy@example.com",
      "htmlbody": "<p>Hi</p>",
      "textbody": "Hi",
      "cc": null,
      "bcc": null,
      "subject": "Hi",
      "replyto": null,
      "message_id": "<abc>@<mailer.example.com>",
      "list_unsubscribe": null,
      "tags": [
        "receipt"
      ]
    }
  },
  "email.delivered": {
    "event": "email.delivered",
    "payload": {
      "status": "delivered",
      "id": 1,
      "domain_id": 1,
      "created_at": "2026-01-16T14:50:15.445Z",
      "updated_at": "2026-01-16T14:50:17.020Z",
      "from": "sender@example.com",
      "to": "ann@example.com",
      "htmlbody": "<p>Hi</p>",
      "textbody": "Hi",
      "cc": null,
      "bcc": null,
      "subject": "Hi",
      "replyto": null,
      "message_id": "<abc>@<mailer.example.com>",
      "list_unsubscribe": null,
      "tags": [
        "receipt"
      ]
    }
  },
  "email.queued": {
    "event": "email.queued",
    "payload": {
      "status": "queued",
      "id": 1,
      "domain_id": 1,
      "created_at": "2026-01-16T14:50:15.445Z",
      "updated_at": "2026-01-16T14:50:15.445Z",
      "from": "sender@example.com",
      "to": "ann@example.com",
      "htmlbody": "<p>Hi</p>",
      "textbody": "Hi",
      "cc": null,
      "bcc": null,
      "subject": "Hi",
      "replyto": null,
      "message_id": "<abc>@<mailer.example.com>",
      "list_unsubscribe": null,
      "tags": [
        "receipt"
      ]
    }
  },
  "email.spam": {
    "event": "email.spam",
    "payload": {
      "status": "spam",
      "id": 4,
      "domain_id": 1,
      "created_at": "2026-01-16T14:50:15.445Z",
      "updated_at": "2026-01-16T14:50:15.900Z",
      "from": "sender@example.com",
      "to": "ann@example.com",
      "htmlbody": "<p>Hi</p>",
      "textbody": "Hi",
      "cc": null,
      "bcc": null,
      "subject": "Hi",
      "replyto": null,
      "message_id": "<abc>@<mailer.example.com>",
      "list_unsubscribe": null,
      "tags": [
        "receipt"
      ]
    }
  },
  "inbound": {
    "from": "Jane <jane@example.com>",
    "headers": [
      "Received: from mail.example.com (mail.example.com [192.0.2.1])\r\n by inbound.example.org; Fri, 16 Jan 2026 14:50:00 +0000",
      "From: Jane <jane@example.com>",
      "To: help@inbound.example.org",
      "Subject: Help",
      "Date: Fri, 16 Jan 2026 14:49:58 +0000",
      "Message-ID: <u1@example.com>"
    ],
    "messageId": "<u1@example.com>",
    "raw": "From: Jane <jane@example.com>\r\nTo: help@inbound.example.org\r\nSubject: Help\r\nDate: Fri, 16 Jan 2026 14:49:58 +0000\r\nMessage-ID: <u1@example.com>\r\n\r\nHi\r\n",
    "to": "help@inbound.example.org",
    "subject": "Help",
    "text": "Hi",
    "attachments": [
      {
        "filename": "a.txt",
        "content": "SGk=",
        "type": "attachment",
        "contentType": "text/plain",
        "contentDisposition": "attachment",
        "headers": [
          "Content-Type: text/plain"
        ],
        "checksum": "c1a5298f939e87e8f962a5edfc206918",
        "size": 2
      }
    ]
  }
} as const
