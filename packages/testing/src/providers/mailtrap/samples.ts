// Written by `pnpm generate` from packages/core/src/providers/mailtrap/samples: change the payloads there.
export const samples = {
  "activity_log.user.updated": {
    "events": [
      {
        "event": "activity_log.user.updated",
        "description": "updated the user profile",
        "actor": {
          "id": 1,
          "type": "user",
          "name": "Grace"
        },
        "resource": {
          "id": "1",
          "type": "user",
          "name": "Grace"
        },
        "changes": {
          "name": {
            "from": "G.",
            "to": "Grace"
          }
        },
        "timestamp": 1777885400
      }
    ]
  },
  "bounce": {
    "events": [
      {
        "event": "bounce",
        "timestamp": 1777885204,
        "sending_stream": "bulk",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000004",
        "email": "nobody@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000004",
        "sending_domain_name": "example.com",
        "response": "5.1.1 user unknown",
        "response_code": 550,
        "bounce_category": "invalid_recipient"
      }
    ]
  },
  "click": {
    "events": [
      {
        "event": "click",
        "timestamp": 1777885211,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000011",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000011",
        "sending_domain_name": "example.com",
        "url": "https://example.com/orders/A-17",
        "ip": "203.0.113.9",
        "user_agent": "Mozilla/5.0"
      }
    ]
  },
  "delivery": {
    "events": [
      {
        "event": "delivery",
        "timestamp": 1777885202,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000002",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000002",
        "sending_domain_name": "example.com",
        "category": "receipt",
        "custom_variables": {
          "order": "A-17",
          "attempt": 1,
          "vip": true
        }
      }
    ]
  },
  "inbound.message_received": {
    "events": [
      {
        "event": "inbound.message_received",
        "event_id": "7c0d0000-0000-4000-8000-000000000001",
        "timestamp": 1777885500123,
        "inbox_id": 4711,
        "message_id": "1700000000000123",
        "from": "ada@example.org"
      }
    ]
  },
  "open": {
    "events": [
      {
        "event": "open",
        "timestamp": 1777885210,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000010",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000010",
        "sending_domain_name": "example.com",
        "ip": "203.0.113.9",
        "user_agent": "Mozilla/5.0"
      }
    ]
  },
  "reject": {
    "events": [
      {
        "event": "reject",
        "timestamp": 1777885207,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000007",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000007",
        "sending_domain_name": "example.net",
        "reason": "Domain not verified"
      }
    ]
  },
  "soft bounce": {
    "events": [
      {
        "event": "soft bounce",
        "timestamp": 1777885203,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000003",
        "email": "bob@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000003",
        "sending_domain_name": "example.com",
        "response": "4.7.1 greylisted, try later",
        "response_code": 451,
        "bounce_category": "greylisting"
      }
    ]
  },
  "spam": {
    "events": [
      {
        "event": "spam",
        "timestamp": 1777885208,
        "sending_stream": "bulk",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000008",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000008",
        "sending_domain_name": "example.com"
      }
    ]
  },
  "suspension": {
    "events": [
      {
        "event": "suspension",
        "timestamp": 1777885205,
        "sending_stream": "transactional",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000005",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000005",
        "sending_domain_name": "example.com",
        "reason": "Daily sending limit reached."
      }
    ]
  },
  "unsubscribe": {
    "events": [
      {
        "event": "unsubscribe",
        "timestamp": 1777885209,
        "sending_stream": "bulk",
        "message_id": "1df37d17-0286-4d8b-8edf-bc4e00000009",
        "email": "ada@example.com",
        "event_id": "bede7236-2284-43d6-a953-1fdc00000009",
        "sending_domain_name": "example.com",
        "ip": "203.0.113.9",
        "user_agent": "Mozilla/5.0"
      }
    ]
  }
} as const
