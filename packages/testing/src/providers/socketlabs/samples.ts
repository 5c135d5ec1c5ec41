// Written by `pnpm generate` from packages/core/src/providers/socketlabs/samples: change the payloads there.
export const samples = {
  "Click": {
    "Type": "Click",
    "DateTime": "2026-05-04T09:06:30.0000000Z",
    "SubaccountId": 12346,
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "Url": "https://example.com/orders/A-17",
    "UserAgent": "Mozilla/5.0",
    "ClientIp": "203.0.113.9",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": [
        "receipt"
      ]
    }
  },
  "Complaint": {
    "Type": "Complaint",
    "DateTime": "2026-05-04T10:00:00.0000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "FblType": "abuse",
    "UserAgent": "Yahoo!-Mail-Feedback/1.0",
    "From": "shop@example.com",
    "To": "ada@example.com",
    "Length": 2048,
    "MailingId": "SL1",
    "MessageId": "A-17"
  },
  "Deferred": {
    "Type": "Deferred",
    "DateTime": "2026-05-04T09:00:01.2000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "FromAddress": "shop@example.com",
    "DeferralCode": 4001,
    "Reason": "451 4.7.1 try later",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "Delivered": {
    "Type": "Delivered",
    "DateTime": "2026-05-04T09:00:02.1000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "Response": "250 2.0.0 OK",
    "LocalIp": "192.0.2.10",
    "RemoteMta": "mx.example.net",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "Failed": {
    "Type": "Failed",
    "DateTime": "2026-05-04T09:00:03.1000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "gone@example.com",
    "FromAddress": "shop@example.com",
    "FailureType": 1,
    "FailureCode": 2001,
    "BounceStatus": "5.1.1",
    "DiagnosticCode": "smtp; 550 5.1.1 user unknown",
    "Reason": "user unknown",
    "RemoteMta": "mx.example.net",
    "MailingId": "SL1",
    "MessageId": "A-18",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "Open": {
    "Type": "Open",
    "DateTime": "2026-05-04T09:05:00.0000000Z",
    "SubaccountId": 12346,
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "UserAgent": "Mozilla/5.0",
    "ClientIp": "203.0.113.9",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": [
        "receipt"
      ]
    }
  },
  "Queued": {
    "Type": "Queued",
    "DateTime": "2026-05-04T09:00:00.3694682Z",
    "SubaccountId": 12345,
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "FromAddress": "shop@example.com",
    "Subject": "Your receipt",
    "MessageSize": 22775,
    "MailingId": "SL5233439-5474023",
    "MessageId": "A-17",
    "Data": {
      "Meta": [
        {
          "Key": "order",
          "Value": "A-17"
        }
      ],
      "Tags": [
        "receipt"
      ]
    }
  },
  "Sent": {
    "Type": "Sent",
    "DateTime": "2026-05-04T09:00:02.5000000Z",
    "SubaccountId": 12346,
    "IpPoolId": 7,
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "bob@example.com",
    "Response": "250 2.0.0 OK",
    "LocalIp": "192.0.2.10",
    "RemoteMta": "mx.example.net",
    "MailingId": "SL1",
    "MessageId": "A-19",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "Suppressed": {
    "Type": "Failed",
    "DateTime": "2026-05-04T09:00:04.1000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "gone@example.com",
    "FromAddress": "shop@example.com",
    "FailureType": "Suppressed",
    "Reason": "the address is on the suppression list",
    "MailingId": "SL1",
    "MessageId": "A-20",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "Tracking": {
    "Type": "Tracking",
    "TrackingType": 0,
    "DateTime": "2026-05-04T09:06:00.0000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "Url": "https://example.com/orders/A-17",
    "UserAgent": "Mozilla/5.0",
    "ClientIp": "203.0.113.9",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": [
        "receipt"
      ]
    }
  },
  "Unsubscribe": {
    "Type": "Tracking",
    "TrackingType": 2,
    "DateTime": "2026-05-04T09:07:00.0000000Z",
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "Address": "ada@example.com",
    "UserAgent": "Mozilla/5.0",
    "ClientIp": "203.0.113.9",
    "MailingId": "SL1",
    "MessageId": "A-17",
    "Data": {
      "Meta": [],
      "Tags": []
    }
  },
  "inbound": {
    "ServerId": 12345,
    "SecretKey": "Z123456AbcD1234563Ef",
    "InboundMailFrom": "ada@example.org",
    "InboundRcptTo": "help@in.example.com",
    "InboundIpAddress": "203.0.113.25",
    "SpamScore": 0.7,
    "SpamDetails": "0.7 HTML_MESSAGE",
    "ErrorLog": null,
    "Message": {
      "From": {
        "EmailAddress": "ada@example.org",
        "FriendlyName": "Ada"
      },
      "To": [
        {
          "EmailAddress": "help@in.example.com",
          "FriendlyName": null
        }
      ],
      "CC": [
        {
          "EmailAddress": "bob@example.org",
          "FriendlyName": "Bob"
        }
      ],
      "BCC": null,
      "Subject": "Re: Your receipt",
      "TextBody": "Thank you!\r\n",
      "HtmlBody": "<p>Thank you!</p>\r\n",
      "MessageId": null,
      "MailingId": null,
      "CustomHeaders": [
        {
          "Name": "Message-ID",
          "Value": "<a17@example.org>"
        },
        {
          "Name": "Date",
          "Value": "Mon, 4 May 2026 10:30:00 +0000"
        }
      ],
      "Attachments": [
        {
          "Name": "a.txt",
          "Content": "aGVsbG8=",
          "ContentId": null,
          "ContentType": "text/plain"
        }
      ],
      "EmbeddedMedia": [
        {
          "Name": "logo.png",
          "Content": "iVBORw0KGgo=",
          "ContentId": "logo",
          "ContentType": "image/png"
        }
      ]
    }
  }
} as const
