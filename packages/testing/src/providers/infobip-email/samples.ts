// Written by `pnpm generate` from packages/core/src/providers/infobip-email/samples: change the payloads there.
export const samples = {
  "CLICKED": {
    "notificationType": "CLICKED",
    "eventId": "8d2f8781-91fc-4473-9b0a-000000000007",
    "domain": "example.com",
    "recipient": "ann@example.com",
    "sendDateTime": 1767308400000,
    "messageId": "14b734recsf69n8zkao5",
    "bulkId": "b1",
    "callbackData": "order-1",
    "url": "https://example.com/x",
    "recipientInfo": {
      "deviceType": "Phone",
      "os": "iOS",
      "deviceName": "Apple"
    },
    "geoLocation": {
      "countryName": "United States",
      "city": "Los Angeles"
    }
  },
  "COMPLAINED": {
    "notificationType": "COMPLAINED",
    "eventId": "8d2f8781-91fc-4473-9b0a-000000000008",
    "domain": "example.com",
    "recipient": "ann@example.com",
    "sendDateTime": 1767308400000,
    "messageId": "14b734recsf69n8zkao5",
    "bulkId": "b1",
    "callbackData": "order-1",
    "sender": "shop@example.com"
  },
  "DELIVERED": {
    "results": [
      {
        "bulkId": "b1",
        "messageId": "hgtesn8bcmc71pujp002",
        "to": "ann@example.com",
        "sentAt": "2026-09-08T05:27:57.628+0000",
        "doneAt": "2026-09-08T05:27:59.256+0000",
        "attemptCount": 1,
        "smsCount": 1,
        "price": {
          "pricePerMessage": 0,
          "currency": "EUR"
        },
        "status": {
          "id": 30,
          "groupId": 3,
          "groupName": "DELIVERED",
          "name": "DELIVERED_TO_HANDSET",
          "description": "x"
        },
        "error": {
          "id": 0,
          "name": "NO_ERROR",
          "description": "No Error",
          "groupId": 0,
          "groupName": "OK",
          "permanent": false
        },
        "sendingIp": "192.0.2.0",
        "callbackData": "order-1"
      }
    ]
  },
  "EXPIRED": {
    "results": [
      {
        "bulkId": "b1",
        "messageId": "hgtesn8bcmc71pujp004",
        "to": "slow@example.com",
        "sentAt": "2026-09-08T05:27:57.628+0000",
        "doneAt": "2026-09-08T05:27:59.256+0000",
        "attemptCount": 1,
        "smsCount": 1,
        "price": {
          "pricePerMessage": 0,
          "currency": "EUR"
        },
        "status": {
          "id": 40,
          "groupId": 4,
          "groupName": "EXPIRED",
          "name": "EXPIRED_EXPIRED",
          "description": "x"
        },
        "error": {
          "id": 6002,
          "name": "EC_Y",
          "description": "no answer in time",
          "groupId": 1,
          "groupName": "HANDSET_ERRORS",
          "permanent": false
        },
        "sendingIp": "192.0.2.0",
        "callbackData": "order-1"
      }
    ]
  },
  "HIGH_BOUNCE_RATE_BLOCKED": {
    "eventId": "550e8400-e29b-41d4-a716-000000000012",
    "createdAt": 1767308400000,
    "eventDetails": {
      "type": "HIGH_BOUNCE_RATE_BLOCKED",
      "accountKey": "A1",
      "domain": "example.com",
      "blockThreshold": 5,
      "bounceRate": 6.6,
      "scope": "DAILY"
    }
  },
  "HIGH_BOUNCE_RATE_WARNING": {
    "eventId": "550e8400-e29b-41d4-a716-000000000011",
    "createdAt": 1767308400000,
    "eventDetails": {
      "type": "HIGH_BOUNCE_RATE_WARNING",
      "accountKey": "A1",
      "domain": "example.com",
      "blockThreshold": 5,
      "bounceRate": 6.6,
      "scope": "DAILY"
    }
  },
  "LATE_BOUNCE": {
    "notificationType": "LATE_BOUNCE",
    "eventId": "8d2f8781-91fc-4473-9b0a-000000000009",
    "domain": "example.com",
    "recipient": "ann@example.com",
    "sendDateTime": 1767308400000,
    "messageId": "14b734recsf69n8zkao5",
    "bulkId": "b1",
    "callbackData": "order-1",
    "sender": "shop@example.com"
  },
  "OPENED": {
    "notificationType": "OPENED",
    "eventId": "8d2f8781-91fc-4473-9b0a-000000000006",
    "domain": "example.com",
    "recipient": "ann@example.com",
    "sendDateTime": 1767308400000,
    "messageId": "14b734recsf69n8zkao5",
    "bulkId": "b1",
    "callbackData": "order-1",
    "recipientInfo": {
      "deviceType": "Phone",
      "os": "iOS",
      "deviceName": "Apple"
    },
    "geoLocation": {
      "countryName": "United States",
      "city": "Los Angeles"
    }
  },
  "PENDING": {
    "results": [
      {
        "bulkId": "b1",
        "messageId": "hgtesn8bcmc71pujp001",
        "to": "ann@example.com",
        "sentAt": "2026-09-08T05:27:57.628+0000",
        "attemptCount": 0,
        "smsCount": 1,
        "price": {
          "pricePerMessage": 0,
          "currency": "EUR"
        },
        "status": {
          "id": 10,
          "groupId": 1,
          "groupName": "PENDING",
          "name": "PENDING_ACCEPTED",
          "description": "x"
        },
        "error": {
          "id": 0,
          "name": "NO_ERROR",
          "description": "No Error",
          "groupId": 0,
          "groupName": "OK",
          "permanent": false
        },
        "sendingIp": "192.0.2.0",
        "callbackData": "order-1"
      }
    ]
  },
  "REJECTED": {
    "results": [
      {
        "bulkId": "b1",
        "messageId": "hgtesn8bcmc71pujp005",
        "to": "ann@example.com",
        "sentAt": "2026-09-08T05:27:57.628+0000",
        "doneAt": "2026-09-08T05:27:59.256+0000",
        "attemptCount": 1,
        "smsCount": 1,
        "price": {
          "pricePerMessage": 0,
          "currency": "EUR"
        },
        "status": {
          "id": 50,
          "groupId": 5,
          "groupName": "REJECTED",
          "name": "REJECTED_SYSTEM",
          "description": "x"
        },
        "error": {
          "id": 6002,
          "name": "EC_Z",
          "description": "sender not allowed",
          "groupId": 1,
          "groupName": "HANDSET_ERRORS",
          "permanent": true
        },
        "sendingIp": "192.0.2.0",
        "callbackData": "order-1"
      }
    ]
  },
  "UNDELIVERABLE": {
    "results": [
      {
        "bulkId": "b1",
        "messageId": "hgtesn8bcmc71pujp003",
        "to": "gone@example.com",
        "sentAt": "2026-09-08T05:27:57.628+0000",
        "doneAt": "2026-09-08T05:27:59.256+0000",
        "attemptCount": 1,
        "smsCount": 1,
        "price": {
          "pricePerMessage": 0,
          "currency": "EUR"
        },
        "status": {
          "id": 20,
          "groupId": 2,
          "groupName": "UNDELIVERABLE",
          "name": "UNDELIVERABLE_REJECTED_OPERATOR",
          "description": "x"
        },
        "error": {
          "id": 6002,
          "name": "EC_X",
          "description": "user unknown",
          "groupId": 1,
          "groupName": "HANDSET_ERRORS",
          "permanent": true
        },
        "sendingIp": "192.0.2.0",
        "callbackData": "order-1",
        "smtp": {
          "response": "550 5.1.1 user unknown"
        }
      }
    ]
  },
  "UNSUBSCRIBED": {
    "notificationType": "UNSUBSCRIBED",
    "eventId": "8d2f8781-91fc-4473-9b0a-000000000010",
    "domain": "example.com",
    "recipient": "ann@example.com",
    "sendDateTime": 1767308400000,
    "messageId": "14b734recsf69n8zkao5",
    "bulkId": "b1",
    "callbackData": "order-1",
    "recipientInfo": {
      "deviceType": "Phone",
      "os": "iOS",
      "deviceName": "Apple"
    },
    "geoLocation": {
      "countryName": "United States",
      "city": "Los Angeles"
    }
  },
  "inbound": {
    "id": "in1",
    "from": "Jane <jane@example.org>",
    "to": "[help@example.com]",
    "subject": "Help",
    "text": "Hi",
    "html": "<p>Hi</p>",
    "headers": "Message-ID: <u1@example.org>",
    "envelope": {
      "from": "jane@example.org",
      "to": [
        "help@example.com"
      ]
    },
    "senderIp": "192.0.2.25",
    "spfCheck": "pass",
    "dkimCheck": {
      "result": "pass",
      "domains": [
        "example.org"
      ]
    },
    "attachmentInfo": [
      {
        "name": "attachment1",
        "contentType": "text/plain",
        "filename": "a.txt",
        "contentId": null
      }
    ],
    "attachment1": "the file"
  }
} as const
