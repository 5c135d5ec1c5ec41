// Written by `pnpm generate` from packages/core/src/providers/amazon-ses/samples: change the payloads there.
export const samples = {
  "Send": {
    "eventType": "Send",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000001-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000001-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "send": {}
  },
  "Delivery": {
    "eventType": "Delivery",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000001-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000001-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "delivery": {
      "timestamp": "2024-06-01T12:00:04.133Z",
      "processingTimeMillis": 4133,
      "recipients": [
        "ann@example.com"
      ],
      "smtpResponse": "250 2.6.0 ok",
      "reportingMTA": "mta.example.com"
    }
  },
  "DeliveryDelay": {
    "eventType": "DeliveryDelay",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000002-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000002-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "deliveryDelay": {
      "timestamp": "2024-06-01T12:10:00.095Z",
      "delayType": "TransientCommunicationFailure",
      "expirationTime": "2024-06-02T02:00:00.914Z",
      "delayedRecipients": [
        {
          "emailAddress": "ann@example.com",
          "status": "4.4.1",
          "diagnosticCode": "smtp; 421 4.4.1 unable to connect"
        }
      ]
    }
  },
  "Bounce": {
    "eventType": "Bounce",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000003-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000003-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "bounce": {
      "bounceType": "Permanent",
      "bounceSubType": "NoEmail",
      "bouncedRecipients": [
        {
          "emailAddress": "ann@example.com",
          "action": "failed",
          "status": "5.1.1",
          "diagnosticCode": "smtp; 550 5.1.1 user unknown"
        }
      ],
      "timestamp": "2024-06-01T12:00:05.669Z",
      "feedbackId": "0100018fd000-61b5-000000",
      "reportingMTA": "dsn; mta.example.com"
    }
  },
  "Complaint": {
    "eventType": "Complaint",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000004-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000004-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "complaint": {
      "complainedRecipients": [
        {
          "emailAddress": "ann@example.com"
        }
      ],
      "timestamp": "2024-06-01T13:00:00.669Z",
      "feedbackId": "0100018fd000-61b7-000000",
      "complaintSubType": null,
      "userAgent": "ExampleFBL/1.0",
      "complaintFeedbackType": "abuse",
      "arrivalDate": "2024-06-01T12:59:00.000Z"
    }
  },
  "Reject": {
    "eventType": "Reject",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000005-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000005-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "reject": {
      "reason": "Bad content"
    }
  },
  "Rendering Failure": {
    "eventType": "Rendering Failure",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000006-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000006-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "failure": {
      "errorMessage": "Attribute 'name' is not present in the rendering data.",
      "templateName": "welcome"
    }
  },
  "Open": {
    "eventType": "Open",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000001-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000001-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "open": {
      "ipAddress": "198.51.100.7",
      "timestamp": "2024-06-01T13:00:00.652Z",
      "userAgent": "Mozilla/5.0"
    }
  },
  "Click": {
    "eventType": "Click",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000001-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000001-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "click": {
      "ipAddress": "198.51.100.7",
      "link": "https://www.example.com/offer?id=1",
      "linkTags": {
        "position": [
          "top"
        ]
      },
      "timestamp": "2024-06-01T13:01:00.570Z",
      "userAgent": "Mozilla/5.0"
    }
  },
  "Subscription": {
    "eventType": "Subscription",
    "mail": {
      "timestamp": "2024-06-01T12:00:00.000Z",
      "source": "app@example.com",
      "sourceArn": "arn:aws:ses:us-east-1:123456789012:identity/example.com",
      "sendingAccountId": "123456789012",
      "messageId": "0100018fd0000001-aaaa-000000",
      "destination": [
        "ann@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Subject",
          "value": "Hi"
        }
      ],
      "commonHeaders": {
        "from": [
          "app@example.com"
        ],
        "to": [
          "ann@example.com"
        ],
        "messageId": "0100018fd0000001-aaaa-000000",
        "subject": "Hi"
      },
      "tags": {
        "ses:configuration-set": [
          "main"
        ],
        "order_id": [
          "1001"
        ]
      }
    },
    "subscription": {
      "contactList": "customers",
      "timestamp": "2024-06-01T14:00:17.910Z",
      "source": "UnsubscribeHeader",
      "newTopicPreferences": {
        "unsubscribeAll": true,
        "topicSubscriptionStatus": [
          {
            "topicName": "news",
            "subscriptionStatus": "OptOut"
          }
        ]
      },
      "oldTopicPreferences": {
        "unsubscribeAll": false,
        "topicSubscriptionStatus": [
          {
            "topicName": "news",
            "subscriptionStatus": "OptIn"
          }
        ]
      }
    }
  },
  "Received": {
    "notificationType": "Received",
    "receipt": {
      "timestamp": "2024-06-01T12:00:00.936Z",
      "processingTimeMillis": 222,
      "recipients": [
        "help@example.com"
      ],
      "spamVerdict": {
        "status": "PASS"
      },
      "virusVerdict": {
        "status": "PASS"
      },
      "spfVerdict": {
        "status": "PASS"
      },
      "dkimVerdict": {
        "status": "PASS"
      },
      "dmarcVerdict": {
        "status": "PASS"
      },
      "action": {
        "type": "SNS",
        "topicArn": "arn:aws:sns:us-east-1:123456789012:ses-events",
        "encoding": "UTF8"
      }
    },
    "mail": {
      "timestamp": "2024-06-01T12:00:00.936Z",
      "source": "bounce@example.org",
      "messageId": "d6iitobk75ur44p8kdnnp7g2n800",
      "destination": [
        "help@example.com"
      ],
      "headersTruncated": false,
      "headers": [
        {
          "name": "Message-ID",
          "value": "<m1@example.org>"
        }
      ],
      "commonHeaders": {
        "from": [
          "Bob <bob@example.org>"
        ],
        "to": [
          "help@example.com"
        ],
        "messageId": "<m1@example.org>",
        "subject": "Hi"
      }
    },
    "content": "From: Bob <bob@example.org>\r\nSubject: Hi\r\n\r\nHello\r\n"
  }
} as const
