// Written by `pnpm generate` from packages/core/src/providers/autosend/samples: change the payloads there.
export const samples = {
  "contact.created": {
    "type": "contact.created",
    "createdAt": "2026-05-04T09:20:00.000Z",
    "data": {
      "id": "c42",
      "email": "ada@example.com",
      "firstName": "Ada"
    }
  },
  "contact.deleted": {
    "type": "contact.deleted",
    "createdAt": "2026-05-04T09:22:00.000Z",
    "data": {
      "id": "c42",
      "email": "ada@example.com",
      "firstName": "Ada"
    }
  },
  "contact.updated": {
    "type": "contact.updated",
    "createdAt": "2026-05-04T09:21:00.000Z",
    "data": {
      "id": "c42",
      "email": "ada@example.com",
      "firstName": "Ada"
    }
  },
  "email.bounced": {
    "type": "email.bounced",
    "createdAt": "2026-05-04T09:00:04.120Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "gone@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1",
      "bounceType": "Permanent"
    }
  },
  "email.clicked": {
    "type": "email.clicked",
    "createdAt": "2026-05-04T09:10:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1",
      "campaignId": "c1",
      "link": "https://example.com/x"
    }
  },
  "email.deferred": {
    "type": "email.deferred",
    "createdAt": "2026-05-04T09:00:03.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1",
      "reason": "452 4.2.2 mailbox full"
    }
  },
  "email.delivered": {
    "type": "email.delivered",
    "createdAt": "2026-05-04T09:00:02.120Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1"
    }
  },
  "email.group_resubscribed": {
    "type": "email.group_resubscribed",
    "createdAt": "2026-05-04T09:14:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1",
      "groupId": "g1"
    }
  },
  "email.group_unsubscribed": {
    "type": "email.group_unsubscribed",
    "createdAt": "2026-05-04T09:13:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1",
      "groupId": "g1"
    }
  },
  "email.opened": {
    "type": "email.opened",
    "createdAt": "2026-05-04T09:05:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1"
    }
  },
  "email.received": {
    "type": "email.received",
    "createdAt": "2026-05-04T09:15:00.000Z",
    "data": {
      "id": "60d5ec49f1b2c72d9c8b1234",
      "messageId": "<m9@example.org>",
      "domainName": "example.com",
      "from": {
        "email": "ada@example.org",
        "name": "Ada"
      },
      "to": [
        {
          "email": "help@example.com",
          "name": null
        }
      ],
      "cc": [],
      "subject": "Re: hello",
      "threadId": "thread-1"
    }
  },
  "email.sent": {
    "type": "email.sent",
    "createdAt": "2026-05-04T09:00:01.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1"
    }
  },
  "email.spam_reported": {
    "type": "email.spam_reported",
    "createdAt": "2026-05-04T09:11:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1"
    }
  },
  "email.unsubscribed": {
    "type": "email.unsubscribed",
    "createdAt": "2026-05-04T09:12:00.000Z",
    "data": {
      "emailId": "665f1c2e9b1d",
      "from": "shop@example.com",
      "to": {
        "email": "ada@example.com",
        "name": "Ada"
      },
      "subject": "Your receipt",
      "test": false,
      "templateId": "t1"
    }
  }
} as const
