// Written by `pnpm generate` from packages/core/src/providers/cloudmailin/samples: change the payloads there.
export const samples = {
  "message": {
    "headers": {
      "return_path": "ann@example.org",
      "received": [
        "by 192.0.2.10 with SMTP",
        "by 192.0.2.11 with SMTP"
      ],
      "date": "Mon, 04 May 2026 10:00:00 +0000",
      "from": "Ann <ann@example.org>",
      "to": "help@in.example.com",
      "message_id": "<u1@example.org>",
      "subject": "Help",
      "mime_version": "1.0",
      "content_type": "multipart/mixed; boundary=x"
    },
    "envelope": {
      "to": "help@in.example.com",
      "recipients": [
        "help@in.example.com"
      ],
      "from": "ann@example.org",
      "helo_domain": "mx.example.org",
      "remote_ip": "192.0.2.25",
      "spf": {
        "result": "pass",
        "domain": "example.org"
      },
      "tls": true
    },
    "plain": "Hi\n\n> old text",
    "html": "<p>Hi</p>",
    "reply_plain": "Hi",
    "attachments": [
      {
        "content": "SGVs\nbG8=",
        "file_name": "a.txt",
        "content_type": "text/plain",
        "size": 5,
        "disposition": "attachment"
      }
    ]
  }
} as const
