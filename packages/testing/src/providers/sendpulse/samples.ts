// Written by `pnpm generate` from packages/core/src/providers/sendpulse/samples: change the payloads there.
export const samples = {
  "clicked": {
    "event": "clicked",
    "timestamp": 1777885400,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt",
    "link_url": "https://example.com/x"
  },
  "delete": {
    "timestamp": "1777885700",
    "email": "ada@example.com",
    "book_id": "490686",
    "event": "delete"
  },
  "delivered": {
    "event": "delivered",
    "timestamp": 1777885202,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt",
    "smtp_server_response_code": "250",
    "smtp_server_response_subcode": "",
    "smtp_server_response": "OK"
  },
  "hard_bounces": {
    "event": "hard_bounces",
    "timestamp": "1777885204",
    "task_id": "3668141",
    "email": "gone@example.com",
    "smtp_server_response_code": 550,
    "smtp_server_response_subcode": "5.1.1",
    "smtp_server_response": "user unknown"
  },
  "new_emails": {
    "timestamp": "1777885600",
    "variables": [],
    "email": "ada@example.com",
    "source": "address book",
    "book_id": "490686",
    "event": "new_emails"
  },
  "open": {
    "task_id": "3668141",
    "timestamp": "1777885300",
    "email": "ada@example.com",
    "event": "open",
    "open_device": "Desktop",
    "open_platform": "Linux",
    "browser_ver": "58.0.3029.110",
    "browser_name": "Chrome"
  },
  "opened": {
    "event": "opened",
    "timestamp": 1777885300,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt"
  },
  "redirect": {
    "task_id": "3668141",
    "timestamp": "1777885400",
    "email": "ada@example.com",
    "event": "redirect",
    "link_url": "https://example.com/x",
    "link_id": "71741389",
    "open_device": "Desktop",
    "open_platform": "Linux",
    "browser_ver": "58.0.3029.110",
    "browser_name": "Chrome"
  },
  "resubscribed": {
    "event": "resubscribed",
    "timestamp": 1777889200,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt"
  },
  "soft_bounces": {
    "event": "soft_bounces",
    "timestamp": "1777885205",
    "task_id": "3668141",
    "email": "ada@example.com",
    "smtp_server_response_code": 452,
    "smtp_server_response_subcode": "4.2.2",
    "smtp_server_response": "mailbox full"
  },
  "spam": {
    "task_id": "3668141",
    "timestamp": "1777889000",
    "email": "ada@example.com",
    "event": "spam"
  },
  "spam_by_user": {
    "event": "spam_by_user",
    "timestamp": 1777889000,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt"
  },
  "task_status_update": {
    "timestamp": "1777885800",
    "task_id": "3668141",
    "book_id": "490686",
    "status": "sending",
    "status_explain": "Sending",
    "event": "task_status_update"
  },
  "undelivered": {
    "event": "undelivered",
    "timestamp": 1777885203,
    "message_id": 1149317311,
    "recipient": "gone@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt",
    "smtp_server_response_code": "550",
    "smtp_server_response_subcode": "5.1.1",
    "smtp_server_response": "user unknown"
  },
  "unsubscribe": {
    "task_id": "3668141",
    "timestamp": "1777885500",
    "email": "ada@example.com",
    "event": "unsubscribe",
    "from_all": "0",
    "reason": null,
    "book_id": "490686",
    "categories": ""
  },
  "unsubscribed": {
    "event": "unsubscribed",
    "timestamp": 1777889100,
    "message_id": 1149317311,
    "recipient": "ada@example.com",
    "sender": "shop@example.com",
    "subject": "Your receipt"
  }
} as const
