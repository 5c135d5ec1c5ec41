// Written by `pnpm generate` from packages/core/src/providers/mailslurp/samples: change the payloads there.
export const samples = {
  "BOUNCE": {
    "messageId": "wm-3",
    "webhookId": "wh-3",
    "eventName": "BOUNCE",
    "webhookName": null,
    "bounceId": "bo-1",
    "sentToRecipients": [
      "gone@example.com"
    ],
    "sender": "box1@example.com",
    "bounceRecipients": [
      "gone@example.com"
    ]
  },
  "BOUNCE_RECIPIENT": {
    "messageId": "wm-4",
    "webhookId": "wh-4",
    "eventName": "BOUNCE_RECIPIENT",
    "webhookName": null,
    "recipient": "gone@example.com"
  },
  "DELIVERY_STATUS": {
    "messageId": "wm-2",
    "webhookId": "wh-2",
    "eventName": "DELIVERY_STATUS",
    "webhookName": null,
    "id": "ds-1",
    "userId": "u-1",
    "sentId": "se-1",
    "remoteMtaIp": "192.0.2.25",
    "inboxId": "ib-1",
    "reportingMta": "mx.example.com",
    "recipients": [
      "ada@example.com"
    ],
    "smtpResponse": "250 2.0.0 OK",
    "smtpStatusCode": 250,
    "processingTimeMillis": 812,
    "received": "2026-05-04T09:00:02.000Z",
    "subject": "Hi"
  },
  "EMAIL_OPENED": {
    "messageId": "wm-5",
    "webhookId": "wh-5",
    "eventName": "EMAIL_OPENED",
    "webhookName": null,
    "inboxId": "ib-1",
    "pixelId": "p1",
    "sentEmailId": "se-1",
    "recipient": "ada@example.com",
    "createdAt": "2026-05-04T09:30:00.000Z"
  },
  "EMAIL_READ": {
    "messageId": "wm-8",
    "webhookId": "wh-8",
    "eventName": "EMAIL_READ",
    "webhookName": null,
    "emailId": "em-1",
    "inboxId": "ib-1",
    "emailIsRead": true,
    "createdAt": "2026-05-04T10:05:00.000Z"
  },
  "EMAIL_RECEIVED": {
    "messageId": "wm-6",
    "webhookId": "wh-6",
    "webhookName": null,
    "eventName": "EMAIL_RECEIVED",
    "inboxId": "ib-1",
    "domainId": null,
    "emailId": "em-1",
    "createdAt": "2026-05-04T10:00:00.000Z",
    "to": [
      "box1@example.com"
    ],
    "from": "ann@example.org",
    "cc": [],
    "bcc": [],
    "subject": "Help",
    "attachmentMetaDatas": []
  },
  "NEW_ATTACHMENT": {
    "messageId": "wm-7",
    "webhookId": "wh-7",
    "webhookName": null,
    "eventName": "NEW_ATTACHMENT",
    "attachmentId": "at-1",
    "name": "a.txt",
    "contentType": "text/plain",
    "contentLength": 5
  },
  "NEW_CONTACT": {
    "messageId": "wm-9",
    "webhookId": "wh-9",
    "eventName": "NEW_CONTACT",
    "webhookName": null,
    "contactId": "ct-1",
    "groupId": "gr-1",
    "firstName": "Ada",
    "lastName": "L",
    "company": null,
    "primaryEmailAddress": "ada@example.com",
    "emailAddresses": [
      "ada@example.com"
    ],
    "tags": [
      "vip"
    ],
    "metaData": {
      "plan": "pro"
    },
    "optOut": false,
    "createdAt": "2026-05-04T08:00:00.000Z"
  },
  "NEW_EMAIL": {
    "messageId": "wm-1",
    "webhookId": "wh-1",
    "webhookName": "in",
    "eventName": "NEW_EMAIL",
    "inboxId": "ib-1",
    "domainId": null,
    "emailId": "em-1",
    "createdAt": "2026-05-04T10:00:00.000Z",
    "to": [
      "box1@example.com"
    ],
    "from": "ann@example.org",
    "cc": [],
    "bcc": [],
    "subject": "Help",
    "attachmentMetaDatas": [
      {
        "name": "a.txt",
        "contentType": "text/plain",
        "contentLength": 5,
        "id": "at-1"
      }
    ]
  },
  "NEW_SMS": {
    "messageId": "wm-10",
    "webhookId": "wh-10",
    "eventName": "NEW_SMS",
    "webhookName": null,
    "smsId": "sm-1",
    "phoneNumber": "ph-1",
    "toNumber": "+15550100",
    "fromNumber": "+15550101",
    "body": "Hi",
    "read": false
  }
} as const
