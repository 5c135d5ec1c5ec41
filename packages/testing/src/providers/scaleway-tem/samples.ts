// Written by `pnpm generate` from packages/core/src/providers/scaleway-tem/samples: change the payloads there.
export const samples = {
  "blocklist_created": {
    "id": "0e08",
    "type": "blocklist_created",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:05Z",
    "email_to": "nobody@example.org",
    "blocklist_id": "b1",
    "blocklist_type": "mailbox_not_found",
    "blocklist_reason": "550 5.1.1 user unknown",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  },
  "email_blocklisted": {
    "id": "0e07",
    "type": "email_blocklisted",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:07Z",
    "email_blocklisted_at": "2026-05-04T09:00:07Z",
    "email_from": "shop@example.com",
    "email_to": "nobody@example.org",
    "email_headers": [],
    "blocklist_id": "b1",
    "blocklist_type": "mailbox_not_found",
    "blocklist_reason": "550 5.1.1 user unknown",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  },
  "email_deferred": {
    "id": "0e03",
    "type": "email_deferred",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:03Z",
    "email_id": "e2",
    "email_from": "shop@example.com",
    "email_to": "bob@example.org",
    "email_headers": [],
    "email_error": "4.7.1 greylisted",
    "email_response_code": 451,
    "email_response_message": "4.7.1 greylisted",
    "email_next_try": "2026-05-04T09:05:03Z",
    "email_try_count": 1,
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  },
  "email_delivered": {
    "id": "0e01",
    "type": "email_delivered",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "email_sent_at": "2026-05-04T09:00:02Z",
    "email_id": "eeeeeeee-0000-4000-8000-000000000001",
    "email_from": "shop@example.com",
    "email_to": "ada@example.org",
    "email_headers": [
      {
        "key": "Message-ID",
        "value": "<m1@example.com>"
      },
      {
        "key": "X-Order",
        "value": "A-17"
      }
    ],
    "email_response_code": 250,
    "email_response_message": "2.0.0 OK"
  },
  "email_dropped": {
    "id": "0e04",
    "type": "email_dropped",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:04Z",
    "email_id": "e3",
    "email_from": "shop@example.com",
    "email_to": "bob@example.org",
    "email_headers": [],
    "email_error": "5.7.1 refused",
    "email_response_code": 550,
    "email_response_message": "5.7.1 refused",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  },
  "email_mailbox_not_found": {
    "id": "0e05",
    "type": "email_mailbox_not_found",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:05Z",
    "email_id": "e4",
    "email_from": "shop@example.com",
    "email_to": "nobody@example.org",
    "email_headers": [],
    "email_response_code": 550,
    "email_response_message": "5.1.1 user unknown",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  },
  "email_queued": {
    "id": "0e02",
    "type": "email_queued",
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:00Z",
    "email_queued_at": "2026-05-04T09:00:00Z",
    "email_id": "e1",
    "email_from": "shop@example.com",
    "email_to": "ada@example.org",
    "email_headers": [
      {
        "key": "Message-ID",
        "value": "<m1@example.com>"
      }
    ]
  },
  "email_spam": {
    "id": "0e06",
    "type": "email_spam",
    "domain_name": "example.com",
    "created_at": "2026-05-04T09:00:06Z",
    "email_id": "e5",
    "email_from": "shop@example.com",
    "email_to": "ada@example.org",
    "email_headers": [],
    "organization_id": "aaaaaaaa-0000-4000-8000-000000000001",
    "project_id": "11111111-2222-4333-8444-555555555555",
    "domain_id": "dddddddd-0000-4000-8000-000000000001"
  }
} as const
