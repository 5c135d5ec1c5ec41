// Written by `pnpm generate` from packages/core/src/providers/customer-io/samples: change the payloads there.
export const samples = {
  "attempted": {
    "metric": "attempted",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW011",
    "object_type": "email",
    "timestamp": 1713484811,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "subject": "Hi",
      "failure_message": "550 5.1.1 user unknown"
    }
  },
  "bounced": {
    "metric": "bounced",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW007",
    "object_type": "email",
    "timestamp": 1713484807,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi",
      "failure_message": "550 5.1.1 user unknown"
    }
  },
  "cio_subscription_preferences_changed": {
    "metric": "cio_subscription_preferences_changed",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW015",
    "object_type": "email",
    "timestamp": 1713484815,
    "data": {
      "content": "{\"topics\":{\"topic_1\":true}}",
      "customer_id": "42",
      "email_address": "user@example.com",
      "identifiers": {
        "id": "42"
      },
      "delivery_id": "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==",
      "campaign_id": 5,
      "action_id": 96
    }
  },
  "clicked": {
    "metric": "clicked",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW013",
    "object_type": "email",
    "timestamp": 1713484813,
    "data": {
      "newsletter_id": 10,
      "content_id": 3,
      "delivery_id": "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==",
      "identifiers": {
        "id": "42",
        "email": "user@example.com"
      },
      "recipient": "user@example.com",
      "subject": "Hi",
      "href": "https://example.com/x",
      "link_id": 1,
      "machine": false
    }
  },
  "converted": {
    "metric": "converted",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW003",
    "object_type": "email",
    "timestamp": 1713484803,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi"
    }
  },
  "delivered": {
    "metric": "delivered",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW002",
    "object_type": "email",
    "timestamp": 1713484802,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi"
    }
  },
  "drafted": {
    "metric": "drafted",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW006",
    "object_type": "email",
    "timestamp": 1713484806,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "subject": "Hi"
    }
  },
  "dropped": {
    "metric": "dropped",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW008",
    "object_type": "email",
    "timestamp": 1713484808,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi",
      "failure_message": "550 5.1.1 user unknown"
    }
  },
  "failed": {
    "metric": "failed",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW010",
    "object_type": "email",
    "timestamp": 1713484810,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "subject": "Hi",
      "failure_message": "550 5.1.1 user unknown"
    }
  },
  "opened": {
    "metric": "opened",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW012",
    "object_type": "email",
    "timestamp": 1713484812,
    "data": {
      "campaign_id": 5,
      "action_id": 96,
      "delivery_id": "ZAIAAVTJVG0QcCok0-0ZKj6yiQ==",
      "identifiers": {
        "id": "42",
        "email": "user@example.com"
      },
      "recipient": "user@example.com",
      "subject": "Hi",
      "proxied": true,
      "prefetched": true,
      "synthetic": false
    }
  },
  "sent": {
    "metric": "sent",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW001",
    "object_type": "email",
    "timestamp": 1713484801,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi"
    }
  },
  "spammed": {
    "metric": "spammed",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW004",
    "object_type": "email",
    "timestamp": 1713484804,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi"
    }
  },
  "subscribed": {
    "metric": "subscribed",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW014",
    "object_type": "customer",
    "timestamp": 1713484814,
    "data": {
      "customer_id": "42",
      "email_address": "user@example.com",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      }
    }
  },
  "undeliverable": {
    "metric": "undeliverable",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW009",
    "object_type": "email",
    "timestamp": 1713484809,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi",
      "failure_message": "550 5.1.1 user unknown"
    }
  },
  "unsubscribed": {
    "metric": "unsubscribed",
    "event_id": "01E4C4CT6YDC7Y5M7FE1GWW005",
    "object_type": "email",
    "timestamp": 1713484805,
    "data": {
      "action_id": 42,
      "broadcast_id": 9,
      "customer_id": "0200000001",
      "delivery_id": "RPILAgUBcRhIBqSfeiIwdIYJKxTY",
      "identifiers": {
        "id": "42",
        "email": "user@example.com",
        "cio_id": "d9c106000001"
      },
      "recipient": "user@example.com",
      "subject": "Hi"
    }
  }
} as const
