// Written by `pnpm generate` from packages/core/src/providers/resend/samples: change the payloads there.
export const samples = {
  "email.scheduled": {
    "type": "email.scheduled",
    "created_at": "2026-02-22T23:41:12.126Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.sent": {
    "type": "email.sent",
    "created_at": "2026-02-22T23:41:13.126Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.delivered": {
    "type": "email.delivered",
    "created_at": "2026-02-22T23:41:14.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.delivery_delayed": {
    "type": "email.delivery_delayed",
    "created_at": "2026-02-22T23:50:00.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.bounced": {
    "type": "email.bounced",
    "created_at": "2026-02-22T23:41:15.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "gone@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      },
      "bounce": {
        "type": "Permanent",
        "subType": "General",
        "message": "Hard bounce message from the provider",
        "diagnosticCode": [
          "smtp; 550 5.1.1 user unknown"
        ]
      }
    }
  },
  "email.suppressed": {
    "type": "email.suppressed",
    "created_at": "2026-02-22T23:41:13.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "old@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      },
      "suppressed": {
        "message": "Address is on the account suppression list",
        "type": "OnAccountSuppressionList"
      }
    }
  },
  "email.failed": {
    "type": "email.failed",
    "created_at": "2026-02-22T23:41:13.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      },
      "failed": {
        "reason": "reached_daily_quota"
      }
    }
  },
  "email.complained": {
    "type": "email.complained",
    "created_at": "2026-02-23T01:00:00.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.opened": {
    "type": "email.opened",
    "created_at": "2026-02-23T00:00:00.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      }
    }
  },
  "email.clicked": {
    "type": "email.clicked",
    "created_at": "2026-02-23T00:01:00.000Z",
    "data": {
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "message_id": "<m1@example.com>",
      "from": "Acme <app@example.com>",
      "to": [
        "ann@example.com"
      ],
      "subject": "Hi",
      "tags": {
        "category": "welcome"
      },
      "click": {
        "ipAddress": "198.51.100.7",
        "link": "https://example.com/a",
        "timestamp": "2026-02-23T00:00:59.163Z",
        "userAgent": "Mozilla/5.0"
      }
    }
  },
  "email.received": {
    "type": "email.received",
    "created_at": "2026-02-22T23:41:12.126Z",
    "data": {
      "email_id": "56761188-7520-42d8-8898-ff6fc54ce619",
      "created_at": "2026-02-22T23:41:11.894719+00:00",
      "from": "bob@example.org",
      "to": [
        "help@in.example.com"
      ],
      "bcc": [],
      "cc": [],
      "received_for": [
        "help@in.example.com"
      ],
      "message_id": "<m9@example.org>",
      "subject": "Question",
      "attachments": [
        {
          "id": "2a0c9ce0-3112-4728-976e-47ddcd16a318",
          "filename": "a.png",
          "content_type": "image/png",
          "content_disposition": "inline",
          "content_id": "img001"
        }
      ]
    }
  },
  "contact.created": {
    "type": "contact.created",
    "created_at": "2026-02-22T23:40:00.000Z",
    "data": {
      "id": "e169aa45-1ecf-4183-9955-b1499d5701d3",
      "audience_id": "78261eea-8f8b-4381-83c6-79fa7120f1cf",
      "segment_ids": [
        "78261eea-8f8b-4381-83c6-79fa7120f1cf"
      ],
      "created_at": "2026-02-22T23:40:00.000Z",
      "updated_at": "2026-02-22T23:40:00.000Z",
      "email": "ann@example.com",
      "first_name": "Ann",
      "last_name": "Doe",
      "unsubscribed": false
    }
  },
  "contact.updated": {
    "type": "contact.updated",
    "created_at": "2026-02-22T23:47:56.678Z",
    "data": {
      "id": "e169aa45-1ecf-4183-9955-b1499d5701d3",
      "audience_id": "78261eea-8f8b-4381-83c6-79fa7120f1cf",
      "segment_ids": [
        "78261eea-8f8b-4381-83c6-79fa7120f1cf"
      ],
      "created_at": "2026-02-22T23:40:00.000Z",
      "updated_at": "2026-02-22T23:47:56.678Z",
      "email": "ann@example.com",
      "first_name": "Ann",
      "last_name": "Doe",
      "unsubscribed": true
    }
  },
  "contact.deleted": {
    "type": "contact.deleted",
    "created_at": "2026-02-22T23:59:00.000Z",
    "data": {
      "id": "e169aa45-1ecf-4183-9955-b1499d5701d3",
      "audience_id": "78261eea-8f8b-4381-83c6-79fa7120f1cf",
      "segment_ids": [
        "78261eea-8f8b-4381-83c6-79fa7120f1cf"
      ],
      "created_at": "2026-02-22T23:40:00.000Z",
      "updated_at": "2026-02-22T23:40:00.000Z",
      "email": "ann@example.com",
      "first_name": "Ann",
      "last_name": "Doe",
      "unsubscribed": true
    }
  },
  "domain.created": {
    "type": "domain.created",
    "created_at": "2026-02-22T19:00:00.000Z",
    "data": {
      "id": "d91cd9bd-1176-453e-8fc1-35364d380206",
      "name": "example.com",
      "status": "not_started",
      "created_at": "2026-02-22T19:00:00.000000+00:00",
      "region": "us-east-1",
      "records": [
        {
          "record": "DKIM",
          "name": "resend._domainkey",
          "type": "TXT",
          "ttl": "Auto",
          "status": "not_started",
          "value": "p=MIG"
        }
      ]
    }
  },
  "domain.updated": {
    "type": "domain.updated",
    "created_at": "2026-02-22T19:32:22.980Z",
    "data": {
      "id": "d91cd9bd-1176-453e-8fc1-35364d380206",
      "name": "example.com",
      "status": "verified",
      "created_at": "2026-02-22T19:00:00.000000+00:00",
      "region": "us-east-1",
      "records": [
        {
          "record": "DKIM",
          "name": "resend._domainkey",
          "type": "TXT",
          "ttl": "Auto",
          "status": "not_started",
          "value": "p=MIG"
        }
      ]
    }
  },
  "domain.deleted": {
    "type": "domain.deleted",
    "created_at": "2026-02-22T20:00:00.000Z",
    "data": {
      "id": "d91cd9bd-1176-453e-8fc1-35364d380206",
      "name": "example.com",
      "status": "verified",
      "created_at": "2026-02-22T19:00:00.000000+00:00",
      "region": "us-east-1",
      "records": [
        {
          "record": "DKIM",
          "name": "resend._domainkey",
          "type": "TXT",
          "ttl": "Auto",
          "status": "not_started",
          "value": "p=MIG"
        }
      ]
    }
  },
  "suppression.added": {
    "type": "suppression.added",
    "created_at": "2026-02-22T23:47:56.678Z",
    "data": {
      "id": "0f0f8a10-3112-4728-976e-47ddcd16a318",
      "email": "old@example.com",
      "origin": "bounce",
      "source_id": "56761188-7520-42d8-8898-ff6fc54ce618",
      "created_at": "2026-02-22T23:47:56.678Z"
    }
  },
  "suppression.removed": {
    "type": "suppression.removed",
    "created_at": "2026-02-23T10:00:00.000Z",
    "data": {
      "id": "0f0f8a10-3112-4728-976e-47ddcd16a318",
      "email": "old@example.com",
      "origin": "manual",
      "source_id": null,
      "created_at": "2026-02-22T23:47:56.678Z"
    }
  }
} as const
