// Written by `pnpm generate` from packages/core/src/providers/ahasend/samples: change the payloads there.
export const samples = {
  "domain.dns_error": {
    "type": "domain.dns_error",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T12:59:46Z",
    "data": {
      "domain": "example.com",
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "spf_valid": false,
      "dkim_valid": true,
      "dmarc_valid": true,
      "dns_last_checked_at": "2026-05-06T12:59:46Z"
    }
  },
  "message.bounced": {
    "type": "message.bounced",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T10:05:16.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_bounced",
      "from": "sender@example.com",
      "recipient": "gone@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c",
      "is_bot": false,
      "delivery_attempt": {
        "classification": "InvalidRecipient",
        "smtp_code": 550,
        "enhanced_status_code": "5.1.1",
        "response": "no such user",
        "command": "RCPT TO"
      }
    }
  },
  "message.clicked": {
    "type": "message.clicked",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T10:20:16.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_clicked",
      "from": "sender@example.com",
      "recipient": "user@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c",
      "url": "https://example.com/x",
      "user_agent": "Mozilla/5.0",
      "ip": "192.0.2.10",
      "is_bot": false
    }
  },
  "message.delivered": {
    "type": "message.delivered",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T09:50:20.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_delivered",
      "from": "sender@example.com",
      "recipient": "user@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c",
      "delivery_attempt": {
        "smtp_code": 250,
        "enhanced_status_code": "2.0.0",
        "response": "OK"
      }
    }
  },
  "message.failed": {
    "type": "message.failed",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-08T09:50:16.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_failed",
      "from": "sender@example.com",
      "recipient": "full@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c"
    }
  },
  "message.opened": {
    "type": "message.opened",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T10:20:10.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_opened",
      "from": "sender@example.com",
      "recipient": "user@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c",
      "user_agent": "Mozilla/5.0",
      "ip": "192.0.2.10",
      "is_bot": false
    }
  },
  "message.reception": {
    "type": "message.reception",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T09:50:16.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_reception",
      "from": "sender@example.com",
      "recipient": "user@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c"
    }
  },
  "message.routing": {
    "type": "message.routing",
    "route_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T13:15:46Z",
    "data": {
      "id": "route-1",
      "from": "Jane <jane@example.com>",
      "reply_to": "jane@example.com",
      "to": "support@example.org",
      "subject": "Help",
      "message_id": "<u1@example.com>",
      "size": 2048,
      "spam_score": 0.1,
      "bounce": false,
      "cc": "",
      "date": "Mon, 06 May 2026 13:15:46 +0000",
      "in_reply_to": "",
      "references": "",
      "auto_submitted": "",
      "html_body": "<p>Hi</p>",
      "plain_body": "Hi",
      "reply_from_plain_body": "Hi",
      "attachments": [],
      "headers": {
        "X-Mailer": "x"
      }
    }
  },
  "message.suppressed": {
    "type": "message.suppressed",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T09:50:17.687031577Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_suppressed",
      "from": "sender@example.com",
      "recipient": "gone@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c"
    }
  },
  "message.transient_error": {
    "type": "message.transient_error",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T09:51:16.68Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "event": "on_transient_error",
      "from": "sender@example.com",
      "recipient": "full@example.com",
      "subject": "Hello",
      "message_id_header": "<m1@example.com>",
      "id": "407926766d2711f09b30960002cafe7c",
      "delivery_attempt": {
        "classification": "QuotaIssues",
        "smtp_code": 452,
        "enhanced_status_code": "4.2.2",
        "response": "mailbox full",
        "command": "RCPT TO"
      }
    }
  },
  "suppression.created": {
    "type": "suppression.created",
    "webhook_id": "abe11757-2886-4b55-96f1-0e0afc95795a",
    "timestamp": "2026-05-06T12:57:06Z",
    "data": {
      "account_id": "4cdd7bdd-294e-4762-892f-83d40abf5a87",
      "recipient": "gone@example.com",
      "created_at": "2026-05-06T12:57:06Z",
      "expires_at": "2026-06-05T12:57:06Z",
      "reason": "Too many hard bounces",
      "sending_domain": "example.com"
    }
  }
} as const
