// Written by `pnpm generate` from packages/core/src/providers/sweego/samples: change the payloads there.
export const samples = {
  "complaint": {
    "event_type": "complaint",
    "timestamp": "2026-01-29T14:06:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000006",
    "event_id": "97cf3afe-0000-4000-8000-000000000006",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000006",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000006",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000006",
      "x-order": "42"
    },
    "campaign_tags": [
      "onboarding"
    ],
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "ann@example.com",
    "domain_from": "example.org"
  },
  "delivered": {
    "event_type": "delivered",
    "timestamp": "2026-01-29T14:02:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000002",
    "event_id": "97cf3afe-0000-4000-8000-000000000002",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000002",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000002",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000002",
      "x-order": "42"
    },
    "campaign_tags": [
      "onboarding"
    ],
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "ann@example.com",
    "domain_from": "example.org",
    "details": "ann@example.com mx.example.com [192.0.2.25] (250 2.0.0 OK) id=<m1@example.org>"
  },
  "email_clicked": {
    "event_type": "email_clicked",
    "timestamp": "2026-01-29T14:32:46.512000",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000008",
    "event_id": "97cf3afe-0000-4000-8000-000000000008",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000008",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000008",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000008",
      "x-order": "42"
    },
    "recipient": "ann@example.com",
    "domain_from": "example.org",
    "click": {
      "ip_address": "192.0.2.44",
      "user_agent": "Mozilla/5.0",
      "proxy": false,
      "url": "https://example.com/start"
    },
    "subject": "Welcome"
  },
  "email_inbound": {
    "event_type": "email_inbound",
    "timestamp": "2026-01-29T14:09:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000009",
    "event_id": "97cf3afe-0000-4000-8000-000000000009",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000009",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000009",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000009",
      "x-order": "42"
    },
    "recipient": "ann@example.com",
    "domain_from": "example.org"
  },
  "email_opened": {
    "event_type": "email_opened",
    "timestamp": "2026-01-29T14:31:46.512000",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000007",
    "event_id": "97cf3afe-0000-4000-8000-000000000007",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000007",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000007",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000007",
      "x-order": "42"
    },
    "recipient": "ann@example.com",
    "domain_from": "example.org",
    "open": {
      "ip_address": "192.0.2.44",
      "user_agent": "Mozilla/5.0",
      "proxy": true
    },
    "subject": "Welcome"
  },
  "email_sent": {
    "event_type": "email_sent",
    "timestamp": "2026-01-29T14:01:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000001",
    "event_id": "97cf3afe-0000-4000-8000-000000000001",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000001",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000001",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000001",
      "x-order": "42"
    },
    "campaign_tags": [
      "onboarding"
    ],
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "ann@example.com",
    "domain_from": "example.org",
    "details": "ann@example.com mx.example.com [192.0.2.25] (250 2.0.0 OK) id=<m1@example.org>"
  },
  "hard_bounce": {
    "event_type": "hard_bounce",
    "timestamp": "2026-01-29T14:04:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000004",
    "event_id": "97cf3afe-0000-4000-8000-000000000004",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000004",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000004",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000004",
      "x-order": "42"
    },
    "campaign_tags": null,
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "gone@example.com",
    "domain_from": "example.org",
    "details": "gone@example.com mx.example.com [192.0.2.25] (550 5.1.1 no such user) id=<m3@example.org>",
    "response_code": 550,
    "status": null
  },
  "list_unsub": {
    "event_type": "list_unsub",
    "timestamp": "2026-01-29T14:05:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000005",
    "event_id": "97cf3afe-0000-4000-8000-000000000005",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000005",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000005",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000005",
      "x-order": "42"
    },
    "campaign_tags": [
      "onboarding"
    ],
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "ann@example.com",
    "domain_from": "example.org",
    "one_click": true
  },
  "soft-bounce": {
    "event_type": "soft-bounce",
    "timestamp": "2026-01-29T14:03:40+00:00",
    "swg_uid": "01-7f1c2a34-0000-4000-8000-000000000003",
    "event_id": "97cf3afe-0000-4000-8000-000000000003",
    "channel": "email",
    "transaction_id": "d4fbec9d-0000-4000-8000-000000000003",
    "headers": {
      "x-mailer": "Sweego",
      "x-swg-uid": "01-7f1c2a34-0000-4000-8000-000000000003",
      "x-campaign-id": "welcome",
      "x-client-id": "c1",
      "x-originating-ip": "192.0.2.10",
      "x-campaign-type": "transac",
      "x-transaction-id": "d4fbec9d-0000-4000-8000-000000000003",
      "x-order": "42"
    },
    "campaign_tags": null,
    "campaign_type": "transac",
    "campaign_id": "welcome",
    "recipient": "full@example.com",
    "domain_from": "example.org",
    "details": "full@example.com mx.example.com [192.0.2.25] (452 4.2.2 mailbox full) id=<m2@example.org>",
    "response_code": 452,
    "status": null
  }
} as const
