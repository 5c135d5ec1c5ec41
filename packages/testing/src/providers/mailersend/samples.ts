// Written by `pnpm generate` from packages/core/src/providers/mailersend/samples: change the payloads there.
export const samples = {
  "activity.clicked": {
    "type": "activity.clicked",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c109",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "clicked",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "url": "https://example.com/orders/A-17",
        "user_agent": "Mozilla/5.0"
      }
    }
  },
  "activity.clicked_unique": {
    "type": "activity.clicked_unique",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c10a",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "clicked_unique",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "url": "https://example.com/orders/A-17",
        "user_agent": "Mozilla/5.0"
      }
    }
  },
  "activity.deferred": {
    "type": "activity.deferred",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c103",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "deferred",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "bounce_reason": "451 4.7.1 try again later",
        "bounce_code": "451",
        "bounce_type": "soft"
      }
    }
  },
  "activity.delivered": {
    "type": "activity.delivered",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c102",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "delivered",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": []
    }
  },
  "activity.hard_bounced": {
    "type": "activity.hard_bounced",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c105",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "hard_bounced",
      "subject": "Your receipt",
      "recipient": "nobody@example.com",
      "tags": null,
      "meta": {
        "bounce_reason": "user unknown",
        "bounce_code": "550",
        "bounce_type": "hard"
      }
    }
  },
  "activity.opened": {
    "type": "activity.opened",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c107",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "opened",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "user_agent": "Mozilla/5.0"
      }
    }
  },
  "activity.opened_unique": {
    "type": "activity.opened_unique",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c108",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "opened_unique",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "user_agent": "Mozilla/5.0"
      }
    }
  },
  "activity.sent": {
    "type": "activity.sent",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c101",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "sent",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": []
    }
  },
  "activity.soft_bounced": {
    "type": "activity.soft_bounced",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c104",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "soft_bounced",
      "subject": "Your receipt",
      "recipient": "full@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "bounce_reason": "mailbox full",
        "bounce_code": "452",
        "bounce_type": "soft"
      }
    }
  },
  "activity.spam_complaint": {
    "type": "activity.spam_complaint",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c10c",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "spam_complaint",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": []
    }
  },
  "activity.suppressed": {
    "type": "activity.suppressed",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c106",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "suppressed",
      "subject": "Your receipt",
      "recipient": "gone@example.com",
      "tags": [],
      "meta": {
        "suppression_reason": "hard_bounces"
      }
    }
  },
  "activity.unsubscribed": {
    "type": "activity.unsubscribed",
    "created_at": "2026-05-04T09:00:02.120000Z",
    "data": {
      "id": "66f0c10b",
      "domain_id": "yv69oxl5kl785kw2",
      "message_id": "66f0c1d3",
      "email_id": "66f0c1e2",
      "type": "unsubscribed",
      "subject": "Your receipt",
      "recipient": "ada@example.com",
      "tags": [
        "receipt"
      ],
      "meta": {
        "unsubscribe_reason": "too many emails"
      }
    }
  },
  "inbound.message": {
    "type": "inbound.message",
    "inbound_id": "2lmovd6e3o32dnpz",
    "url": "https://hooks.example.com/mailersend/inbound",
    "created_at": "2026-05-04T10:00:00.000000Z",
    "data": {
      "object": "message",
      "id": "66f0e1",
      "recipients": {
        "rcptTo": [
          {
            "email": "reply@in.example.com"
          },
          {
            "email": "sales@in.example.com"
          }
        ],
        "to": {
          "raw": "<reply@in.example.com>, <sales@in.example.com>",
          "data": [
            {
              "email": "reply@in.example.com",
              "name": null
            },
            {
              "email": "sales@in.example.com",
              "name": null
            }
          ]
        }
      },
      "from": {
        "email": "ada@example.org",
        "name": "Ada",
        "raw": "Ada <ada@example.org>"
      },
      "sender": {
        "email": "bounce@example.org"
      },
      "subject": "Re: hello",
      "date": "Mon, 4 May 2026 10:00:00 +0000",
      "headers": {
        "Message-ID": "<m1@example.org>",
        "Received": [
          "from a by b",
          "from c by a"
        ]
      },
      "text": "Hi\n",
      "html": "<p>Hi</p>",
      "raw": "From: Ada <ada@example.org>\r\n\r\nHi\r\n",
      "attachments": [
        {
          "file_name": "note.txt",
          "content_type": "text/plain",
          "content_disposition": "attachment",
          "size": 5,
          "content": "aGVsbG8="
        }
      ],
      "spf_check": {
        "code": "+",
        "value": null
      },
      "dkim_check": false,
      "created_at": "2026-05-04T10:00:00.000000Z"
    }
  },
  "inbound_message.rejected": {
    "type": "inbound_message.rejected",
    "created_at": "2026-05-04 10:00:00",
    "data": {
      "reason": "attachment_size_exceeded"
    }
  }
} as const
