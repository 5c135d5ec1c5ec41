// Written by `pnpm generate` from packages/core/src/providers/loops/samples: change the payloads there.
export const samples = {
  "campaign.email.sent": {
    "eventName": "campaign.email.sent",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "campaignId": "c1",
    "campaignName": "News",
    "email": {
      "id": "e1",
      "emailMessageId": "m1",
      "subject": "Hi"
    },
    "mailingLists": [
      {
        "id": "l1",
        "name": "News",
        "description": null,
        "isPublic": true
      }
    ],
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": "u1"
    }
  },
  "contact.created": {
    "eventName": "contact.created",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": null
    },
    "contact": {
      "id": "k1",
      "email": "user@example.com",
      "firstName": null,
      "lastName": null,
      "source": "API",
      "subscribed": true,
      "userGroup": "",
      "userId": null,
      "mailingLists": {
        "l1": true
      },
      "optInStatus": "accepted"
    }
  },
  "contact.deleted": {
    "eventName": "contact.deleted",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": null
    }
  },
  "contact.mailingList.subscribed": {
    "eventName": "contact.mailingList.subscribed",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": null
    },
    "mailingList": {
      "id": "l1",
      "name": "News",
      "description": null,
      "isPublic": true
    }
  },
  "contact.mailingList.unsubscribed": {
    "eventName": "contact.mailingList.unsubscribed",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": null
    },
    "mailingList": {
      "id": "l1",
      "name": "News",
      "description": null,
      "isPublic": true
    }
  },
  "contact.unsubscribed": {
    "eventName": "contact.unsubscribed",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.clicked": {
    "eventName": "email.clicked",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "campaign",
    "campaignId": "c1",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.delivered": {
    "eventName": "email.delivered",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "transactional",
    "transactionalId": "cm4t1suns001uw6atri87v54s",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.hardBounced": {
    "eventName": "email.hardBounced",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "transactional",
    "transactionalId": "cm4t1suns001uw6atri87v54s",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.opened": {
    "eventName": "email.opened",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "campaign",
    "campaignId": "c1",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.resubscribed": {
    "eventName": "email.resubscribed",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "loop",
    "loopId": "lp1",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.softBounced": {
    "eventName": "email.softBounced",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "transactional",
    "transactionalId": "cm4t1suns001uw6atri87v54s",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.spamReported": {
    "eventName": "email.spamReported",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "transactional",
    "transactionalId": "cm4t1suns001uw6atri87v54s",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "email.unsubscribed": {
    "eventName": "email.unsubscribed",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "sourceType": "campaign",
    "campaignId": "c1",
    "email": {
      "id": "cm4t1sseg004tje7982991nan",
      "emailMessageId": "cm4ittv1v001oow6fruou8rez",
      "subject": "Hi"
    },
    "contactIdentity": {
      "id": "cm4ittv1v001now6f",
      "email": "user@example.com",
      "userId": null
    }
  },
  "loop.email.sent": {
    "eventName": "loop.email.sent",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "loopId": "lp1",
    "loopName": "Welcome",
    "email": {
      "id": "e1",
      "emailMessageId": "m1",
      "subject": "Hi"
    },
    "mailingLists": [],
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": "u1"
    }
  },
  "transactional.email.sent": {
    "eventName": "transactional.email.sent",
    "eventTime": 1734425918,
    "webhookSchemaVersion": "1.0.0",
    "transactionalId": "t1",
    "transactionalName": "Receipt",
    "email": {
      "id": "e1",
      "emailMessageId": "m1",
      "subject": "Hi"
    },
    "mailingLists": [],
    "contactIdentity": {
      "id": "k1",
      "email": "user@example.com",
      "userId": "u1"
    }
  }
} as const
