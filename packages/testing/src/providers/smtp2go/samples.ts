// Written by `pnpm generate` from packages/core/src/providers/smtp2go/samples: change the payloads there.
export const samples = {
  "bounce": {
    "event": "bounce",
    "bounce": "hard",
    "time": "2026-05-04T09:00:07Z",
    "email_id": "1vomg2-abc124",
    "sender": "bounce@example.com",
    "rcpt": "nobody@example.net",
    "host": "mx.example.net [198.51.100.7]",
    "message": "550 5.1.1 user unknown",
    "context": "RCPT TO:<nobody@example.net>"
  },
  "click": {
    "event": "click",
    "time": "2026-05-04T09:21:00Z",
    "email_id": "1vomg2-abc123",
    "rcpt": "ada@example.com",
    "srchost": "203.0.113.9",
    "user-agent": "Mozilla/5.0",
    "url": "https://example.com/orders/A-17",
    "geoip-country": "NL"
  },
  "delivered": {
    "event": "delivered",
    "time": "2026-05-04T09:00:06Z",
    "sendtime": "2026-05-04T09:00:06.215451+00:00",
    "email_id": "1vomg2-abc123",
    "srchost": "192.0.2.30",
    "sender": "bounce@example.com",
    "rcpt": "ada@example.com",
    "host": "mx.example.net [198.51.100.7]",
    "message": "250 2.0.0 Ok: queued as 4f7f4b3tWb",
    "context": "Unavailable"
  },
  "open": {
    "event": "open",
    "time": "2026-05-04T09:20:00Z",
    "email_id": "1vomg2-abc123",
    "rcpt": "ada@example.com",
    "srchost": "203.0.113.9",
    "user-agent": "Mozilla/5.0",
    "client": "Apple Mail",
    "client-device": "Desktop",
    "client-os": "macOS",
    "read-secs": 15,
    "geoip-continent": "EU",
    "geoip-country": "NL",
    "geoip-city": "Utrecht"
  },
  "processed": {
    "event": "processed",
    "time": "2026-05-04T09:00:00Z",
    "sendtime": "2026-05-04T09:00:00.199324+00:00",
    "email_id": "1vomg2-abc123",
    "srchost": "192.0.2.30",
    "sender": "bounce@example.com",
    "from": "Shop <shop@example.com>",
    "from_address": "shop@example.com",
    "from_name": "Shop",
    "recipients": [
      "ada@example.com",
      "bob@example.com"
    ],
    "auth": "shop-user",
    "subject": "Your receipt",
    "message-id": "<m1@example.com>"
  },
  "reject": {
    "event": "reject",
    "time": "2026-05-04T10:00:02Z",
    "email_id": "1vomg2-abc126",
    "rcpt": "gone@example.com",
    "sender": "bounce@example.com",
    "message": "Recipient is on the suppression list"
  },
  "resubscribe": {
    "event": "resubscribe",
    "time": "2026-05-05T10:00:01Z",
    "email_id": "1vomg2-abc123",
    "rcpt": "ada@example.com"
  },
  "spam": {
    "event": "spam",
    "time": "2026-05-04T10:00:00Z",
    "email_id": "1vomg2-abc123",
    "rcpt": "ada@example.com",
    "sender": "bounce@example.com"
  },
  "unsubscribe": {
    "event": "unsubscribe",
    "time": "2026-05-04T10:00:01Z",
    "email_id": "1vomg2-abc123",
    "rcpt": "ada@example.com"
  }
} as const
