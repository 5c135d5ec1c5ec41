// Written by `pnpm generate` from packages/core/src/providers/maileroo/samples: change the payloads there.
export const samples = {
  "accepted": {
    "event_id": "cb91d71458a75cb7160a2c01",
    "event_type": "accepted",
    "event_time": 1770545578,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "to": "ada@example.com"
    }
  },
  "clicked": {
    "event_id": "cb91d71458a75cb7160a2c07",
    "event_type": "clicked",
    "event_time": 1770545584,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "ip": "192.0.2.6",
      "original_url": "https://example.com/x",
      "user_agent": "Mozilla/5.0"
    }
  },
  "complained": {
    "event_id": "cb91d71458a75cb7160a2c08",
    "event_type": "complained",
    "event_time": 1770545585,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "to": "ada@example.com"
    }
  },
  "deferred": {
    "event_id": "cb91d71458a75cb7160a2c03",
    "event_type": "deferred",
    "event_time": 1770545580,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "to": "ada@example.com",
      "reason": "451 4.7.1 try again later"
    }
  },
  "delivered": {
    "event_id": "cb91d71458a75cb7160a2c02",
    "event_type": "delivered",
    "event_time": 1770545579,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "to": "ada@example.com"
    }
  },
  "failed": {
    "event_id": "cb91d71458a75cb7160a2c04",
    "event_type": "failed",
    "event_time": 1770545581,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "to": "gone@example.com",
      "reason": "550 5.1.1 user unknown"
    }
  },
  "inbound": {
    "_id": "in1",
    "message_id": "<u1@example.org>",
    "domain": "in.example.com",
    "envelope_sender": "jane@example.org",
    "recipients": [
      "help@in.example.com"
    ],
    "headers": {
      "From": [
        "Jane <jane@example.org>"
      ],
      "To": [
        "help@in.example.com"
      ],
      "Subject": [
        "Help"
      ]
    },
    "body": {
      "plaintext": "Hi",
      "html": "<p>Hi</p>",
      "stripped_plaintext": "Hi",
      "stripped_html": "<p>Hi</p>",
      "raw_mime": {
        "url": "https://example.com/raw/in1",
        "size": 812
      }
    },
    "attachments": [
      {
        "filename": "a.pdf",
        "content_type": "application/pdf",
        "content_id": "",
        "size": 1024,
        "url": "https://example.com/att/1"
      }
    ],
    "spf_result": "pass",
    "dkim_result": true,
    "is_dmarc_aligned": true,
    "is_spam": false,
    "processed_at": 1770546000,
    "validation_url": "https://example.com/validate/1",
    "deletion_url": "https://example.com/delete/1"
  },
  "opened": {
    "event_id": "cb91d71458a75cb7160a2c06",
    "event_type": "opened",
    "event_time": 1770545583,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": {
      "order": "1"
    },
    "event_data": {
      "ip": "192.0.2.6",
      "user_agent": "Mozilla/5.0"
    }
  },
  "rejected": {
    "event_id": "cb91d71458a75cb7160a2c05",
    "event_type": "rejected",
    "event_time": 1770545582,
    "inserted_at": "2026-02-08T10:12:57.401Z",
    "message_id": "<m1@example.com>",
    "message_reference_id": "0ed7094bf9509ac3145c4aa9",
    "domain_id": 774,
    "user_id": 323,
    "tags": null,
    "event_data": {
      "from": [
        "shop@example.com"
      ],
      "to": [
        "old@example.org"
      ],
      "reject_reason": "One or more of the recipients are on the suppression list"
    }
  }
} as const
