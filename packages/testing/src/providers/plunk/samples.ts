// Written by `pnpm generate` from packages/core/src/providers/plunk/samples: change the payloads there.
export const samples = {
  "contact.subscribed": {
    "type": "contact.subscribed",
    "contact": {
      "id": "ct_1",
      "email": "ada@example.com"
    },
    "execution": {
      "id": "ex_101"
    },
    "event": {}
  },
  "contact.unsubscribed": {
    "type": "contact.unsubscribed",
    "contact": {
      "id": "ct_1",
      "email": "ada@example.com"
    },
    "execution": {
      "id": "ex_102"
    },
    "event": {}
  },
  "email.bounce": {
    "contact": {
      "email": "gone@example.com",
      "subscribed": false,
      "data": {
        "plan": "pro"
      }
    },
    "workflow": {
      "id": "wf_5",
      "name": "Bounces out"
    },
    "execution": {
      "id": "ex_5",
      "startedAt": "2026-05-04T09:05:03.000Z"
    },
    "event": {
      "subject": "Your receipt",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0003",
      "emailId": "em_3",
      "templateId": null,
      "campaignId": null,
      "sourceType": "TRANSACTIONAL",
      "bounceType": "Permanent",
      "bouncedAt": "2026-05-04T09:00:02.000Z"
    }
  },
  "email.click": {
    "contact": {
      "email": "ada@example.com",
      "subscribed": true,
      "data": {}
    },
    "workflow": {
      "id": "wf_4",
      "name": "Clicks out"
    },
    "execution": {
      "id": "ex_4",
      "startedAt": "2026-05-04T09:04:03.000Z"
    },
    "event": {
      "subject": "News",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0002",
      "emailId": "em_2",
      "templateId": "t1",
      "campaignId": "c1",
      "sourceType": "CAMPAIGN",
      "link": "https://example.com/x",
      "clickedAt": "2026-05-04T09:10:00.000Z",
      "clicks": 1,
      "isFirstClick": true
    }
  },
  "email.complaint": {
    "contact": {
      "email": "ada@example.com",
      "subscribed": false,
      "data": {}
    },
    "workflow": {
      "id": "wf_6",
      "name": "Emails out"
    },
    "execution": {
      "id": "ex_6",
      "startedAt": "2026-05-04T09:06:03.000Z"
    },
    "event": {
      "subject": "Your receipt",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0001",
      "emailId": "em_1",
      "templateId": null,
      "campaignId": null,
      "sourceType": "TRANSACTIONAL",
      "complainedAt": "2026-05-04T09:20:00.000Z"
    }
  },
  "email.delivery": {
    "contact": {
      "email": "ada@example.com",
      "subscribed": true,
      "data": {
        "plan": "pro"
      }
    },
    "workflow": {
      "id": "wf_2",
      "name": "Emails out"
    },
    "execution": {
      "id": "ex_2",
      "startedAt": "2026-05-04T09:02:03.000Z"
    },
    "event": {
      "subject": "Your receipt",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0001",
      "emailId": "em_1",
      "templateId": null,
      "campaignId": null,
      "sourceType": "TRANSACTIONAL",
      "deliveredAt": "2026-05-04T09:00:02.000Z"
    }
  },
  "email.open": {
    "contact": {
      "email": "ada@example.com",
      "subscribed": true,
      "data": {}
    },
    "workflow": {
      "id": "wf_3",
      "name": "Emails out"
    },
    "execution": {
      "id": "ex_3",
      "startedAt": "2026-05-04T09:03:03.000Z"
    },
    "event": {
      "subject": "Your receipt",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0001",
      "emailId": "em_1",
      "templateId": null,
      "campaignId": null,
      "sourceType": "TRANSACTIONAL",
      "openedAt": "2026-05-04T09:05:00.000Z",
      "opens": 1,
      "isFirstOpen": true
    }
  },
  "email.received": {
    "contact": {
      "email": "ann@example.org",
      "subscribed": true,
      "data": {}
    },
    "workflow": {
      "id": "wf_7",
      "name": "Inbound"
    },
    "execution": {
      "id": "ex_7",
      "startedAt": "2026-05-04T09:07:03.000Z"
    },
    "event": {
      "messageId": "s3key1",
      "from": "ann@example.org",
      "fromHeader": "Ann <ann@example.org>",
      "to": "help@example.com",
      "subject": "Help",
      "timestamp": "2026-05-04T10:00:00.000Z",
      "recipients": [
        "help@example.com"
      ],
      "hasContent": true,
      "body": "<p>Hi</p>",
      "spamVerdict": "PASS",
      "virusVerdict": "PASS",
      "spfVerdict": "PASS",
      "dkimVerdict": "PASS",
      "dmarcVerdict": "PASS",
      "processingTimeMillis": 120
    }
  },
  "email.sent": {
    "contact": {
      "email": "ada@example.com",
      "subscribed": true,
      "data": {}
    },
    "workflow": {
      "id": "wf_1",
      "name": "Emails out"
    },
    "execution": {
      "id": "ex_1",
      "startedAt": "2026-05-04T09:01:03.000Z"
    },
    "event": {
      "subject": "Your receipt",
      "from": "shop@example.com",
      "fromName": "Shop",
      "messageId": "0100018f-0001",
      "emailId": "em_1",
      "templateId": null,
      "campaignId": null,
      "sourceType": "TRANSACTIONAL",
      "sentAt": "2026-05-04T09:00:01.000Z"
    }
  }
} as const
