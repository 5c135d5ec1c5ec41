// Written by `pnpm generate` from packages/core/src/providers/sendgrid/samples: change the payloads there.
export const samples = {
  "processed": {
    "email": "ann@example.com",
    "timestamp": 1717243200,
    "event": "processed",
    "sg_event_id": "cHJvY2Vzc2VkLTEyMzQ1Ni1hMWIyQzNkNC0w",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "category": [
      "welcome"
    ],
    "send_at": 0,
    "order_id": "1001"
  },
  "deferred": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "192.0.2.10",
    "tls": 1,
    "event": "deferred",
    "timestamp": 1717243203,
    "response": "421 4.7.0 try again later",
    "attempt": "0",
    "sg_event_id": "ZGVmZXJyZWQtMQ"
  },
  "delivered": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "192.0.2.10",
    "tls": 1,
    "event": "delivered",
    "timestamp": 1717243260,
    "response": "250 2.0.0 OK 1717243260 x1 - gsmtp",
    "sg_event_id": "ZGVsaXZlcmVkLTE",
    "order_id": "1001"
  },
  "bounce": {
    "email": "gone@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "192.0.2.10",
    "tls": 1,
    "event": "bounce",
    "timestamp": 1717243261,
    "type": "bounce",
    "status": "5.1.1",
    "reason": "550 5.1.1 user unknown",
    "bounce_classification": "Invalid Address",
    "sg_event_id": "Ym91bmNlLTE"
  },
  "dropped": {
    "email": "old@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "event": "dropped",
    "timestamp": 1717243200,
    "reason": "Bounced Address",
    "status": "5.0.0",
    "sg_event_id": "ZHJvcC0x"
  },
  "open": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "198.51.100.7",
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "event": "open",
    "timestamp": 1717246800,
    "sg_machine_open": false,
    "sg_content_type": "html",
    "sg_event_id": "b3Blbi05"
  },
  "click": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "198.51.100.7",
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "event": "click",
    "timestamp": 1717246860,
    "url": "https://example.com/a?b=1",
    "url_offset": {
      "index": 0,
      "type": "html"
    },
    "sg_event_id": "Y2xpY2stMQ"
  },
  "spamreport": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "event": "spamreport",
    "timestamp": 1717250000,
    "sg_event_id": "c3BhbS0x"
  },
  "unsubscribe": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "event": "unsubscribe",
    "timestamp": 1717250001,
    "sg_event_id": "dW5zdWItMQ"
  },
  "group_unsubscribe": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "198.51.100.7",
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "event": "group_unsubscribe",
    "timestamp": 1717250002,
    "asm_group_id": 10,
    "url": "https://example.com/",
    "sg_event_id": "Z3Vuc3ViLTE"
  },
  "group_resubscribe": {
    "email": "ann@example.com",
    "smtp-id": "<a1b2C3d4Q0Gg@ismtpd.example.com>",
    "sg_message_id": "a1b2C3d4Q0Gg.recvd-7c9f-abcde-1-665AF0C0-3.0",
    "category": [
      "welcome"
    ],
    "ip": "198.51.100.7",
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "event": "group_resubscribe",
    "timestamp": 1717250003,
    "asm_group_id": 10,
    "sg_event_id": "Z3Jlc3ViLTE"
  }
} as const
