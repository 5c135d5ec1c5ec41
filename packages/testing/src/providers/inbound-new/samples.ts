// Written by `pnpm generate` from packages/core/src/providers/inbound-new/samples: change the payloads there.
export const samples = {
  "email.received": {
    "event": "email.received",
    "timestamp": "2026-05-04T10:00:01.000Z",
    "email": {
      "id": "inbnd_9",
      "messageId": "<m9@example.org>",
      "from": {
        "text": "Ada <ada@example.org>",
        "addresses": [
          {
            "name": "Ada",
            "address": "ada@example.org"
          }
        ]
      },
      "to": {
        "text": "help@example.com",
        "addresses": [
          {
            "name": null,
            "address": "help@example.com"
          }
        ]
      },
      "recipient": "help@example.com",
      "subject": "Re: hello",
      "receivedAt": "2026-05-04T09:59:58.000Z",
      "threadId": "thr_1",
      "threadPosition": 2,
      "parsedData": {
        "messageId": "<m9@example.org>",
        "date": "2026-05-04T09:59:58.000Z",
        "subject": "Re: hello",
        "from": {
          "text": "Ada <ada@example.org>",
          "addresses": [
            {
              "name": "Ada",
              "address": "ada@example.org"
            }
          ]
        },
        "to": {
          "text": "help@example.com",
          "addresses": [
            {
              "name": null,
              "address": "help@example.com"
            }
          ]
        },
        "cc": null,
        "bcc": null,
        "replyTo": null,
        "inReplyTo": "<m1@example.com>",
        "references": [
          "<m1@example.com>"
        ],
        "textBody": "Hi\n",
        "htmlBody": "<p>Hi</p>",
        "attachments": [
          {
            "filename": "note.txt",
            "contentType": "text/plain",
            "size": 5,
            "contentId": null,
            "contentDisposition": "attachment",
            "downloadUrl": "https://files.example.com/att/1"
          },
          {
            "filename": "logo.png",
            "contentType": "image/png",
            "size": 120,
            "contentId": "<logo@example.org>",
            "contentDisposition": "inline",
            "downloadUrl": "https://files.example.com/att/2"
          }
        ],
        "headers": {
          "subject": "Re: hello",
          "return-path": {
            "value": [
              {
                "address": "ada@example.org",
                "name": ""
              }
            ],
            "html": "<span>ada@example.org</span>",
            "text": "ada@example.org"
          },
          "received-spf": "pass (spfCheck: domain of example.org designates 192.0.2.10 as permitted sender) client-ip=192.0.2.10; envelope-from=ada@example.org; helo=mx.example.org;",
          "authentication-results": "amazonses.com; spf=pass (spfCheck: domain of example.org) client-ip=192.0.2.10; dkim=pass header.i=@example.org; dmarc=pass header.from=example.org;",
          "x-ses-receipt": "AEFBQUFB",
          "from": {
            "value": [
              {
                "address": "ada@example.org",
                "name": "Ada"
              }
            ],
            "html": "<span>Ada</span>",
            "text": "Ada <ada@example.org>"
          },
          "dkim-signature": {
            "value": "v=1",
            "params": {
              "a": "rsa-sha256",
              "d": "example.org"
            }
          },
          "content-type": {
            "value": "multipart/mixed",
            "params": {
              "boundary": "b1"
            }
          }
        },
        "priority": false
      },
      "cleanedContent": {
        "html": "<p>Hi</p>",
        "text": "Hi",
        "hasHtml": true,
        "hasText": true,
        "attachments": [],
        "headers": {}
      }
    },
    "endpoint": {
      "id": "ep_1",
      "name": "Help desk",
      "type": "webhook"
    }
  }
} as const
