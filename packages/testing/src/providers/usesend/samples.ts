// Written by `pnpm generate` from packages/core/src/providers/usesend/samples: change the payloads there.
export const samples = {
  "contact.created": {
    "id": "call_0014",
    "type": "contact.created",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:14.000Z",
    "teamId": 123,
    "data": {
      "id": "c_1",
      "email": "user@example.com",
      "contactBookId": "cb_1",
      "subscribed": true,
      "properties": {},
      "firstName": "Ann",
      "lastName": null,
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z"
    },
    "attempt": 1
  },
  "contact.deleted": {
    "id": "call_0016",
    "type": "contact.deleted",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:16.000Z",
    "teamId": 123,
    "data": {
      "id": "c_1",
      "email": "user@example.com",
      "contactBookId": "cb_1",
      "subscribed": true,
      "properties": {},
      "firstName": "Ann",
      "lastName": null,
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z"
    },
    "attempt": 1
  },
  "contact.updated": {
    "id": "call_0015",
    "type": "contact.updated",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:15.000Z",
    "teamId": 123,
    "data": {
      "id": "c_1",
      "email": "user@example.com",
      "contactBookId": "cb_1",
      "subscribed": true,
      "properties": {},
      "firstName": "Ann",
      "lastName": null,
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z"
    },
    "attempt": 1
  },
  "domain.created": {
    "id": "call_0017",
    "type": "domain.created",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:17.000Z",
    "teamId": 123,
    "data": {
      "id": 7,
      "name": "example.com",
      "status": "SUCCESS",
      "region": "us-east-1",
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z",
      "clickTracking": false,
      "openTracking": true
    },
    "attempt": 1
  },
  "domain.deleted": {
    "id": "call_0020",
    "type": "domain.deleted",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:20.000Z",
    "teamId": 123,
    "data": {
      "id": 7,
      "name": "example.com",
      "status": "SUCCESS",
      "region": "us-east-1",
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z",
      "clickTracking": false,
      "openTracking": true
    },
    "attempt": 1
  },
  "domain.updated": {
    "id": "call_0018",
    "type": "domain.updated",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:18.000Z",
    "teamId": 123,
    "data": {
      "id": 7,
      "name": "example.com",
      "status": "SUCCESS",
      "region": "us-east-1",
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z",
      "clickTracking": false,
      "openTracking": true
    },
    "attempt": 1
  },
  "domain.verified": {
    "id": "call_0019",
    "type": "domain.verified",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:19.000Z",
    "teamId": 123,
    "data": {
      "id": 7,
      "name": "example.com",
      "status": "SUCCESS",
      "region": "us-east-1",
      "createdAt": "2026-01-20T10:30:00.000Z",
      "updatedAt": "2026-01-20T10:30:00.000Z",
      "clickTracking": false,
      "openTracking": true
    },
    "attempt": 1
  },
  "email.bounced": {
    "id": "call_0005",
    "type": "email.bounced",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:05.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "BOUNCED",
      "from": "sender@example.com",
      "to": [
        "gone@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "bounce": {
        "type": "Permanent",
        "subType": "NoEmail",
        "message": "smtp; 550 5.1.1 user unknown"
      },
      "metadata": {
        "bounceType": "Permanent",
        "bounceSubType": "NoEmail"
      }
    },
    "attempt": 2
  },
  "email.cancelled": {
    "id": "call_0010",
    "type": "email.cancelled",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:10.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "CANCELLED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7
    },
    "attempt": 1
  },
  "email.clicked": {
    "id": "call_0013",
    "type": "email.clicked",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:13.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "CLICKED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "click": {
        "timestamp": "2026-01-20T11:00:00.000Z",
        "userAgent": "Mozilla/5.0",
        "ip": "192.0.2.1",
        "url": "https://example.com/x"
      }
    },
    "attempt": 1
  },
  "email.complained": {
    "id": "call_0008",
    "type": "email.complained",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:08.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "COMPLAINED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "metadata": {
        "feedbackType": "abuse",
        "userAgent": "Feedback/1.0"
      }
    },
    "attempt": 1
  },
  "email.delivered": {
    "id": "call_0003",
    "type": "email.delivered",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:03.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "DELIVERED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7
    },
    "attempt": 1
  },
  "email.delivery_delayed": {
    "id": "call_0004",
    "type": "email.delivery_delayed",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:04.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "DELIVERY_DELAYED",
      "from": "sender@example.com",
      "to": [
        "slow@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "metadata": {
        "delayType": "MailboxFull",
        "expirationTime": "2026-01-21T10:00:00.000Z",
        "delayedRecipients": [
          {
            "emailAddress": "slow@example.com",
            "status": "4.2.2"
          }
        ]
      }
    },
    "attempt": 1
  },
  "email.failed": {
    "id": "call_0009",
    "type": "email.failed",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:09.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "FAILED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "failed": {
        "reason": "The domain is not verified"
      }
    },
    "attempt": 1
  },
  "email.opened": {
    "id": "call_0012",
    "type": "email.opened",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:12.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "OPENED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "open": {
        "timestamp": "2026-01-20T11:00:00.000Z",
        "userAgent": "Mozilla/5.0",
        "ip": "192.0.2.1"
      }
    },
    "attempt": 1
  },
  "email.queued": {
    "id": "call_0001",
    "type": "email.queued",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:01.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "QUEUED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7
    },
    "attempt": 1
  },
  "email.rejected": {
    "id": "call_0006",
    "type": "email.rejected",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:06.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "REJECTED",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "metadata": {
        "reason": "Bad content"
      }
    },
    "attempt": 1
  },
  "email.rendering_failure": {
    "id": "call_0007",
    "type": "email.rendering_failure",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:07.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "RENDERING_FAILURE",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "metadata": {
        "errorMessage": "Attribute 'name' is not present",
        "templateName": "t"
      }
    },
    "attempt": 1
  },
  "email.sent": {
    "id": "call_0002",
    "type": "email.sent",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:02.000Z",
    "teamId": 123,
    "data": {
      "id": "em_1",
      "status": "SENT",
      "from": "sender@example.com",
      "to": [
        "user@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7
    },
    "attempt": 1
  },
  "email.suppressed": {
    "id": "call_0011",
    "type": "email.suppressed",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:11.000Z",
    "teamId": 123,
    "data": {
      "id": "em_2",
      "status": "SUPPRESSED",
      "from": "sender@example.com",
      "to": [
        "old@example.com"
      ],
      "subject": "Hi",
      "occurredAt": "2026-01-20T10:29:40.000Z",
      "domainId": 7,
      "suppression": {
        "type": "Bounce",
        "reason": "previous hard bounce",
        "source": "em_0"
      }
    },
    "attempt": 1
  },
  "webhook.test": {
    "id": "call_0021",
    "type": "webhook.test",
    "version": "2026-01-18",
    "createdAt": "2026-01-20T10:30:21.000Z",
    "teamId": 123,
    "data": {
      "test": true,
      "webhookId": "wh_1",
      "sentAt": "2026-01-20T10:30:00.000Z"
    },
    "attempt": 1
  }
} as const
