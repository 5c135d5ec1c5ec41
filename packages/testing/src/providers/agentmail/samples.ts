// Written by `pnpm generate` from packages/core/src/providers/agentmail/samples: change the payloads there.
export const samples = {
  "domain.verified": {
    "type": "event",
    "event_type": "domain.verified",
    "event_id": "evt_11",
    "domain": {
      "domain_id": "example.com",
      "domain": "example.com",
      "status": "VERIFIED",
      "feedback_enabled": true,
      "subdomains_enabled": false,
      "tracking_enabled": true,
      "records": [],
      "updated_at": "2026-05-04T09:00:00Z",
      "created_at": "2026-05-04T08:00:00Z"
    }
  },
  "message.bounced": {
    "type": "event",
    "event_type": "message.bounced",
    "event_id": "evt_3",
    "bounce": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:03Z",
      "type": "Permanent",
      "sub_type": "General",
      "recipients": [
        {
          "address": "gone@example.org",
          "status": "5.1.1"
        }
      ]
    }
  },
  "message.complained": {
    "type": "event",
    "event_type": "message.complained",
    "event_id": "evt_4",
    "complaint": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:04Z",
      "type": "abuse",
      "sub_type": "",
      "recipients": [
        "ada@example.org"
      ]
    }
  },
  "message.delivered": {
    "type": "event",
    "event_type": "message.delivered",
    "event_id": "evt_2",
    "delivery": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:02Z",
      "recipients": [
        "ada@example.org",
        "bob@example.org"
      ]
    }
  },
  "message.opened": {
    "type": "event",
    "event_type": "message.opened",
    "event_id": "evt_6",
    "open": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:06Z"
    }
  },
  "message.received": {
    "type": "event",
    "event_type": "message.received",
    "event_id": "evt_7",
    "message": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "message_id": "<m9@example.org>",
      "labels": [
        "received",
        "unread"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "from": "Ada <ada@example.org>",
      "to": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "preview": "Hi",
      "text": "Hi\n",
      "html": "<p>Hi</p>",
      "extracted_text": "Hi",
      "attachments": [
        {
          "attachment_id": "att_1",
          "filename": "note.txt",
          "size": 5,
          "content_type": "text/plain",
          "content_disposition": "attachment"
        }
      ],
      "in_reply_to": "<m1@example.com>",
      "references": [
        "<m1@example.com>"
      ],
      "headers": {
        "X-Mailer": "x"
      },
      "size": 2048,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T10:00:00Z"
    },
    "thread": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "labels": [
        "received"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "senders": [
        "Ada <ada@example.org>"
      ],
      "recipients": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "last_message_id": "<m9@example.org>",
      "message_count": 2,
      "size": 4096,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T09:00:00Z"
    }
  },
  "message.received.blocked": {
    "type": "event",
    "event_type": "message.received.blocked",
    "event_id": "evt_9",
    "message": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "message_id": "<m9@example.org>",
      "labels": [
        "received",
        "blocked"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "from": "Ada <ada@example.org>",
      "to": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "preview": "Hi",
      "text": "Hi\n",
      "html": "<p>Hi</p>",
      "extracted_text": "Hi",
      "attachments": [
        {
          "attachment_id": "att_1",
          "filename": "note.txt",
          "size": 5,
          "content_type": "text/plain",
          "content_disposition": "attachment"
        }
      ],
      "in_reply_to": "<m1@example.com>",
      "references": [
        "<m1@example.com>"
      ],
      "headers": {
        "X-Mailer": "x"
      },
      "size": 2048,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T10:00:00Z"
    },
    "thread": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "labels": [
        "received"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "senders": [
        "Ada <ada@example.org>"
      ],
      "recipients": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "last_message_id": "<m9@example.org>",
      "message_count": 2,
      "size": 4096,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T09:00:00Z"
    }
  },
  "message.received.spam": {
    "type": "event",
    "event_type": "message.received.spam",
    "event_id": "evt_8",
    "message": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "message_id": "<m9@example.org>",
      "labels": [
        "received",
        "spam"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "from": "Ada <ada@example.org>",
      "to": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "preview": "Hi",
      "text": "Hi\n",
      "html": "<p>Hi</p>",
      "extracted_text": "Hi",
      "attachments": [
        {
          "attachment_id": "att_1",
          "filename": "note.txt",
          "size": 5,
          "content_type": "text/plain",
          "content_disposition": "attachment"
        }
      ],
      "in_reply_to": "<m1@example.com>",
      "references": [
        "<m1@example.com>"
      ],
      "headers": {
        "X-Mailer": "x"
      },
      "size": 2048,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T10:00:00Z"
    },
    "thread": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "labels": [
        "received"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "senders": [
        "Ada <ada@example.org>"
      ],
      "recipients": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "last_message_id": "<m9@example.org>",
      "message_count": 2,
      "size": 4096,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T09:00:00Z"
    }
  },
  "message.received.unauthenticated": {
    "type": "event",
    "event_type": "message.received.unauthenticated",
    "event_id": "evt_10",
    "message": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "message_id": "<m9@example.org>",
      "labels": [
        "received",
        "unauthenticated"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "from": "Ada <ada@example.org>",
      "to": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "preview": "Hi",
      "text": "Hi\n",
      "html": "<p>Hi</p>",
      "extracted_text": "Hi",
      "attachments": [
        {
          "attachment_id": "att_1",
          "filename": "note.txt",
          "size": 5,
          "content_type": "text/plain",
          "content_disposition": "attachment"
        }
      ],
      "in_reply_to": "<m1@example.com>",
      "references": [
        "<m1@example.com>"
      ],
      "headers": {
        "X-Mailer": "x"
      },
      "size": 2048,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T10:00:00Z"
    },
    "thread": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_2",
      "labels": [
        "received"
      ],
      "timestamp": "2026-05-04T10:00:00Z",
      "senders": [
        "Ada <ada@example.org>"
      ],
      "recipients": [
        "agent@example.com"
      ],
      "subject": "Re: hello",
      "last_message_id": "<m9@example.org>",
      "message_count": 2,
      "size": 4096,
      "updated_at": "2026-05-04T10:00:00Z",
      "created_at": "2026-05-04T09:00:00Z"
    }
  },
  "message.rejected": {
    "type": "event",
    "event_type": "message.rejected",
    "event_id": "evt_5",
    "reject": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:05Z",
      "reason": "Bad content"
    }
  },
  "message.sent": {
    "type": "event",
    "event_type": "message.sent",
    "event_id": "evt_1",
    "send": {
      "inbox_id": "agent@example.com",
      "thread_id": "thd_1",
      "message_id": "<m1@example.com>",
      "timestamp": "2026-05-04T09:00:01Z",
      "recipients": [
        "ada@example.org",
        "bob@example.org"
      ]
    }
  }
} as const
