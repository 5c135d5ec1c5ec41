// Written by `pnpm generate` from packages/core/src/providers/mailomat/samples: change the payloads there.
export const samples = {
  "accepted": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000001",
    "eventType": "accepted",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "ann@example.com",
    "payload": {
      "event": "accepted",
      "timestamp": 1781076211.198222,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "username": "u1@s.example.com",
      "sender": "b=6mpthsjrq685ytz5mcc4jsn255=a6d86ea6@s.example.com",
      "recipient": "ann@example.com",
      "transaction": {
        "id": "3e1071e0-5bca-455a-be8c-640cf8c63353"
      },
      "message": {
        "headers": {
          "from": "sender@example.com",
          "to": "ann@example.com",
          "message-id": "<7bb4@s.example.com>",
          "subject": "subject line"
        },
        "size": 1234
      },
      "recipients": [
        "ann@example.com"
      ],
      "connection": {
        "remote": {
          "ip": "127.0.0.1",
          "ptr": "host.example.com"
        },
        "helo": {
          "verb": "EHLO",
          "host": "[127.0.0.1]"
        },
        "tls": {
          "protocol": "TLSv1.3"
        }
      }
    }
  },
  "clicked": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000007",
    "eventType": "clicked",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "ann@example.com",
    "payload": {
      "event": "clicked",
      "timestamp": 1781076300,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "recipient": "ann@example.com",
      "message": {
        "headers": {
          "message-id": "7bb4@s.example.com"
        }
      },
      "url": "https://example.com/x",
      "client": {
        "ip": "192.0.2.9",
        "user-agent": "Mozilla/5.0"
      }
    }
  },
  "delivered": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000003",
    "eventType": "delivered",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "ann@example.com",
    "payload": {
      "event": "delivered",
      "timestamp": 1781076211.198222,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "username": "u1@s.example.com",
      "sender": "b=6mpthsjrq685ytz5mcc4jsn255=a6d86ea6@s.example.com",
      "recipient": "ann@example.com",
      "transaction": {
        "id": "3e1071e0-5bca-455a-be8c-640cf8c63353"
      },
      "message": {
        "headers": {
          "from": "sender@example.com",
          "to": "ann@example.com",
          "message-id": "<7bb4@s.example.com>",
          "subject": "subject line"
        },
        "size": 1234
      },
      "delivery-status": {
        "attempt-nr": 1,
        "code": 250,
        "enhanced-code": "2.0.0",
        "message": "2.0.0 OK cb5981d2-3afe-4787-bf63-96212def1319",
        "duration": 0.757960833,
        "local": {
          "ip": "192.0.2.4"
        },
        "remote": {
          "ip": "192.0.2.5",
          "mx": "mx.example.com",
          "tls": {
            "started": true,
            "protocol": "TLSv1.3"
          }
        }
      }
    }
  },
  "failure_perm": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000005",
    "eventType": "failure_perm",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "gone@example.com",
    "payload": {
      "event": "failure_perm",
      "timestamp": 1781076211.198222,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "username": "u1@s.example.com",
      "sender": "b=6mpthsjrq685ytz5mcc4jsn255=a6d86ea6@s.example.com",
      "recipient": "gone@example.com",
      "transaction": {
        "id": "3e1071e0-5bca-455a-be8c-640cf8c63353"
      },
      "message": {
        "headers": {
          "from": "sender@example.com",
          "to": "gone@example.com",
          "message-id": "<7bb4@s.example.com>",
          "subject": "subject line"
        },
        "size": 1234
      },
      "delivery-status": {
        "attempt-nr": 1,
        "code": 550,
        "enhanced-code": "5.1.1",
        "message": "5.1.1 abc: recipient rejected, address unknown",
        "duration": 0.757960833,
        "local": {
          "ip": "192.0.2.4"
        },
        "remote": {
          "ip": "192.0.2.5",
          "mx": "mx.example.com",
          "tls": {
            "started": true,
            "protocol": "TLSv1.3"
          }
        }
      }
    }
  },
  "failure_tmp": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000004",
    "eventType": "failure_tmp",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "busy@example.com",
    "payload": {
      "event": "failure_tmp",
      "timestamp": 1781076211.198222,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "username": "u1@s.example.com",
      "sender": "b=6mpthsjrq685ytz5mcc4jsn255=a6d86ea6@s.example.com",
      "recipient": "busy@example.com",
      "transaction": {
        "id": "3e1071e0-5bca-455a-be8c-640cf8c63353"
      },
      "message": {
        "headers": {
          "from": "sender@example.com",
          "to": "busy@example.com",
          "message-id": "<7bb4@s.example.com>",
          "subject": "subject line"
        },
        "size": 1234
      },
      "delivery-status": {
        "attempt-nr": 2,
        "code": 451,
        "enhanced-code": "4.7.1",
        "message": "4.7.1 try again later",
        "duration": 0.757960833,
        "local": {
          "ip": "192.0.2.4"
        },
        "remote": {
          "ip": "192.0.2.5",
          "mx": "mx.example.com",
          "tls": {
            "started": true,
            "protocol": "TLSv1.3"
          }
        }
      }
    }
  },
  "not_accepted": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000002",
    "eventType": "not_accepted",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "ann@example.com",
    "payload": {
      "event": "not_accepted",
      "timestamp": 1781076211.198222,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "username": "u1@s.example.com",
      "sender": "b=6mpthsjrq685ytz5mcc4jsn255=a6d86ea6@s.example.com",
      "recipient": "ann@example.com",
      "transaction": {
        "id": "3e1071e0-5bca-455a-be8c-640cf8c63353"
      },
      "message": {
        "headers": {
          "from": "sender@example.com",
          "to": "ann@example.com",
          "message-id": "<7bb4@s.example.com>",
          "subject": "subject line"
        },
        "size": 1234
      },
      "recipients": [
        "ann@example.com"
      ],
      "connection": {
        "remote": {
          "ip": "127.0.0.1",
          "ptr": "host.example.com"
        },
        "helo": {
          "verb": "EHLO",
          "host": "[127.0.0.1]"
        },
        "tls": {
          "protocol": "TLSv1.3"
        }
      },
      "reason": "Not enough remaining emails available to send 1 emails (limit 100000, sent 100000, remaining 0)"
    }
  },
  "opened": {
    "id": "29e785c1-dd0c-4efc-9d41-000000000006",
    "eventType": "opened",
    "occurredAt": "2026-06-10T09:23:31+02:00",
    "messageUuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
    "messageId": "7bb4@s.example.com",
    "recipient": "ann@example.com",
    "payload": {
      "event": "opened",
      "timestamp": 1781076300,
      "message-uuid": "1684f904-596e-4d9f-ba16-ead5c4d27957",
      "recipient": "ann@example.com",
      "message": {
        "headers": {
          "message-id": "7bb4@s.example.com"
        }
      },
      "client": {
        "ip": "192.0.2.9",
        "user-agent": "Mozilla/5.0"
      }
    }
  }
} as const
