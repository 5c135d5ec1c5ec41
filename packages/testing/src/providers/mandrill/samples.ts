// Written by `pnpm generate` from packages/core/src/providers/mandrill/samples: change the payloads there.
export const samples = {
  "blacklist.add": {
    "type": "blacklist",
    "action": "add",
    "ts": 1777889111,
    "reject": {
      "reason": "hard-bounce",
      "detail": "550 mailbox does not exist",
      "last_event_at": "2026-05-04 10:04:59",
      "email": "nobody@example.com",
      "created_at": "2026-05-04 10:04:59",
      "expires_at": "2026-05-11 10:04:59",
      "expired": false,
      "subaccount": null,
      "sender": null
    }
  },
  "blacklist.change": {
    "type": "blacklist",
    "action": "change",
    "ts": 1777889112,
    "reject": {
      "reason": "hard-bounce",
      "detail": "550 mailbox does not exist",
      "last_event_at": "2026-05-04 10:04:59",
      "email": "nobody@example.com",
      "created_at": "2026-05-04 10:04:59",
      "expires_at": "2026-05-11 10:04:59",
      "expired": false,
      "subaccount": null,
      "sender": null
    }
  },
  "blacklist.remove": {
    "type": "blacklist",
    "action": "remove",
    "ts": 1777889113,
    "reject": {
      "reason": "hard-bounce",
      "detail": "550 mailbox does not exist",
      "last_event_at": "2026-05-04 10:04:59",
      "email": "nobody@example.com",
      "created_at": "2026-05-04 10:04:59",
      "expires_at": "2026-05-11 10:04:59",
      "expired": false,
      "subaccount": null,
      "sender": null
    }
  },
  "click": {
    "event": "click",
    "_id": "3f2c9b7a5d1e0008",
    "ts": 1777885208,
    "msg": {
      "_id": "3f2c9b7a5d1e0008",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "sent",
      "opens": [
        {
          "ts": 1777885300
        }
      ],
      "clicks": [
        {
          "ts": 1777885320,
          "url": "https://example.com/orders/A-17"
        }
      ]
    },
    "url": "https://example.com/orders/A-17",
    "ip": "203.0.113.9",
    "location": null,
    "user_agent": "curl/8",
    "user_agent_parsed": null
  },
  "deferral": {
    "event": "deferral",
    "_id": "3f2c9b7a5d1e0003",
    "ts": 1777885203,
    "msg": {
      "_id": "3f2c9b7a5d1e0003",
      "ts": 1777885200,
      "email": "bob@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "deferred",
      "smtp_events": [
        {
          "ts": 1777885203,
          "type": "deferred",
          "diag": "451 4.3.5 try again later",
          "source_ip": "192.0.2.25",
          "destination_ip": "198.51.100.7",
          "size": 0
        }
      ]
    }
  },
  "delivered": {
    "event": "delivered",
    "_id": "3f2c9b7a5d1e0002",
    "ts": 1777885202,
    "msg": {
      "_id": "3f2c9b7a5d1e0002",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "sent",
      "smtp_events": [
        {
          "ts": 1777885203,
          "type": "sent",
          "diag": "250 2.0.0 OK",
          "source_ip": "192.0.2.25",
          "destination_ip": "198.51.100.7",
          "size": 4512
        }
      ]
    }
  },
  "hard_bounce": {
    "event": "hard_bounce",
    "_id": "3f2c9b7a5d1e0004",
    "ts": 1777885204,
    "msg": {
      "_id": "3f2c9b7a5d1e0004",
      "ts": 1777885200,
      "email": "nobody@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "bounced",
      "bounce_description": "bad_mailbox",
      "bgtools_code": 10,
      "diag": "smtp;550 5.1.1 user unknown"
    }
  },
  "inbound": {
    "event": "inbound",
    "ts": 1777889217,
    "msg": {
      "raw_msg": "From: Ada <ada@example.org>\r\nTo: reply@in.example.com\r\nSubject: Re: hello\r\n\r\nHi\r\n",
      "headers": {
        "From": "Ada <ada@example.org>",
        "To": "reply@in.example.com",
        "Subject": "Re: hello",
        "Message-Id": "<m1@example.org>",
        "Received": [
          "from a.example.net by b.example.net",
          "from c by a.example.net"
        ]
      },
      "text": "Hi\n",
      "text_flowed": false,
      "html": "<p>Hi</p>",
      "from_email": "ada@example.org",
      "from_name": "Ada",
      "to": [
        [
          "reply@in.example.com",
          null
        ]
      ],
      "cc": [],
      "email": "reply@in.example.com",
      "subject": "Re: hello",
      "tags": [],
      "sender": null,
      "template": null,
      "attachments": {
        "note.txt": {
          "name": "note.txt",
          "type": "text/plain",
          "content": "aGVsbG8=",
          "base64": true
        }
      },
      "images": {},
      "spam_report": {
        "score": 0.8,
        "matched_rules": [
          {
            "name": "MISSING_MID",
            "score": 0.1,
            "description": "no Message-Id"
          }
        ]
      },
      "spf": {
        "result": "pass",
        "detail": "sender permitted"
      },
      "dkim": {
        "signed": true,
        "valid": true
      }
    }
  },
  "open": {
    "event": "open",
    "_id": "3f2c9b7a5d1e0007",
    "ts": 1777885207,
    "msg": {
      "_id": "3f2c9b7a5d1e0007",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [
        "receipt"
      ],
      "metadata": {
        "order": "A-17"
      },
      "state": "sent",
      "opens": [
        {
          "ts": 1777885300
        }
      ],
      "clicks": []
    },
    "ip": "203.0.113.9",
    "location": {
      "country_short": "US",
      "country": "United States",
      "region": "Oklahoma",
      "city": "Oklahoma City",
      "latitude": 35.47,
      "longitude": -97.52,
      "postal_code": "73101",
      "timezone": "-05:00"
    },
    "user_agent": "Mozilla/5.0",
    "user_agent_parsed": {
      "type": "Email Client",
      "ua_family": "Outlook",
      "ua_name": "Outlook 2019",
      "os_family": "Windows",
      "os_name": "Windows 10",
      "mobile": false
    }
  },
  "reject": {
    "event": "reject",
    "_id": "3f2c9b7a5d1e0006",
    "ts": 1777885206,
    "msg": {
      "_id": "3f2c9b7a5d1e0006",
      "ts": 1777885200,
      "email": "gone@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "rejected",
      "opens": [],
      "clicks": []
    }
  },
  "send": {
    "event": "send",
    "_id": "3f2c9b7a5d1e0001",
    "ts": 1777885201,
    "msg": {
      "_id": "3f2c9b7a5d1e0001",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [
        "receipt"
      ],
      "metadata": {
        "order": "A-17"
      },
      "state": "sent",
      "_version": "aB3",
      "opens": [],
      "clicks": [],
      "smtp_events": [],
      "subaccount": null,
      "template": "receipt",
      "resends": [],
      "diag": null,
      "bounce_description": null
    }
  },
  "soft_bounce": {
    "event": "soft_bounce",
    "_id": "3f2c9b7a5d1e0005",
    "ts": 1777885205,
    "msg": {
      "_id": "3f2c9b7a5d1e0005",
      "ts": 1777885200,
      "email": "full@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "soft-bounced",
      "bounce_description": "mailbox_full",
      "bgtools_code": 22,
      "diag": "smtp;552 5.2.2 over quota"
    }
  },
  "spam": {
    "event": "spam",
    "_id": "3f2c9b7a5d1e0009",
    "ts": 1777885209,
    "msg": {
      "_id": "3f2c9b7a5d1e0009",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "sent",
      "opens": [],
      "clicks": []
    }
  },
  "unsub": {
    "event": "unsub",
    "_id": "3f2c9b7a5d1e0010",
    "ts": 1777885210,
    "msg": {
      "_id": "3f2c9b7a5d1e0010",
      "ts": 1777885200,
      "email": "ada@example.com",
      "sender": "shop@example.com",
      "subject": "Your receipt",
      "tags": [],
      "metadata": [],
      "state": "sent",
      "opens": [],
      "clicks": []
    }
  },
  "whitelist.add": {
    "type": "whitelist",
    "action": "add",
    "ts": 1777889114,
    "entry": {
      "email": "vip@example.com",
      "detail": "added by support",
      "created_at": "2026-01-15 12:03:19"
    }
  },
  "whitelist.change": {
    "type": "whitelist",
    "action": "change",
    "ts": 1777889115,
    "entry": {
      "email": "vip@example.com",
      "detail": "added by support",
      "created_at": "2026-01-15 12:03:19"
    }
  },
  "whitelist.remove": {
    "type": "whitelist",
    "action": "remove",
    "ts": 1777889116,
    "entry": {
      "email": "vip@example.com",
      "detail": "added by support",
      "created_at": "2026-01-15 12:03:19"
    }
  }
} as const
