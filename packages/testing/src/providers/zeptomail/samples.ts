// Written by `pnpm generate` from packages/core/src/providers/zeptomail/samples: change the payloads there.
export const samples = {
  "delivered": {
    "event_name": [
      "delivered"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "object": "email_delivery",
            "details": []
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook5"
  },
  "email_link_click": {
    "event_name": [
      "email_link_click"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "object": "email_link_click",
            "details": [
              {
                "email_client": {
                  "name": "Gmail",
                  "version": ""
                },
                "browser": {
                  "name": "Chrome",
                  "version": "120"
                },
                "operating_system": {
                  "name": "Windows",
                  "version": "10"
                },
                "device": {
                  "name": "Desktop"
                },
                "ip_location_info": {
                  "ip_address": "192.0.2.44",
                  "country_code": "DE",
                  "country_name": "Germany",
                  "region": "Berlin",
                  "city": "Berlin",
                  "zipcode": "10115",
                  "latitude": "52.5",
                  "longitude": "13.4",
                  "time_zone": "+01:00"
                },
                "modified_time": "2026-01-29T15:00:00Z",
                "time": "2026-01-29T15:00:00Z",
                "user_agent": "Mozilla/5.0",
                "clicked_link": "https://example.com/x"
              }
            ]
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook3"
  },
  "email_open": {
    "event_name": [
      "email_open"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "object": "email_open",
            "details": [
              {
                "email_client": {
                  "name": "Gmail",
                  "version": ""
                },
                "browser": {
                  "name": "Chrome",
                  "version": "120"
                },
                "operating_system": {
                  "name": "Windows",
                  "version": "10"
                },
                "device": {
                  "name": "Desktop"
                },
                "ip_location_info": {
                  "ip_address": "192.0.2.44",
                  "country_code": "DE",
                  "country_name": "Germany",
                  "region": "Berlin",
                  "city": "Berlin",
                  "zipcode": "10115",
                  "latitude": "52.5",
                  "longitude": "13.4",
                  "time_zone": "+01:00"
                },
                "modified_time": "2026-01-29T15:00:00Z",
                "time": "2026-01-29T15:00:00Z",
                "user_agent": "Mozilla/5.0"
              }
            ]
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook2"
  },
  "fbl_compliant": {
    "event_name": [
      "fbl_compliant"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "object": "fbl_compliant",
            "details": [
              {
                "fblFrom": "staff@isp.example.net",
                "returnPath": "bounce@bounce-zem.example.org",
                "ip": "192.0.2.7",
                "from": "noreply@example.org",
                "to": [
                  "ann@example.com"
                ]
              }
            ]
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook4"
  },
  "hardbounce": {
    "event_name": [
      "hardbounce"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "details": [
              {
                "reason": "bad-mailbox",
                "bounced_recipient": "gone@example.com",
                "time": "2026-01-29T14:22:00Z",
                "diagnostic_message": "smtp; 550 5.1.1 no such user"
              }
            ],
            "object": "hardbounce"
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook1"
  },
  "softbounce": {
    "event_name": [
      "softbounce"
    ],
    "event_message": [
      {
        "email_info": {
          "cc": [],
          "bcc": [],
          "client_reference": "order-42",
          "is_smtp_trigger": false,
          "subject": "Receipt",
          "bounce_address": "bounce@bounce-zem.example.org",
          "email_reference": "2d6f.1a2b.m1@bounce-zem.example.org",
          "reply_to": [
            {
              "address": "help@example.org",
              "name": "Help"
            }
          ],
          "from": {
            "address": "noreply@example.org",
            "name": "Shop"
          },
          "to": [
            {
              "email_address": {
                "address": "gone@example.com",
                "name": "Ann"
              }
            }
          ],
          "tag": "receipts",
          "processed_time": "2026-01-29T14:21:40Z",
          "object": "email"
        },
        "event_data": [
          {
            "details": [
              {
                "reason": "mailbox-full",
                "bounced_recipient": "gone@example.com",
                "time": "2026-01-29T14:22:00Z",
                "diagnostic_message": "smtp; 452 4.2.2 mailbox full"
              }
            ],
            "object": "softbounce"
          }
        ],
        "request_id": "2d6f.1a2b.m1"
      }
    ],
    "mailagent_key": "2d6f.agent1",
    "webhook_request_id": "2d6f.hook1"
  }
} as const
