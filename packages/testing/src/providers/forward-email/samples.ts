// Written by `pnpm generate` from packages/core/src/providers/forward-email/samples: change the payloads there.
export const samples = {
  "bounced": {
    "id": "e1",
    "at": 1767225601,
    "message_id": "m1",
    "recipient": "ann@example.com",
    "subject": "Welcome",
    "tags": [
      "welcome"
    ],
    "event": "bounced",
    "kind": "hard",
    "reason": "550 5.1.1 <ann@example.com>: no such user"
  },
  "clicked": {
    "id": "e3",
    "at": 1767225603,
    "message_id": "m1",
    "recipient": "ann@example.com",
    "subject": "Welcome",
    "tags": [
      "welcome"
    ],
    "event": "clicked",
    "user_agent": "Mozilla/5.0",
    "ip": "192.0.2.1",
    "url": "https://example.com/"
  },
  "delivered": {
    "id": "e0",
    "at": 1767225600,
    "message_id": "m1",
    "recipient": "ann@example.com",
    "subject": "Welcome",
    "tags": [
      "welcome"
    ],
    "event": "delivered"
  },
  "inbound": {
    "id": "i1",
    "message_id": "<i1@example.org>",
    "from": "Bob <bob@example.org>",
    "to": "help@example.com",
    "subject": "Hello",
    "text": "Hello!\n",
    "headers": {
      "To": "Help <help@example.com>",
      "Received": [
        "from mx.example.org",
        "from mail.example.org"
      ]
    },
    "attachments": [
      {
        "name": "a.txt",
        "type": "text/plain",
        "content": "YQ=="
      }
    ]
  },
  "opened": {
    "id": "e2",
    "at": 1767225602,
    "message_id": "m1",
    "recipient": "ann@example.com",
    "subject": "Welcome",
    "tags": [
      "welcome"
    ],
    "event": "opened",
    "user_agent": "Mozilla/5.0",
    "ip": "192.0.2.1"
  }
} as const
