// Written by `pnpm generate` from packages/core/src/providers/postmark/samples: change the payloads there.
export const samples = {
  "Delivery": {
    "RecordType": "Delivery",
    "ServerID": 23,
    "MessageStream": "outbound",
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "Recipient": "ann@example.com",
    "Tag": "welcome",
    "DeliveredAt": "2024-06-01T12:00:03.9070259Z",
    "Details": "smtp;250 2.0.0 OK",
    "Metadata": {
      "order_id": "1001"
    }
  },
  "HardBounce": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542549,
    "Description": "",
    "Details": "smtp;550 5.1.1 no such user",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": true,
    "CanActivate": true,
    "Type": "HardBounce",
    "TypeCode": 1
  },
  "SoftBounce": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542551,
    "Description": "",
    "Details": "smtp;452 4.2.2 mailbox over quota",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "SoftBounce",
    "TypeCode": 4096
  },
  "Transient": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542552,
    "Description": "",
    "Details": "smtp;421 try later",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Transient",
    "TypeCode": 2
  },
  "DnsError": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542553,
    "Description": "",
    "Details": "smtp;450 4.4.3 no MX",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "DnsError",
    "TypeCode": 256
  },
  "OpenRelayTest": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542554,
    "Description": "",
    "Details": "smtp;451 relay check",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "OpenRelayTest",
    "TypeCode": 1024
  },
  "VirusNotification": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542555,
    "Description": "",
    "Details": "smtp;554 rejected",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "VirusNotification",
    "TypeCode": 8192
  },
  "Blocked": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542556,
    "Description": "",
    "Details": "smtp;550 5.7.1 listed on a blocklist",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Blocked",
    "TypeCode": 100006
  },
  "DMARCPolicy": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542557,
    "Description": "",
    "Details": "smtp;550 5.7.26 rejected by policy",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "DMARCPolicy",
    "TypeCode": 100009
  },
  "SpamNotification": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542558,
    "Description": "",
    "Details": "smtp;554 looks like spam",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "SpamNotification",
    "TypeCode": 512
  },
  "Unknown": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542559,
    "Description": "",
    "Details": "smtp;571 what",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Unknown",
    "TypeCode": 2048
  },
  "BadEmailAddress": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542560,
    "Description": "The address is not valid",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "BadEmailAddress",
    "TypeCode": 100000
  },
  "Unconfirmed": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542561,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Unconfirmed",
    "TypeCode": 100003
  },
  "ManuallyDeactivated": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542562,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "ManuallyDeactivated",
    "TypeCode": 100002
  },
  "SMTPApiError": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542563,
    "Description": "",
    "Details": "inactive recipient",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "SMTPApiError",
    "TypeCode": 100007
  },
  "TemplateRenderingFailed": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542564,
    "Description": "",
    "Details": "The model lacks a name",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "TemplateRenderingFailed",
    "TypeCode": 100010
  },
  "Unsubscribe": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542565,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Unsubscribe",
    "TypeCode": 16
  },
  "Subscribe": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542566,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "Subscribe",
    "TypeCode": 32
  },
  "AutoResponder": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542567,
    "Description": "",
    "Details": "Out of office",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "AutoResponder",
    "TypeCode": 64
  },
  "AddressChange": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542568,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "AddressChange",
    "TypeCode": 128
  },
  "ChallengeVerification": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542569,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "ChallengeVerification",
    "TypeCode": 16384
  },
  "InboundError": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Bounce",
    "ID": 901542570,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": false,
    "CanActivate": true,
    "Type": "InboundError",
    "TypeCode": 100008
  },
  "SpamComplaint": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "SpamComplaint",
    "ID": 901542571,
    "Description": "",
    "Details": "",
    "Email": "gone@example.com",
    "From": "app@example.com",
    "Subject": "Hi",
    "BouncedAt": "2024-06-01T12:00:04.3963933Z",
    "DumpAvailable": false,
    "Inactive": true,
    "CanActivate": true,
    "Type": "SpamComplaint",
    "TypeCode": 100001
  },
  "Open": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Open",
    "FirstOpen": true,
    "Client": {
      "Name": "Gmail",
      "Company": "Google",
      "Family": "Gmail"
    },
    "OS": {
      "Name": "unknown",
      "Company": "unknown",
      "Family": "unknown"
    },
    "Platform": "WebMail",
    "UserAgent": "Mozilla/5.0",
    "ReadSeconds": 5,
    "Geo": {},
    "ReceivedAt": "2024-06-01T13:00:00Z",
    "Recipient": "ann@example.com"
  },
  "Click": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "outbound",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "Click",
    "ClickLocation": "HTML",
    "Client": {
      "Name": "Chrome 120",
      "Company": "Google",
      "Family": "Chrome"
    },
    "OS": {
      "Name": "OS X",
      "Company": "Apple",
      "Family": "OS X"
    },
    "Platform": "Desktop",
    "UserAgent": "Mozilla/5.0",
    "OriginalLink": "https://example.com/a",
    "Geo": {
      "CountryISOCode": "RS",
      "Country": "Serbia",
      "City": "Novi Sad",
      "Coords": "45.25,19.83",
      "IP": "198.51.100.7"
    },
    "ReceivedAt": "2024-06-01T13:01:00.9065619Z",
    "Recipient": "ann@example.com"
  },
  "SubscriptionChange": {
    "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
    "ServerID": 23,
    "MessageStream": "broadcast",
    "Tag": "welcome",
    "Metadata": {
      "order_id": "1001"
    },
    "RecordType": "SubscriptionChange",
    "ChangedAt": "2024-06-01T14:00:00Z",
    "Recipient": "ann@example.com",
    "Origin": "Recipient",
    "SuppressSending": true,
    "SuppressionReason": "ManualSuppression"
  },
  "Inbound": {
    "FromName": "Bob",
    "MessageStream": "inbound",
    "From": "bob@example.org",
    "FromFull": {
      "Email": "bob@example.org",
      "Name": "Bob",
      "MailboxHash": ""
    },
    "To": "\"Help\" <help+t1@in.example.com>",
    "ToFull": [
      {
        "Email": "help+t1@in.example.com",
        "Name": "Help",
        "MailboxHash": "t1"
      }
    ],
    "Cc": "",
    "CcFull": [],
    "Bcc": "",
    "BccFull": [],
    "OriginalRecipient": "help+t1@in.example.com",
    "Subject": "Re: Hi",
    "MessageID": "73e6d360-66eb-11e1-8e72-a8904824019b",
    "ReplyTo": "",
    "MailboxHash": "t1",
    "Date": "Sat, 1 Jun 2024 16:59:01 +0200",
    "TextBody": "Hello",
    "HtmlBody": "<p>Hello</p>",
    "StrippedTextReply": "Hello",
    "Tag": "",
    "Headers": [
      {
        "Name": "Return-Path",
        "Value": "<bounce@example.org>"
      },
      {
        "Name": "X-Spam-Status",
        "Value": "No"
      },
      {
        "Name": "X-Spam-Score",
        "Value": "-0.1"
      },
      {
        "Name": "Message-ID",
        "Value": "<m1@example.org>"
      }
    ],
    "Attachments": [
      {
        "Name": "a.txt",
        "Content": "aGVsbG8=",
        "ContentType": "text/plain",
        "ContentLength": 5,
        "ContentID": ""
      }
    ]
  }
} as const
