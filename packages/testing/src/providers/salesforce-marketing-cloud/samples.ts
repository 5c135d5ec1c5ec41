// Written by `pnpm generate` from packages/core/src/providers/salesforce-marketing-cloud/samples: change the payloads there.
export const samples = {
  "EngagementEvents.EmailClick": {
    "eventCategoryType": "EngagementEvents.EmailClick",
    "timestampUTC": 1777885400000,
    "compositeId": "1722201.69238.15596.177361590",
    "definitionKey": "NA",
    "definitionId": "NA",
    "channel": "email",
    "mid": 1476456,
    "eid": 1476266,
    "composite": {
      "jobId": "1722201",
      "batchId": "15596",
      "listId": "69238",
      "subscriberId": "177361590"
    },
    "info": {
      "ipAddress": "203.0.113.9",
      "jobUrlId": "74165311",
      "contentLink": "https://example.com/orders/A-17",
      "impressionRegion": "0",
      "userAgent": "Mozilla/5.0",
      "location": {
        "country": "US",
        "region": "VA",
        "city": "ASHBURN",
        "postalCode": "20146",
        "latitude": "39.0438",
        "longitude": "-77.4879"
      }
    }
  },
  "EngagementEvents.EmailOpen": {
    "eventCategoryType": "EngagementEvents.EmailOpen",
    "timestampUTC": 1777885300000,
    "compositeId": "1722201.69238.15596.177361590",
    "definitionKey": "NA",
    "definitionId": "NA",
    "channel": "email",
    "mid": 1476456,
    "eid": 1476266,
    "composite": {
      "jobId": "1722201",
      "batchId": "15596",
      "listId": "69238",
      "subscriberId": "177361590"
    },
    "info": {
      "ipAddress": "203.0.113.9",
      "userAgent": "Mozilla/5.0",
      "location": {
        "country": "US",
        "region": "VA",
        "city": "ASHBURN",
        "postalCode": "20146",
        "latitude": "39.0438",
        "longitude": "-77.4879"
      }
    }
  },
  "EngagementEvents.EmailUnsubscribe": {
    "eventCategoryType": "EngagementEvents.EmailUnsubscribe",
    "timestampUTC": 1777885500000,
    "compositeId": "1722201.69238.15596.177361590",
    "definitionKey": "NA",
    "definitionId": "NA",
    "channel": "email",
    "mid": 1476456,
    "eid": 1476266,
    "composite": {
      "jobId": "1722201",
      "batchId": "15596",
      "listId": "69238",
      "subscriberId": "177361590"
    },
    "info": {
      "to": "ada@example.com",
      "domain": "example.com",
      "unsubscribeDate": 1777885499000,
      "unsubscribeMethod": "Click"
    }
  },
  "TransactionalSendEvents.EmailBounced": {
    "eventCategoryType": "TransactionalSendEvents.EmailBounced",
    "timestampUTC": 1777885204000,
    "compositeId": "9bcfe8e8.1888699.69238.29.207500672",
    "definitionKey": "receipt",
    "definitionId": "9bcfe8e8-5a3b-e911-a2c7-1402ec83d7c0",
    "mid": 1476456,
    "eid": 1476266,
    "info": {
      "to": "gone@example.com",
      "subscriberKey": "5bed12",
      "messageKey": "mk-2",
      "bounceCode": "HARD",
      "bounceMessage": "5.1.1 (bad destination mailbox address) User Unknown",
      "smtpReason": "5.1.1"
    },
    "composite": {
      "jobId": "2001070",
      "batchId": "4153",
      "listId": "44609",
      "subscriberId": "1251508322",
      "emailId": "297967"
    }
  },
  "TransactionalSendEvents.EmailNotSent": {
    "eventCategoryType": "TransactionalSendEvents.EmailNotSent",
    "timestampUTC": 1777885205000,
    "compositeId": "9bcfe8e8.1888699.69238.29.207500672",
    "definitionKey": "receipt",
    "definitionId": "9bcfe8e8-5a3b-e911-a2c7-1402ec83d7c0",
    "mid": 1476456,
    "eid": 1476266,
    "info": {
      "to": "off@example.com",
      "subscriberKey": "101",
      "messageKey": "mk-3",
      "reason": "The subscriber system status is unsubscribed",
      "statusCode": "1",
      "statusMessage": "Unsubscribed"
    },
    "composite": {
      "jobId": "2001070",
      "batchId": "4153",
      "listId": "44609",
      "subscriberId": "1251508322",
      "emailId": "297967"
    }
  },
  "TransactionalSendEvents.EmailQueued": {
    "eventCategoryType": "TransactionalSendEvents.EmailQueued",
    "timestampUTC": 1777885201000,
    "compositeId": "9bcfe8e8.1888699.69238.29.207500672",
    "definitionKey": "receipt",
    "definitionId": "9bcfe8e8-5a3b-e911-a2c7-1402ec83d7c0",
    "mid": 1476456,
    "eid": 1476266,
    "info": {
      "to": "ada@example.com",
      "subscriberKey": "5bed12",
      "messageKey": "mk-1",
      "status": "Queued"
    },
    "composite": {
      "jobId": "2001070",
      "batchId": "4153",
      "listId": "44609",
      "subscriberId": "1251508322",
      "emailId": "297967"
    }
  },
  "TransactionalSendEvents.EmailSent": {
    "eventCategoryType": "TransactionalSendEvents.EmailSent",
    "timestampUTC": 1777885202000,
    "compositeId": "9bcfe8e8.1888699.69238.29.207500672",
    "definitionKey": "receipt",
    "definitionId": "9bcfe8e8-5a3b-e911-a2c7-1402ec83d7c0",
    "mid": 1476456,
    "eid": 1476266,
    "info": {
      "to": "ada@example.com",
      "subscriberKey": "5bed12",
      "messageKey": "mk-1",
      "status": "Sent",
      "renderedSubject": "Your receipt"
    },
    "composite": {
      "jobId": "2001070",
      "batchId": "4153",
      "listId": "44609",
      "subscriberId": "1251508322",
      "emailId": "297967"
    }
  }
} as const
