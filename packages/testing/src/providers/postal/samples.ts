// Written by `pnpm generate` from packages/core/src/providers/postal/samples: change the payloads there.
export const samples = {
  "DomainDNSError": {
    "event": "DomainDNSError",
    "timestamp": 1777885500,
    "payload": {
      "server": {
        "uuid": "s-1",
        "name": "Main",
        "permalink": "main",
        "organization": "acme"
      },
      "domain": "example.com",
      "uuid": "d-1",
      "dns_checked_at": 1777885499.9,
      "spf_status": "Missing",
      "spf_error": "No SPF record exists for this domain",
      "dkim_status": "OK",
      "dkim_error": null,
      "mx_status": "OK",
      "mx_error": null,
      "return_path_status": "OK",
      "return_path_error": null
    },
    "uuid": "11111111-2222-4333-8444-000000000007"
  },
  "MessageBounced": {
    "event": "MessageBounced",
    "timestamp": 1777888805,
    "payload": {
      "original_message": {
        "id": 12345,
        "token": "abcdef123",
        "direction": "outgoing",
        "message_id": "m1@rp.postal.example.com",
        "to": "ada@example.org",
        "from": "shop@example.com",
        "subject": "Your receipt",
        "timestamp": 1777885200.12,
        "spam_status": "NotChecked",
        "tag": "receipt"
      },
      "bounce": {
        "id": 12399,
        "token": "b1",
        "direction": "incoming",
        "message_id": "dsn1@mx.example.org",
        "to": "abc@psrp.postal.example.com",
        "from": "",
        "subject": "Delivery failure",
        "timestamp": 1777888804,
        "spam_status": "NotSpam",
        "tag": null
      }
    },
    "uuid": "11111111-2222-4333-8444-000000000005"
  },
  "MessageDelayed": {
    "event": "MessageDelayed",
    "timestamp": 1777885203,
    "payload": {
      "message": {
        "id": 12346,
        "token": "t2",
        "direction": "outgoing",
        "message_id": "m2@rp.postal.example.com",
        "to": "bob@example.org",
        "from": "shop@example.com",
        "subject": "Hi",
        "timestamp": 1777885200.1,
        "spam_status": "NotChecked",
        "tag": null
      },
      "status": "SoftFail",
      "details": "Temporary SMTP error from mx.example.org",
      "output": "451 4.7.1 try later",
      "sent_with_ssl": false,
      "timestamp": 1777885203,
      "time": 1.5
    },
    "uuid": "11111111-2222-4333-8444-000000000002"
  },
  "MessageDeliveryFailed": {
    "event": "MessageDeliveryFailed",
    "timestamp": 1777885204,
    "payload": {
      "message": {
        "id": 12347,
        "token": "t3",
        "direction": "outgoing",
        "message_id": "m3@rp.postal.example.com",
        "to": "nobody@example.org",
        "from": "shop@example.com",
        "subject": "Hi",
        "timestamp": 1777885200.1,
        "spam_status": "NotChecked",
        "tag": null
      },
      "status": "HardFail",
      "details": "Permanent SMTP delivery error from mx.example.org",
      "output": "550 5.1.1 user unknown",
      "sent_with_ssl": true,
      "timestamp": 1777885204,
      "time": 0.4
    },
    "uuid": "11111111-2222-4333-8444-000000000003"
  },
  "MessageHeld": {
    "event": "MessageHeld",
    "timestamp": 1777885205,
    "payload": {
      "message": {
        "id": 12348,
        "token": "t4",
        "direction": "outgoing",
        "message_id": "m4@rp.postal.example.com",
        "to": "nobody@example.org",
        "from": "shop@example.com",
        "subject": "Hi",
        "timestamp": 1777885205,
        "spam_status": "NotChecked",
        "tag": null
      },
      "status": "Held",
      "details": "Server is in development mode.",
      "output": "",
      "sent_with_ssl": null,
      "timestamp": 1777885205,
      "time": null
    },
    "uuid": "11111111-2222-4333-8444-000000000014"
  },
  "MessageLinkClicked": {
    "event": "MessageLinkClicked",
    "timestamp": 1777885400,
    "payload": {
      "message": {
        "id": 12345,
        "token": "abcdef123",
        "direction": "outgoing",
        "message_id": "m1@rp.postal.example.com",
        "to": "ada@example.org",
        "from": "shop@example.com",
        "subject": "Your receipt",
        "timestamp": 1777885200.12,
        "spam_status": "NotChecked",
        "tag": "receipt"
      },
      "url": "https://example.com/orders/A-17",
      "token": "VJzsFA0S1234abcd",
      "ip_address": "203.0.113.9",
      "user_agent": "Mozilla/5.0"
    },
    "uuid": "11111111-2222-4333-8444-000000000006"
  },
  "MessageLoaded": {
    "event": "MessageLoaded",
    "timestamp": 1777885202.5,
    "payload": {
      "message": {
        "id": 1,
        "token": "abcDEF",
        "direction": "outgoing",
        "message_id": "m1@example.com",
        "to": "ada@example.com",
        "from": "shop@example.com",
        "subject": "Hi",
        "timestamp": 1777885200.25,
        "spam_status": "NotChecked",
        "tag": null
      },
      "ip_address": "192.0.2.10",
      "user_agent": "TestUA"
    },
    "uuid": "11111111-2222-4333-8444-555555555555"
  },
  "MessageSent": {
    "event": "MessageSent",
    "timestamp": 1777885202.13,
    "payload": {
      "message": {
        "id": 12345,
        "token": "abcdef123",
        "direction": "outgoing",
        "message_id": "m1@rp.postal.example.com",
        "to": "ada@example.org",
        "from": "shop@example.com",
        "subject": "Your receipt",
        "timestamp": 1777885200.12,
        "spam_status": "NotChecked",
        "tag": "receipt"
      },
      "status": "Sent",
      "details": "Message sent by SMTP to mx.example.org (198.51.100.7)",
      "output": "250 2.0.0 OK",
      "sent_with_ssl": true,
      "timestamp": 1777885202.1,
      "time": 0.22
    },
    "uuid": "11111111-2222-4333-8444-000000000001"
  },
  "inbound": {
    "id": 12500,
    "rcpt_to": "reply@in.example.com",
    "mail_from": "ada@example.org",
    "token": "rt1",
    "subject": "Re: hello",
    "message_id": "m9@example.org",
    "timestamp": 1777885700.9,
    "size": "822",
    "spam_status": "NotSpam",
    "bounce": false,
    "received_with_ssl": true,
    "to": "reply@in.example.com",
    "cc": null,
    "from": "Ada <ada@example.org>",
    "date": "Mon, 04 May 2026 09:08:20 +0000",
    "in_reply_to": null,
    "references": null,
    "html_body": "<p>Hi</p>",
    "plain_body": "Hi\n",
    "attachment_quantity": 1,
    "auto_submitted": null,
    "reply_to": [
      "ada@example.org"
    ],
    "attachments": [
      {
        "filename": "note.txt",
        "content_type": "text/plain",
        "size": 5,
        "data": "aGVsbG8=\n"
      }
    ]
  }
} as const
