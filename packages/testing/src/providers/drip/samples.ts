// Written by `pnpm generate` from packages/core/src/providers/drip/samples: change the payloads there.
export const samples = {
  "subscriber.applied_tag": {
    "event": "subscriber.applied_tag",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "tag": "Customer"
      }
    },
    "occurred_at": "2026-05-04T09:23:02Z"
  },
  "subscriber.became_lead": {
    "event": "subscriber.became_lead",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:27:02Z"
  },
  "subscriber.became_non_prospect": {
    "event": "subscriber.became_non_prospect",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:28:02Z"
  },
  "subscriber.bounced": {
    "event": "subscriber.bounced",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "gone@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "delivery_id": "99999",
        "email_id": "88888",
        "email_subject": "Day 1"
      }
    },
    "occurred_at": "2026-05-04T09:04:02Z"
  },
  "subscriber.clicked_email": {
    "event": "subscriber.clicked_email",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "delivery_id": "99999",
        "email_id": "88888",
        "url": "https://example.com/x",
        "user_agent": "Mozilla/5.0",
        "ip_address": "192.0.2.44",
        "email_subject": "Day 1"
      }
    },
    "occurred_at": "2026-05-04T09:03:02Z"
  },
  "subscriber.clicked_trigger_link": {
    "event": "subscriber.clicked_trigger_link",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "url": "https://example.com/t"
      }
    },
    "occurred_at": "2026-05-04T09:25:02Z"
  },
  "subscriber.complained": {
    "event": "subscriber.complained",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "bob@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "delivery_id": "99999",
        "email_id": "88888",
        "email_subject": "Day 1"
      }
    },
    "occurred_at": "2026-05-04T09:05:02Z"
  },
  "subscriber.completed_campaign": {
    "event": "subscriber.completed_campaign",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "campaign_id": "55",
        "campaign_name": "Onboarding"
      }
    },
    "occurred_at": "2026-05-04T09:16:02Z"
  },
  "subscriber.created": {
    "event": "subscriber.created",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:11:02Z"
  },
  "subscriber.deleted": {
    "event": "subscriber.deleted",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:12:02Z"
  },
  "subscriber.marked_as_deliverable": {
    "event": "subscriber.marked_as_deliverable",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "gone@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "source": "admin"
      }
    },
    "occurred_at": "2026-05-04T09:07:02Z"
  },
  "subscriber.marked_as_undeliverable": {
    "event": "subscriber.marked_as_undeliverable",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "undeliverable",
        "email": "gone@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "source": "hard_bounce"
      }
    },
    "occurred_at": "2026-05-04T09:06:02Z"
  },
  "subscriber.opened_email": {
    "event": "subscriber.opened_email",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "delivery_id": "99999",
        "email_id": "88888",
        "email_subject": "Day 1"
      }
    },
    "occurred_at": "2026-05-04T09:02:02Z"
  },
  "subscriber.performed_custom_event": {
    "event": "subscriber.performed_custom_event",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "action": "signed up"
      }
    },
    "occurred_at": "2026-05-04T09:29:02Z"
  },
  "subscriber.reactivated": {
    "event": "subscriber.reactivated",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:10:02Z"
  },
  "subscriber.received_email": {
    "event": "subscriber.received_email",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "delivery_id": "99999",
        "email_id": "88888",
        "email_subject": "Day 1"
      }
    },
    "occurred_at": "2026-05-04T09:01:02Z"
  },
  "subscriber.removed_from_campaign": {
    "event": "subscriber.removed_from_campaign",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "campaign_id": "55",
        "campaign_name": "Onboarding"
      }
    },
    "occurred_at": "2026-05-04T09:15:02Z"
  },
  "subscriber.removed_tag": {
    "event": "subscriber.removed_tag",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "tag": "Lead"
      }
    },
    "occurred_at": "2026-05-04T09:24:02Z"
  },
  "subscriber.subscribed_to_campaign": {
    "event": "subscriber.subscribed_to_campaign",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "campaign_id": "55",
        "campaign_name": "Onboarding"
      }
    },
    "occurred_at": "2026-05-04T09:14:02Z"
  },
  "subscriber.subscribed_to_email_marketing": {
    "event": "subscriber.subscribed_to_email_marketing",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:13:02Z"
  },
  "subscriber.unsubscribed_all": {
    "event": "subscriber.unsubscribed_all",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "unsubscribed",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {}
    },
    "occurred_at": "2026-05-04T09:08:02Z"
  },
  "subscriber.unsubscribed_from_campaign": {
    "event": "subscriber.unsubscribed_from_campaign",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "campaign_id": "55",
        "campaign_name": "Onboarding"
      }
    },
    "occurred_at": "2026-05-04T09:09:02Z"
  },
  "subscriber.updated_alias": {
    "event": "subscriber.updated_alias",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "value": "a1",
        "previous_value": null
      }
    },
    "occurred_at": "2026-05-04T09:22:02Z"
  },
  "subscriber.updated_custom_field": {
    "event": "subscriber.updated_custom_field",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "name": "plan",
        "value": "pro",
        "previous_value": null
      }
    },
    "occurred_at": "2026-05-04T09:18:02Z"
  },
  "subscriber.updated_email_address": {
    "event": "subscriber.updated_email_address",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "value": "ada@example.com",
        "previous_value": "ada@example.org"
      }
    },
    "occurred_at": "2026-05-04T09:17:02Z"
  },
  "subscriber.updated_lead_score": {
    "event": "subscriber.updated_lead_score",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "value": 65,
        "previous_value": 60
      }
    },
    "occurred_at": "2026-05-04T09:21:02Z"
  },
  "subscriber.updated_lifetime_value": {
    "event": "subscriber.updated_lifetime_value",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "value": 2000,
        "previous_value": 1000
      }
    },
    "occurred_at": "2026-05-04T09:20:02Z"
  },
  "subscriber.updated_time_zone": {
    "event": "subscriber.updated_time_zone",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "value": "Europe/Berlin",
        "previous_value": "UTC"
      }
    },
    "occurred_at": "2026-05-04T09:19:02Z"
  },
  "subscriber.visited_page": {
    "event": "subscriber.visited_page",
    "data": {
      "account_id": "9999999",
      "subscriber": {
        "id": "z1togz2hcjrkpp5treip",
        "status": "active",
        "email": "ada@example.com",
        "custom_fields": {
          "name": "Ada"
        },
        "tags": [
          "Customer"
        ],
        "time_zone": "Europe/Berlin",
        "utc_offset": 60,
        "created_at": "2026-01-21T10:31:58Z",
        "ip_address": "192.0.2.9",
        "user_agent": "Mozilla/4.0",
        "lifetime_value": 2000,
        "original_referrer": null,
        "landing_url": null,
        "prospect": true,
        "base_lead_score": 30,
        "lead_score": 65,
        "user_id": "123"
      },
      "properties": {
        "url": "https://example.com/p"
      }
    },
    "occurred_at": "2026-05-04T09:26:02Z"
  }
} as const
