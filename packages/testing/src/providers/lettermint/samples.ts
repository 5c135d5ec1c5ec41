// Written by `pnpm generate` from packages/core/src/providers/lettermint/samples: change the payloads there.
export const samples = {
  "message.auto_replied": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a13",
    "event": "message.auto_replied",
    "timestamp": "2026-01-15T10:30:13.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.clicked": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a12",
    "event": "message.clicked",
    "timestamp": "2026-01-15T10:30:12.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "subject": "Hi",
      "metadata": {},
      "tag": null,
      "recipient": "user@example.com",
      "clicked_at": "2026-01-15T11:00:00Z",
      "destination_url": "https://example.com/x",
      "link_index": 0,
      "anchor_text": "Go",
      "first_click": true,
      "device_type": "desktop",
      "client_type": "browser",
      "client_name": "Chrome",
      "user_agent": "Mozilla/5.0",
      "bot": {
        "detected": false,
        "probability": 0.02,
        "classification": "human",
        "proxy_type": null,
        "reason_codes": [],
        "machine": false,
        "counts_for_metrics": true
      }
    }
  },
  "message.created": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a01",
    "event": "message.created",
    "timestamp": "2026-01-15T10:30:01.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "from": {
        "email": "sender@example.com",
        "name": "Acme"
      },
      "to": [
        "user@example.com"
      ],
      "cc": [],
      "bcc": [],
      "reply_to": [
        "help@example.com"
      ],
      "subject": "Hi",
      "metadata": [],
      "tag": null
    }
  },
  "message.delivered": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a03",
    "event": "message.delivered",
    "timestamp": "2026-01-15T10:30:03.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "response": {
        "status_code": 250,
        "enhanced_status_code": "2.0.0",
        "content": "OK"
      },
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.failed": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a07",
    "event": "message.failed",
    "timestamp": "2026-01-15T10:30:07.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "reason": "no server answered",
      "response": {
        "status_code": 451,
        "content": "try again later"
      },
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.hard_bounced": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a04",
    "event": "message.hard_bounced",
    "timestamp": "2026-01-15T10:30:04.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "gone@example.com",
      "response": {
        "status_code": 550,
        "enhanced_status_code": "5.1.1",
        "content": "user unknown"
      },
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.inbound": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a14",
    "event": "message.inbound",
    "timestamp": "2026-01-15T10:30:14.000Z",
    "data": {
      "route": "inbound",
      "message_id": "<u1@example.com>",
      "from": {
        "email": "jane@example.com",
        "name": "Jane",
        "subaddress": null
      },
      "to": [
        {
          "email": "support+a@example.org",
          "name": null,
          "subaddress": "a"
        }
      ],
      "cc": [],
      "recipient": "support+a@example.org",
      "subaddress": "a",
      "reply_to": null,
      "subject": "Help",
      "date": "2026-01-15T10:29:50Z",
      "body": {
        "text": "Hi",
        "html": "<p>Hi</p>"
      },
      "tag": null,
      "headers": [
        {
          "name": "X-Mailer",
          "value": "x"
        }
      ],
      "attachments": [],
      "is_spam": false,
      "spam_score": 0.1,
      "spam_symbols": []
    }
  },
  "message.opened": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a11",
    "event": "message.opened",
    "timestamp": "2026-01-15T10:30:11.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "subject": "Hi",
      "metadata": {},
      "tag": null,
      "recipient": "user@example.com",
      "opened_at": "2026-01-15T10:59:00Z",
      "first_open": true,
      "device_type": "desktop",
      "client_type": "browser",
      "client_name": "Chrome",
      "user_agent": "Mozilla/5.0",
      "bot": {
        "detected": false,
        "probability": 0.02,
        "classification": "human",
        "proxy_type": null,
        "reason_codes": [],
        "machine": false,
        "counts_for_metrics": true
      }
    }
  },
  "message.policy_rejected": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a09",
    "event": "message.policy_rejected",
    "timestamp": "2026-01-15T10:30:09.000Z",
    "data": {
      "message_id": "f47ac10b",
      "subject": "Hi",
      "reason": "spam",
      "score": 12.5,
      "spam_symbols": [
        {
          "name": "X",
          "score": 5,
          "options": [],
          "description": null
        }
      ],
      "metadata": [],
      "tag": null
    }
  },
  "message.sent": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a02",
    "event": "message.sent",
    "timestamp": "2026-01-15T10:30:02.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.soft_bounced": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a05",
    "event": "message.soft_bounced",
    "timestamp": "2026-01-15T10:30:05.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "full@example.com",
      "response": {
        "status_code": 452,
        "enhanced_status_code": "4.2.2",
        "content": "mailbox full"
      },
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.spam_complaint": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a06",
    "event": "message.spam_complaint",
    "timestamp": "2026-01-15T10:30:06.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.suppressed": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a08",
    "event": "message.suppressed",
    "timestamp": "2026-01-15T10:30:08.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "gone@example.com",
      "reason": "hard_bounce",
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "message.unsubscribed": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a10",
    "event": "message.unsubscribed",
    "timestamp": "2026-01-15T10:30:10.000Z",
    "data": {
      "message_id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
      "recipient": "user@example.com",
      "unsubscribed_at": "2026-01-15T11:05:00Z",
      "metadata": {
        "order": "A1"
      },
      "tag": "receipt"
    }
  },
  "suppression.added": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a15",
    "event": "suppression.added",
    "timestamp": "2026-01-15T10:30:15.000Z",
    "data": {
      "id": "s1",
      "type": "email",
      "value": "gone@example.com",
      "reason": "hard_bounce",
      "scope": "project",
      "project_id": "p1",
      "route_id": null,
      "source_message": {
        "id": "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "subject": "Hi"
      },
      "created_at": "2026-01-15T10:31:00Z"
    }
  },
  "suppression.removed": {
    "id": "54d7e8c9-1195-4ba0-9d3f-b9af92305a16",
    "event": "suppression.removed",
    "timestamp": "2026-01-15T10:30:16.000Z",
    "data": {
      "id": "s1",
      "type": "email",
      "value": "gone@example.com",
      "reason": "manual",
      "scope": "project",
      "project_id": "p1",
      "route_id": null,
      "source_message": null,
      "created_at": "2026-01-15T10:31:00Z"
    }
  }
} as const
