// Written by `pnpm generate` from packages/core/src/providers/iterable/samples: change the payloads there.
export const samples = {
  "emailBounce": {
    "email": "ada@example.com",
    "eventName": "emailBounce",
    "dataFields": {
      "campaignId": 49313,
      "campaignName": "Welcome",
      "templateId": 79622,
      "templateName": "Welcome",
      "channelId": 3420,
      "messageTypeId": 3866,
      "workflowId": null,
      "experimentId": null,
      "labels": [
        "onboarding"
      ],
      "emailSubject": "Hi",
      "email": "ada@example.com",
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:00:02 +00:00",
      "recipientState": "HardBounce"
    }
  },
  "emailClick": {
    "email": "ada@example.com",
    "userId": "u1",
    "eventName": "emailClick",
    "dataFields": {
      "campaignId": 49313,
      "templateId": 79622,
      "channelId": 3420,
      "messageTypeId": 3866,
      "emailSubject": "Hi",
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:10:00 +00:00",
      "url": "https://example.com/x",
      "ip": "192.0.2.9",
      "userAgent": "Mozilla/5.0",
      "city": "Berlin",
      "region": "BE",
      "country": "Germany"
    }
  },
  "emailComplaint": {
    "email": "bob@example.com",
    "eventName": "emailComplaint",
    "dataFields": {
      "campaignId": 49313,
      "templateId": 79622,
      "channelId": 3420,
      "messageTypeId": 3866,
      "messageId": "m3",
      "createdAt": "2026-05-04 10:00:00 +00:00",
      "recipientState": "Complaint",
      "email": "bob@example.com"
    }
  },
  "emailOpen": {
    "email": "ada@example.com",
    "userId": "u1",
    "eventName": "emailOpen",
    "dataFields": {
      "campaignId": 49313,
      "templateId": 79622,
      "channelId": 3420,
      "messageTypeId": 3866,
      "emailSubject": "Hi",
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:08:00 +00:00",
      "ip": "192.0.2.9",
      "userAgent": "Mozilla/5.0",
      "userAgentDevice": "iPhone",
      "city": "Berlin",
      "region": "BE",
      "country": "Germany",
      "isBot": false
    }
  },
  "emailSend": {
    "email": "ada@example.com",
    "userId": "u1",
    "eventName": "emailSend",
    "dataFields": {
      "campaignId": 49313,
      "campaignName": "Welcome",
      "templateId": 79622,
      "templateName": "Welcome",
      "channelId": 3420,
      "messageTypeId": 3866,
      "workflowId": 17,
      "workflowName": "Onboarding",
      "experimentId": null,
      "contentId": 1,
      "labels": [
        "onboarding"
      ],
      "emailSubject": "Hi",
      "email": "ada@example.com",
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:00:00 +00:00"
    }
  },
  "emailSendSkip": {
    "email": "ada@example.com",
    "eventName": "emailSendSkip",
    "dataFields": {
      "campaignId": 49313,
      "reason": "UnsubscribedFromChannel",
      "messageId": "m2",
      "createdAt": "2026-05-04 09:00:00 +00:00",
      "email": "ada@example.com"
    }
  },
  "emailSubscribe": {
    "email": "ada@example.com",
    "eventName": "emailSubscribe",
    "dataFields": {
      "emailListIds": [
        77
      ],
      "createdAt": "2026-05-04 09:20:00 +00:00",
      "email": "ada@example.com"
    }
  },
  "emailUnSubscribe": {
    "email": "ada@example.com",
    "eventName": "emailUnSubscribe",
    "dataFields": {
      "campaignId": 49313,
      "channelIds": [
        3420
      ],
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:12:00 +00:00",
      "email": "ada@example.com"
    }
  },
  "hostedUnsubscribeClick": {
    "email": "ada@example.com",
    "eventName": "hostedUnsubscribeClick",
    "dataFields": {
      "campaignId": 49313,
      "messageId": "d3c44d47b4994306b4db8d16a94db025",
      "createdAt": "2026-05-04 09:11:00 +00:00",
      "url": "https://example.com/unsubscribe",
      "ip": "192.0.2.9",
      "userAgent": "Mozilla/5.0"
    }
  }
} as const
