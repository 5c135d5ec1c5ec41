// Written by `pnpm generate` from packages/core/src/providers/mailchannels/samples: change the payloads there.
export const samples = {
  "click": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689700,
    "event": "click",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ],
    "url": "https://example.com/x",
    "user_agent": "Mozilla/5.0",
    "ip": "192.0.2.9"
  },
  "complained": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689800,
    "event": "complained",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ]
  },
  "delivered": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689603,
    "event": "delivered",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ],
    "campaign_id": "spring"
  },
  "dropped": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689601,
    "event": "dropped",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m4@example.com>",
    "recipients": [
      "user@example.com"
    ],
    "status": "550",
    "reason": "the content looks like spam"
  },
  "hard-bounced": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689605,
    "event": "hard-bounced",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m2@example.com>",
    "recipients": [
      "gone@example.com"
    ],
    "status": "550",
    "reason": "5.1.1 user unknown"
  },
  "open": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689690,
    "event": "open",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ],
    "user_agent": "Mozilla/5.0",
    "ip": "192.0.2.9"
  },
  "processed": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689600,
    "event": "processed",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ],
    "campaign_id": "spring"
  },
  "soft-bounced": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689606,
    "event": "soft-bounced",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m3@example.com>",
    "recipients": [
      "full@example.com"
    ],
    "status": "452",
    "reason": "4.2.2 mailbox full"
  },
  "unsubscribed": {
    "email": "sender@example.com",
    "customer_handle": "abc123",
    "timestamp": 1735689900,
    "event": "unsubscribed",
    "request_id": "wBLWrCnK0Z965pf-cgxhNg8bo5s=",
    "smtp_id": "<m1@example.com>",
    "recipients": [
      "user@example.com"
    ]
  }
} as const
