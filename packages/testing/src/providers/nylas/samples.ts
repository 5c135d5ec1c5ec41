// Written by `pnpm generate` from packages/core/src/providers/nylas/samples: change the payloads there.
export const samples = {
  "message.bounce_detected": {
    "specversion": "1.0",
    "type": "message.bounce_detected",
    "source": "/nylas/send",
    "id": "n-9",
    "time": 1777885209,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "bounce_reason": "The address does not exist",
        "bounce_date": "Mon, 04 May 2026 09:01:39 +0000",
        "bounced_addresses": "gone@example.com",
        "type": "mailbox_unavailable",
        "code": "550",
        "grant_id": "g-1",
        "origin": {
          "to": [
            "gone@example.com"
          ],
          "from": "sales@example.com",
          "cc": [],
          "bcc": [],
          "subject": "Hi",
          "mime_id": "m1@example.com",
          "id": "AAk1",
          "original_send_at": "Mon, 04 May 2026 09:00:00 +0000"
        }
      }
    }
  },
  "message.bounced": {
    "specversion": "1.0",
    "type": "message.bounced",
    "source": "/nylas/send",
    "id": "n-6",
    "time": 1777885206,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "bounce": {
          "bounced_at": 1777885203,
          "type": "MailboxFull",
          "recipients": [
            {
              "email": "gone@example.com",
              "diagnostic_code": "smtp; 550 user unknown"
            }
          ]
        }
      }
    }
  },
  "message.complaint": {
    "specversion": "1.0",
    "type": "message.complaint",
    "source": "/nylas/send",
    "id": "n-7",
    "time": 1777885207,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "complaint": {
          "reported_at": 1777889000,
          "type": "abuse",
          "complained_recipients": [
            "ada@example.com"
          ]
        }
      }
    }
  },
  "message.created": {
    "specversion": "1.0",
    "type": "message.created",
    "source": "/google/emails/realtime",
    "id": "n-14",
    "time": 1777885214,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "id": "18ac",
        "grant_id": "g-1",
        "object": "message",
        "thread_id": "t1",
        "subject": "Re: hello",
        "from": [
          {
            "email": "ada@example.org",
            "name": "Ada"
          }
        ],
        "to": [
          {
            "email": "sales@example.com"
          }
        ],
        "cc": [],
        "bcc": [],
        "reply_to": [],
        "date": 1777885498,
        "body": "<div>Hi</div>",
        "snippet": "Hi",
        "starred": false,
        "unread": true,
        "folders": [
          "INBOX"
        ],
        "attachments": [
          {
            "id": "a1",
            "filename": "note.txt",
            "content_type": "text/plain; name=\"note.txt\"",
            "size": 5,
            "is_inline": false,
            "content_disposition": "attachment; filename=\"note.txt\"",
            "grant_id": "g-1"
          }
        ]
      }
    }
  },
  "message.delivered": {
    "specversion": "1.0",
    "type": "message.delivered",
    "source": "/nylas/send",
    "id": "n-5",
    "time": 1777885205,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "delivered": {
          "delivered_at": 1777885202,
          "recipients": [
            "ada@example.com"
          ]
        }
      }
    }
  },
  "message.link_clicked": {
    "specversion": "1.0",
    "type": "message.link_clicked",
    "source": "/com/nylas/tracking",
    "id": "n-13",
    "time": 1777885213,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "object": "message",
        "grant_id": "g-1",
        "link_data": [
          {
            "count": 1,
            "url": "https://example.com/orders/A-17"
          }
        ],
        "message_id": "18ac281f",
        "label": "receipt",
        "recents": [
          {
            "click_id": 0,
            "ip": "203.0.113.9",
            "link_index": "0",
            "timestamp": 1777885422,
            "user_agent": "Mozilla/5.0"
          }
        ],
        "sender_app_id": "app-1",
        "timestamp": 1777885422
      }
    }
  },
  "message.opened": {
    "specversion": "1.0",
    "type": "message.opened",
    "source": "/com/nylas/tracking",
    "id": "n-12",
    "time": 1777885212,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "object": "message",
        "grant_id": "g-1",
        "message_data": {
          "count": 1,
          "timestamp": 1777885400
        },
        "message_id": "18ac281f",
        "label": "receipt",
        "recents": [
          {
            "opened_id": 0,
            "ip": "203.0.113.9",
            "timestamp": 1777885410,
            "user_agent": "Mozilla/5.0"
          }
        ],
        "sender_app_id": "app-1",
        "timestamp": 1777885400
      }
    }
  },
  "message.rejected": {
    "specversion": "1.0",
    "type": "message.rejected",
    "source": "/nylas/send",
    "id": "n-8",
    "time": 1777885208,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [
            "sam@example.com"
          ],
          "bcc": [
            "alex@example.com"
          ],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "rejected_at": 1777885204
      }
    }
  },
  "message.send_failed": {
    "specversion": "1.0",
    "type": "message.send_failed",
    "source": "/nylas/send",
    "id": "n-11",
    "time": 1777885211,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "object": "message",
        "grant_id": "g-1",
        "id": "18aa",
        "subject": "Hi",
        "from": [
          {
            "name": "Sales",
            "email": "sales@example.com"
          }
        ],
        "to": [
          {
            "name": "Ada",
            "email": "ada@example.com"
          }
        ],
        "cc": [
          {
            "email": "sam@example.com"
          }
        ],
        "bcc": [],
        "reply_to": [],
        "attachments": [],
        "schedule_id": "s-1",
        "send_at": 1777885200
      },
      "grant_id": "g-1",
      "reason": "The provider rejected the message",
      "error": {
        "type": "api.provider_error",
        "message": "Daily user sending limit exceeded",
        "status_code": 429,
        "provider_error": {}
      }
    }
  },
  "message.send_success": {
    "specversion": "1.0",
    "type": "message.send_success",
    "source": "/nylas/send",
    "id": "n-10",
    "time": 1777885210,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "grant_id": "g-1",
      "object": {
        "object": "message",
        "grant_id": "g-1",
        "id": "18aa",
        "subject": "Hi",
        "from": [
          {
            "name": "Sales",
            "email": "sales@example.com"
          }
        ],
        "to": [
          {
            "name": "Ada",
            "email": "ada@example.com"
          }
        ],
        "cc": [
          {
            "email": "sam@example.com"
          }
        ],
        "bcc": [],
        "reply_to": [],
        "attachments": [],
        "schedule_id": "s-1",
        "send_at": 1777885200
      }
    }
  },
  "message.transactional.bounced": {
    "specversion": "1.0",
    "type": "message.transactional.bounced",
    "source": "/nylas/send",
    "id": "n-2",
    "time": 1777885202,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "bounce": {
          "bounced_at": 1777885203,
          "type": "MailboxFull",
          "recipients": [
            {
              "email": "gone@example.com",
              "diagnostic_code": "smtp; 550 user unknown"
            }
          ]
        }
      }
    }
  },
  "message.transactional.complaint": {
    "specversion": "1.0",
    "type": "message.transactional.complaint",
    "source": "/nylas/send",
    "id": "n-3",
    "time": 1777885203,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "complaint": {
          "reported_at": 1777889000,
          "type": "abuse",
          "complained_recipients": [
            "ada@example.com"
          ]
        }
      }
    }
  },
  "message.transactional.delivered": {
    "specversion": "1.0",
    "type": "message.transactional.delivered",
    "source": "/nylas/send",
    "id": "n-1",
    "time": 1777885201,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [],
          "bcc": [],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "delivered": {
          "delivered_at": 1777885202,
          "recipients": [
            "ada@example.com"
          ]
        }
      }
    }
  },
  "message.transactional.rejected": {
    "specversion": "1.0",
    "type": "message.transactional.rejected",
    "source": "/nylas/send",
    "id": "n-4",
    "time": 1777885204,
    "webhook_delivery_attempt": 1,
    "data": {
      "application_id": "app-1",
      "object": {
        "message": {
          "id": "m-1",
          "subject": "Hi",
          "from": "shop@example.com",
          "to": [
            "ada@example.com",
            "gone@example.com"
          ],
          "cc": [
            "sam@example.com"
          ],
          "bcc": [
            "alex@example.com"
          ],
          "sent_at": 1777885200,
          "metadata": {
            "order": "A-17"
          }
        },
        "rejected_at": 1777885204
      }
    }
  }
} as const
