// Written by `pnpm generate` from packages/core/src/providers/mailgun/samples: change the payloads there.
export const samples = {
  "accepted": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "envelope": {
        "sender": "app@mg.example.com",
        "targets": "ann@example.com",
        "transport": "smtp"
      },
      "flags": {
        "is-routed": false,
        "is-authenticated": true,
        "is-test-mode": false
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        },
        "attachments": [],
        "size": 341
      },
      "event": "accepted",
      "id": "acc5",
      "timestamp": 1717243200.12,
      "log-level": "info",
      "method": "HTTP"
    }
  },
  "delivered": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "envelope": {
        "sender": "app@mg.example.com",
        "targets": "ann@example.com",
        "transport": "smtp"
      },
      "flags": {
        "is-routed": false,
        "is-authenticated": true,
        "is-test-mode": false
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        },
        "attachments": [],
        "size": 341
      },
      "event": "delivered",
      "id": "del1",
      "timestamp": 1717243201.5,
      "log-level": "info",
      "delivery-status": {
        "tls": true,
        "mx-host": "mx.example.com",
        "code": 250,
        "description": "",
        "session-seconds": 0.4,
        "utf8": true,
        "attempt-no": 1,
        "message": "OK",
        "certificate-verified": true
      },
      "template": {
        "name": "welcome"
      }
    }
  },
  "temporary_fail": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "envelope": {
        "sender": "app@mg.example.com",
        "targets": "ann@example.com",
        "transport": "smtp"
      },
      "flags": {
        "is-routed": false,
        "is-authenticated": true,
        "is-test-mode": false
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        },
        "attachments": [],
        "size": 341
      },
      "event": "failed",
      "severity": "temporary",
      "reason": "generic",
      "id": "tmp1",
      "timestamp": 1717243202.9,
      "log-level": "warn",
      "delivery-status": {
        "attempt-no": 1,
        "code": 452,
        "enhanced-code": "4.2.2",
        "message": "4.2.2 over quota",
        "description": "",
        "mx-host": "mx.example.com",
        "retry-seconds": 600,
        "tls": true
      }
    }
  },
  "permanent_fail": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "envelope": {
        "sender": "app@mg.example.com",
        "targets": "ann@example.com",
        "transport": "smtp"
      },
      "flags": {
        "is-routed": false,
        "is-authenticated": true,
        "is-test-mode": false
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        },
        "attachments": [],
        "size": 341
      },
      "event": "failed",
      "severity": "permanent",
      "reason": "bounce",
      "id": "prm1",
      "timestamp": 1717243203.3,
      "log-level": "error",
      "delivery-status": {
        "attempt-no": 1,
        "code": 550,
        "enhanced-code": "5.1.1",
        "message": "5.1.1 no such user",
        "description": "",
        "mx-host": "mx.example.com"
      }
    }
  },
  "opened": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "ip": "198.51.100.7",
      "geolocation": {
        "country": "US",
        "region": "TX",
        "city": "Austin"
      },
      "client-info": {
        "client-type": "browser",
        "client-os": "Linux",
        "device-type": "desktop",
        "client-name": "Chrome",
        "user-agent": "Mozilla/5.0",
        "bot": ""
      },
      "message": {
        "headers": {
          "message-id": "20240601120000.1@mg.example.com"
        }
      },
      "event": "opened",
      "id": "opn1",
      "timestamp": 1717246800.87,
      "log-level": "info"
    }
  },
  "clicked": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "ip": "198.51.100.7",
      "geolocation": {
        "country": "US",
        "region": "TX",
        "city": "Austin"
      },
      "client-info": {
        "client-type": "browser",
        "client-os": "Linux",
        "device-type": "desktop",
        "client-name": "Chrome",
        "user-agent": "Mozilla/5.0",
        "bot": ""
      },
      "message": {
        "headers": {
          "message-id": "20240601120000.1@mg.example.com"
        }
      },
      "event": "clicked",
      "id": "clk1",
      "timestamp": 1717246860.1,
      "url": "https://example.com/a"
    }
  },
  "unsubscribed": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "ip": "198.51.100.7",
      "geolocation": {
        "country": "US",
        "region": "TX",
        "city": "Austin"
      },
      "client-info": {
        "client-type": "browser",
        "client-os": "Linux",
        "device-type": "desktop",
        "client-name": "Chrome",
        "user-agent": "Mozilla/5.0",
        "bot": ""
      },
      "message": {
        "headers": {
          "message-id": "20240601120000.1@mg.example.com"
        }
      },
      "event": "unsubscribed",
      "id": "uns1",
      "timestamp": 1717246870.1
    }
  },
  "complained": {
    "event-data": {
      "account": {
        "id": "acct1"
      },
      "domain": {
        "name": "mg.example.com"
      },
      "recipient": "ann@example.com",
      "recipient-domain": "example.com",
      "tags": [
        "welcome"
      ],
      "user-variables": {
        "order_id": "1001"
      },
      "envelope": {
        "sender": "app@mg.example.com",
        "targets": "ann@example.com",
        "transport": "smtp"
      },
      "flags": {
        "is-routed": false,
        "is-authenticated": true,
        "is-test-mode": false
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        },
        "attachments": [],
        "size": 341
      },
      "event": "complained",
      "id": "cmp1",
      "timestamp": 1717246880.1,
      "log-level": "warn"
    }
  },
  "rejected": {
    "event-data": {
      "event": "rejected",
      "id": "rej2",
      "timestamp": 1717246890.1,
      "log-level": "warn",
      "reject": {
        "reason": "Sandbox subdomains are for test purposes only.",
        "description": ""
      },
      "message": {
        "headers": {
          "to": "ann@example.com",
          "from": "App <app@mg.example.com>",
          "subject": "Hi",
          "message-id": "20240601120000.1@mg.example.com"
        }
      },
      "flags": {
        "is-test-mode": false
      },
      "tags": [],
      "user-variables": {}
    }
  }
} as const
