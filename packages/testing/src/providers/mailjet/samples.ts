// Written by `pnpm generate` from packages/core/src/providers/mailjet/samples: change the payloads there.
export const samples = {
  "sent": {
    "event": "sent",
    "time": 1717232404,
    "MessageID": 90071992547409920,
    "Message_GUID": "11111111-2222-4333-8444-555555555551",
    "email": "ann@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000067,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "smtp_reply": "250 2.0.0 OK 1717232404 x1 - gsmtp"
  },
  "open": {
    "event": "open",
    "time": 1717234200,
    "MessageID": 90071992547409920,
    "Message_GUID": "11111111-2222-4333-8444-555555555551",
    "email": "ann@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000067,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "ip": "198.51.100.7",
    "geo": "FR",
    "agent": "Mozilla/5.0"
  },
  "click": {
    "event": "click",
    "time": 1717234320,
    "MessageID": 90071992547409920,
    "Message_GUID": "11111111-2222-4333-8444-555555555551",
    "email": "ann@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000067,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "url": "https://example.com/start",
    "ip": "198.51.100.7",
    "geo": "FR",
    "agent": "Mozilla/5.0"
  },
  "bounce": {
    "event": "bounce",
    "time": 1717232580,
    "MessageID": 90071992547410000,
    "Message_GUID": "11111111-2222-4333-8444-555555555552",
    "email": "gone@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000068,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "blocked": true,
    "hard_bounce": true,
    "error_related_to": "recipient",
    "error": "user unknown",
    "comment": "550 5.1.1 No such user"
  },
  "blocked": {
    "event": "blocked",
    "time": 1717240000,
    "MessageID": 90071992547410080,
    "Message_GUID": "11111111-2222-4333-8444-555555555554",
    "email": "gone@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000068,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "error_related_to": "mailjet",
    "error": "preblocked"
  },
  "spam": {
    "event": "spam",
    "time": 1717236000,
    "MessageID": 90071992547409920,
    "Message_GUID": "11111111-2222-4333-8444-555555555551",
    "email": "ann@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000067,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "source": "JMRPP"
  },
  "unsub": {
    "event": "unsub",
    "time": 1717236100,
    "MessageID": 90071992547409920,
    "Message_GUID": "11111111-2222-4333-8444-555555555551",
    "email": "ann@example.com",
    "mj_campaign_id": 0,
    "mj_contact_id": 2000000067,
    "customcampaign": "",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}",
    "mj_list_id": 1000002,
    "ip": "198.51.100.7",
    "geo": "",
    "agent": "List-Unsubscribe"
  },
  "parse": {
    "Sender": "bounces@mail.example.org",
    "Recipient": "help@in.example.com",
    "Date": "20240601T090000",
    "From": "Bob <bob@example.org>",
    "Subject": "Re: order",
    "Headers": {
      "Return-Path": [
        "<bounces@mail.example.org>"
      ],
      "Received": [
        "from a.example.org by mx.example.com",
        "from b.example.org by a.example.org"
      ],
      "Content-Type": [
        "multipart/mixed; boundary=\"b0\""
      ],
      "From": "Bob <bob@example.org>",
      "To": "help@in.example.com",
      "Date": "Sat, 01 Jun 2024 11:00:00 +0200",
      "Message-ID": "<m1@mail.example.org>",
      "Subject": "Re: order"
    },
    "Parts": [
      {
        "Headers": {
          "Content-Type": [
            "text/plain; charset=UTF-8"
          ]
        },
        "ContentRef": "Text-part"
      },
      {
        "Headers": {
          "Content-Type": [
            "text/html; charset=UTF-8"
          ]
        },
        "ContentRef": "Html-part"
      },
      {
        "Headers": {
          "Content-Type": [
            "text/plain; name=a.txt"
          ],
          "Content-Disposition": [
            "attachment; filename=a.txt"
          ],
          "Content-Transfer-Encoding": [
            "base64"
          ]
        },
        "ContentRef": "Attachment1"
      }
    ],
    "Text-part": "Hello",
    "Html-part": "<p>Hello</p>",
    "Attachment1": "aGVsbG8=",
    "SpamAssassinScore": "1.7",
    "CustomID": "order-1001",
    "Payload": "{\"orderId\":\"1001\"}"
  }
} as const
