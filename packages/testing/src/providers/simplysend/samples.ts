// Written by `pnpm generate` from packages/core/src/providers/simplysend/samples: change the payloads there.
export const samples = {
  "email_sent": {
    "id": "evt_1782201118808_9c6a1f8e",
    "type": "email_sent",
    "created": "2026-06-23T08:11:58.808Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc121",
        "messageId": "msg_0100019a3908b261",
        "from": "sender@example.com",
        "to": [
          "ann@example.com"
        ],
        "timestamp": "2026-06-23T08:11:58.808Z"
      }
    }
  },
  "email_delivered": {
    "id": "evt_1782201122124_3f7b2c9a",
    "type": "email_delivered",
    "created": "2026-06-23T08:12:02.124Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc121",
        "messageId": "msg_0100019a3908b261",
        "from": "sender@example.com",
        "recipient": "ann@example.com",
        "timestamp": "2026-06-23T08:12:02.124Z"
      }
    }
  },
  "email_opened": {
    "id": "evt_1782201225000_7d1e8f2c",
    "type": "email_opened",
    "created": "2026-06-23T08:13:45.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc121",
        "messageId": "msg_0100019a3908b261",
        "from": "sender@example.com",
        "recipient": "ann@example.com",
        "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
        "ipAddress": "192.0.2.1",
        "timestamp": "2026-06-23T08:13:45.000Z"
      }
    }
  },
  "email_clicked": {
    "id": "evt_1782201252000_1a4d9e5b",
    "type": "email_clicked",
    "created": "2026-06-23T08:14:12.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc121",
        "messageId": "msg_0100019a3908b261",
        "from": "sender@example.com",
        "recipient": "ann@example.com",
        "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
        "ipAddress": "192.0.2.1",
        "link": "https://example.com/click-here",
        "timestamp": "2026-06-23T08:14:12.000Z"
      }
    }
  },
  "email_bounced": {
    "id": "evt_1782201130000_2f8c6e7d",
    "type": "email_bounced",
    "created": "2026-06-23T08:12:10.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc122",
        "messageId": "msg_0100019a3908b262",
        "from": "sender@example.com",
        "recipient": "gone@example.com",
        "bounceType": "Permanent",
        "bounceSubType": "General",
        "diagnosticCode": "smtp; 550 5.1.1 no such user",
        "timestamp": "2026-06-23T08:12:10.000Z"
      }
    }
  },
  "email_complained": {
    "id": "evt_1782201322000_5a9b8c7d",
    "type": "email_complained",
    "created": "2026-06-23T08:15:22.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc123",
        "messageId": "msg_0100019a3908b263",
        "from": "sender@example.com",
        "recipient": "angry@example.com",
        "feedbackType": "abuse",
        "timestamp": "2026-06-23T08:15:22.000Z"
      }
    }
  },
  "email_unsubscribed": {
    "id": "evt_1782201365000_3e7f9a2b",
    "type": "email_unsubscribed",
    "created": "2026-06-23T08:16:05.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc124",
        "messageId": "msg_0100019a3908b264",
        "from": "sender@example.com",
        "recipient": "tired@example.com",
        "timestamp": "2026-06-23T08:16:05.000Z"
      }
    }
  },
  "email_delayed": {
    "id": "evt_1782201150000_9e5f8d2c",
    "type": "email_delayed",
    "created": "2026-06-23T08:12:30.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc125",
        "messageId": "msg_0100019a3908b265",
        "from": "sender@example.com",
        "recipients": [
          "slow@example.com"
        ],
        "delayType": "TransientFailure",
        "expirationTime": "2026-06-25T08:12:30.000Z",
        "timestamp": "2026-06-23T08:12:30.000Z"
      }
    }
  },
  "email_suppressed": {
    "id": "evt_1782201119000_9e5f8d3d",
    "type": "email_suppressed",
    "created": "2026-06-23T08:12:00.000Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc126",
        "messageId": "msg_0100019a3908b266",
        "from": "sender@example.com",
        "recipient": "listed@example.com",
        "timestamp": "2026-06-23T08:12:00.000Z"
      }
    }
  },
  "email_failed": {
    "id": "evt_1782201119001_9e5f8d3e",
    "type": "email_failed",
    "created": "2026-06-23T08:12:00.001Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc127",
        "messageId": "msg_0100019a3908b267",
        "from": "sender@example.com",
        "recipient": "unlucky@example.com",
        "timestamp": "2026-06-23T08:12:00.001Z"
      }
    }
  },
  "email_rejected": {
    "id": "evt_1782201119002_9e5f8d3f",
    "type": "email_rejected",
    "created": "2026-06-23T08:12:00.002Z",
    "livemode": true,
    "data": {
      "object": {
        "emailId": "email_1782200882775_abc128",
        "messageId": "msg_0100019a3908b268",
        "from": "sender@example.com",
        "recipient": "refused@example.com",
        "timestamp": "2026-06-23T08:12:00.002Z"
      }
    }
  },
  "email_received": {
    "id": "evt_1782200635343_a1b2c3d4",
    "type": "email_received",
    "created": "2026-06-23T07:43:55.343Z",
    "livemode": true,
    "data": {
      "object": {
        "messageId": "<abc@mail.example.com>",
        "domainId": "example.org",
        "domain": "example.org",
        "from": "\"Jane Doe\" <jane@example.com>",
        "to": "hello@example.org",
        "subject": "Some test",
        "snippet": "Hi there, this is a test inbound email.",
        "hasAttachments": false,
        "timestamp": "2026-06-23T07:43:55.343Z"
      }
    }
  },
  "domain_created": {
    "id": "evt_1782200635344_d5e6f7a8",
    "type": "domain_created",
    "created": "2026-06-23T07:43:55.344Z",
    "livemode": true,
    "data": {
      "object": {
        "domainId": "dom_1782200635343_abc",
        "domain": "example.org",
        "timestamp": "2026-06-23T07:43:55.344Z"
      }
    }
  },
  "domain_verified": {
    "id": "evt_1782200645000_f9e8d7c6",
    "type": "domain_verified",
    "created": "2026-06-23T07:44:05.000Z",
    "livemode": true,
    "data": {
      "object": {
        "domainId": "dom_1782200635343_abc",
        "domain": "example.org",
        "timestamp": "2026-06-23T07:44:05.000Z"
      }
    }
  },
  "domain_unverified": {
    "id": "evt_1782200655000_b1c2d3e4",
    "type": "domain_unverified",
    "created": "2026-06-23T07:44:15.000Z",
    "livemode": true,
    "data": {
      "object": {
        "domainId": "dom_1782200635343_abc",
        "domain": "example.org",
        "timestamp": "2026-06-23T07:44:15.000Z"
      }
    }
  },
  "domain_deleted": {
    "id": "evt_1782200665000_c4d5e6f7",
    "type": "domain_deleted",
    "created": "2026-06-23T07:44:25.000Z",
    "livemode": true,
    "data": {
      "object": {
        "domainId": "dom_1782200635343_abc",
        "domain": "example.org",
        "timestamp": "2026-06-23T07:44:25.000Z"
      }
    }
  },
  "domain_group_created": {
    "id": "evt_1782200635345_g4h5j6k7",
    "type": "domain_group_created",
    "created": "2026-06-23T07:43:55.345Z",
    "livemode": true,
    "data": {
      "object": {
        "groupId": "group_1782200635343_xyz",
        "name": "Transactional Emails",
        "timestamp": "2026-06-23T07:43:55.345Z"
      }
    }
  },
  "domain_group_updated": {
    "id": "evt_1782200675000_h5j6k7m8",
    "type": "domain_group_updated",
    "created": "2026-06-23T07:44:35.000Z",
    "livemode": true,
    "data": {
      "object": {
        "groupId": "group_1782200635343_xyz",
        "name": "Transactional Emails",
        "timestamp": "2026-06-23T07:44:35.000Z"
      }
    }
  },
  "domain_group_deleted": {
    "id": "evt_1782200685000_j6k7m8n9",
    "type": "domain_group_deleted",
    "created": "2026-06-23T07:44:45.000Z",
    "livemode": true,
    "data": {
      "object": {
        "groupId": "group_1782200635343_xyz",
        "name": "Transactional Emails",
        "timestamp": "2026-06-23T07:44:45.000Z"
      }
    }
  }
} as const
