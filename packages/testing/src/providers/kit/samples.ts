// Written by `pnpm generate` from packages/core/src/providers/kit/samples: change the payloads there.
export const samples = {
  "subscriber.activated": {
    "delivery_id": 4702,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000002",
        "type": "subscriber.activated",
        "created": "2026-05-04T09:02:00Z",
        "data": {
          "subscriber": {
            "id": 101,
            "first_name": "Ada",
            "email_address": "ada@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          }
        }
      }
    ]
  },
  "subscriber.added_to_sequence": {
    "delivery_id": 4707,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000007",
        "type": "subscriber.added_to_sequence",
        "created": "2026-05-04T09:07:00Z",
        "data": {
          "subscriber": {
            "id": 105,
            "first_name": "Bo",
            "email_address": "bo@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          },
          "sequence": {
            "id": 56,
            "name": "Welcome"
          }
        }
      }
    ]
  },
  "subscriber.bounced": {
    "delivery_id": 4704,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000004",
        "type": "subscriber.bounced",
        "created": "2026-05-04T09:04:00Z",
        "data": {
          "subscriber": {
            "id": 103,
            "first_name": "Ada",
            "email_address": "gone@example.com",
            "state": "bounced",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {
              "plan": "pro"
            }
          }
        }
      }
    ]
  },
  "subscriber.complained": {
    "delivery_id": 4705,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000005",
        "type": "subscriber.complained",
        "created": "2026-05-04T09:05:00Z",
        "data": {
          "subscriber": {
            "id": 104,
            "first_name": null,
            "email_address": "cy@example.com",
            "state": "complained",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          }
        }
      }
    ]
  },
  "subscriber.created": {
    "delivery_id": 4701,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000001",
        "type": "subscriber.created",
        "created": "2026-05-04T09:01:00Z",
        "data": {
          "subscriber": {
            "id": 101,
            "first_name": "Ada",
            "email_address": "ada@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {
              "company": "Kit"
            }
          }
        }
      }
    ]
  },
  "subscriber.sequence_completed": {
    "delivery_id": 4708,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000008",
        "type": "subscriber.sequence_completed",
        "created": "2026-05-04T09:08:00Z",
        "data": {
          "subscriber": {
            "id": 105,
            "first_name": "Bo",
            "email_address": "bo@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          },
          "sequence": {
            "id": 56,
            "name": "Welcome"
          }
        }
      }
    ]
  },
  "subscriber.subscribed_to_form": {
    "delivery_id": 4706,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000006",
        "type": "subscriber.subscribed_to_form",
        "created": "2026-05-04T09:06:00Z",
        "data": {
          "subscriber": {
            "id": 105,
            "first_name": "Bo",
            "email_address": "bo@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          },
          "form": {
            "id": 55,
            "name": "Footer"
          }
        }
      }
    ]
  },
  "subscriber.tag_added": {
    "delivery_id": 4709,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000009",
        "type": "subscriber.tag_added",
        "created": "2026-05-04T09:09:00Z",
        "data": {
          "subscriber": {
            "id": 105,
            "first_name": "Bo",
            "email_address": "bo@example.com",
            "state": "active",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          },
          "tag": {
            "id": 57,
            "name": "Customer"
          }
        }
      }
    ]
  },
  "subscriber.unsubscribed": {
    "delivery_id": 4703,
    "events": [
      {
        "id": "0b3c8a52-0000-4000-8000-000000000003",
        "type": "subscriber.unsubscribed",
        "created": "2026-05-04T09:03:00Z",
        "data": {
          "subscriber": {
            "id": 102,
            "first_name": "Bob",
            "email_address": "bob@example.com",
            "state": "cancelled",
            "created_at": "2026-01-02T10:00:00Z",
            "fields": {}
          }
        }
      }
    ]
  }
} as const
