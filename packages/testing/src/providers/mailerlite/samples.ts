// Written by `pnpm generate` from packages/core/src/providers/mailerlite/samples: change the payloads there.
export const samples = {
  "campaign.click": {
    "events": [
      {
        "type": "campaign.click",
        "subscriber": {
          "id": "100000000000000002",
          "email": "ada@example.com"
        },
        "campaign": {
          "id": "300000000000000001",
          "name": "May"
        },
        "url": "https://example.com/may",
        "account_id": 12345
      }
    ]
  },
  "campaign.open": {
    "events": [
      {
        "type": "campaign.open",
        "subscriber": {
          "id": "100000000000000002",
          "email": "ada@example.com",
          "ip_address": "192.0.2.9"
        },
        "campaign": {
          "id": "300000000000000001",
          "name": "May"
        },
        "account_id": 12345
      }
    ]
  },
  "campaign.sent": {
    "id": "300000000000000001",
    "name": "May",
    "total_recipients": 1000,
    "preview_url": "https://dashboard.example.com/p/1",
    "date": "2026-05-04T09:00:00.000000Z",
    "event": "campaign.sent",
    "account_id": 12345
  },
  "subscriber.active": {
    "id": "100000000000000002",
    "email": "ada@example.com",
    "status": "active",
    "source": "api",
    "updated_at": "2026-05-04 09:00:02",
    "fields": {
      "name": "Ada"
    },
    "event": "subscriber.active",
    "account_id": 12345
  },
  "subscriber.added_to_group": {
    "type": "subscriber.added_to_group",
    "subscriber": {
      "id": "100000000000000002",
      "email": "ada@example.com",
      "status": "active"
    },
    "group": {
      "id": "200000000000000001",
      "name": "News"
    },
    "account_id": 12345
  },
  "subscriber.automation_completed": {
    "type": "subscriber.automation_completed",
    "subscriber": {
      "id": "100000000000000002",
      "email": "ada@example.com",
      "status": "active"
    },
    "automation": {
      "id": "400000000000000001",
      "name": "Welcome"
    },
    "account_id": 12345
  },
  "subscriber.automation_triggered": {
    "type": "subscriber.automation_triggered",
    "subscriber": {
      "id": "100000000000000002",
      "email": "ada@example.com",
      "status": "active"
    },
    "automation": {
      "id": "400000000000000001",
      "name": "Welcome"
    },
    "account_id": 12345
  },
  "subscriber.bounced": {
    "id": "100000000000000001",
    "email": "gone@example.com",
    "status": "bounced",
    "source": "api",
    "fields": {
      "name": "Ann",
      "last_name": ""
    },
    "updated_at": "2026-05-04 09:00:04",
    "event": "subscriber.bounced",
    "account_id": 12345
  },
  "subscriber.created": {
    "id": "100000000000000004",
    "email": "new@example.com",
    "status": "active",
    "source": "ecommerce",
    "sent": 0,
    "opens_count": 0,
    "clicks_count": 0,
    "open_rate": 0,
    "click_rate": 0,
    "ip_address": "192.0.2.9",
    "subscribed_at": "2026-05-04 09:00:00",
    "unsubscribed_at": null,
    "created_at": "2026-05-04 09:00:00",
    "updated_at": "2026-05-04 09:00:00",
    "fields": {
      "name": "Ada",
      "last_name": "",
      "company": "",
      "country": ""
    },
    "groups": [],
    "opted_in_at": null,
    "optin_ip": null,
    "event": "subscriber.created",
    "account_id": 12345
  },
  "subscriber.deleted": {
    "events": [
      {
        "id": "100000000000000003",
        "email": "old@example.com",
        "event": "subscriber.deleted",
        "account_id": 12345
      }
    ],
    "total": 1
  },
  "subscriber.removed_from_group": {
    "type": "subscriber.removed_from_group",
    "subscriber": {
      "id": "100000000000000002",
      "email": "ada@example.com",
      "status": "active"
    },
    "group": {
      "id": "200000000000000001",
      "name": "News"
    },
    "account_id": 12345
  },
  "subscriber.spam_reported": {
    "id": "100000000000000005",
    "email": "bob@example.com",
    "status": "junk",
    "source": "api",
    "fields": {
      "name": "Bob"
    },
    "updated_at": "2026-05-04 09:00:05",
    "event": "subscriber.spam_reported",
    "account_id": 12345
  },
  "subscriber.unsubscribed": {
    "id": "100000000000000002",
    "email": "ada@example.com",
    "status": "unsubscribed",
    "source": "api",
    "unsubscribed_at": "2026-05-04 09:00:03",
    "updated_at": "2026-05-04 09:00:05",
    "fields": {
      "name": "Ada"
    },
    "event": "subscriber.unsubscribed",
    "account_id": 12345
  },
  "subscriber.updated": {
    "id": "100000000000000002",
    "email": "ada@example.com",
    "status": "active",
    "source": "api",
    "created_at": "2026-01-02 10:00:00",
    "updated_at": "2026-05-04 09:00:01",
    "fields": {
      "name": "Ada",
      "last_name": "L"
    },
    "groups": [
      {
        "id": "200000000000000001",
        "name": "News"
      }
    ],
    "event": "subscriber.updated",
    "account_id": 12345
  }
} as const
