// Written by `pnpm generate` from packages/core/src/providers/unisender-go/samples: change the payloads there.
export const samples = {
  "accepted": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "metadata": {
                "order": "A-17"
              },
              "email": "ada@example.com",
              "status": "accepted",
              "event_time": "2026-05-04 08:59:59"
            }
          }
        ]
      }
    ]
  },
  "clicked": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "ada@example.com",
              "status": "clicked",
              "event_time": "2026-05-04 09:06:00",
              "url": "https://example.com/orders/A-17",
              "delivery_info": {
                "user_agent": "Mozilla/5.0",
                "ip": "203.0.113.9"
              }
            }
          }
        ]
      }
    ]
  },
  "delivered": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "metadata": {
                "order": "A-17"
              },
              "email": "ada@example.com",
              "status": "delivered",
              "event_time": "2026-05-04 09:00:02",
              "delivery_info": {
                "delivery_status": "ok_delivered",
                "sender_ip": "192.0.2.10"
              }
            }
          }
        ]
      }
    ]
  },
  "hard_bounced": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "nobody@example.com",
              "status": "hard_bounced",
              "event_time": "2026-05-04 09:00:04",
              "delivery_info": {
                "delivery_status": "err_user_unknown",
                "destination_response": "550 5.1.1 user unknown"
              }
            }
          }
        ]
      }
    ]
  },
  "opened": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "ada@example.com",
              "status": "opened",
              "event_time": "2026-05-04 09:05:00",
              "delivery_info": {
                "user_agent": "Mozilla/5.0",
                "ip": "203.0.113.9",
                "country_code": "NL",
                "country": "Netherlands",
                "city": "Utrecht"
              }
            }
          }
        ]
      }
    ]
  },
  "sent": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "metadata": {
                "order": "A-17"
              },
              "email": "ada@example.com",
              "status": "sent",
              "event_time": "2026-05-04 09:00:00"
            }
          }
        ]
      }
    ]
  },
  "soft_bounced": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "bob@example.com",
              "status": "soft_bounced",
              "event_time": "2026-05-04 09:00:03",
              "delivery_info": {
                "delivery_status": "err_will_retry",
                "destination_response": "451 4.7.1 greylisted"
              }
            }
          }
        ]
      }
    ]
  },
  "spam": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "ada@example.com",
              "status": "spam",
              "event_time": "2026-05-04 10:02:00"
            }
          }
        ]
      }
    ]
  },
  "subscribed": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "ada@example.com",
              "status": "subscribed",
              "event_time": "2026-05-04 10:01:00"
            }
          }
        ]
      }
    ]
  },
  "transactional_spam_block": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_spam_block",
            "event_data": {
              "block_time": "2026-05-04 11:00:00",
              "block_type": "one_smtp",
              "domain": "example.net",
              "SMTP_blocks_count": 8,
              "domain_status": "blocked"
            }
          }
        ]
      }
    ]
  },
  "unsubscribed": {
    "auth": "00000000000000000000000000000000",
    "events_by_user": [
      {
        "user_id": 456,
        "project_id": "6123462132634",
        "project_name": "Shop",
        "events": [
          {
            "event_name": "transactional_email_status",
            "event_data": {
              "job_id": "1a3Q2V-0000OZ-S0",
              "email": "ada@example.com",
              "status": "unsubscribed",
              "event_time": "2026-05-04 10:00:00",
              "comment": "too many mails"
            }
          }
        ]
      }
    ]
  }
} as const
