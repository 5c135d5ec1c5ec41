// Written by `pnpm generate` from packages/core/src/providers/sparkpost/samples: change the payloads there.
export const samples = {
  "amp_click": {
    "msys": {
      "track_event": {
        "type": "amp_click",
        "event_id": "92356927693813871",
        "timestamp": "1777885215",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "target_link_url": "https://example.com/orders/A-17",
        "target_link_name": "View order",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "amp_initial_open": {
    "msys": {
      "track_event": {
        "type": "amp_initial_open",
        "event_id": "92356927693813869",
        "timestamp": "1777885213",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0 (via ggpht.com GoogleImageProxy)",
        "geo_ip": {
          "country": "US",
          "region": "CA",
          "city": "Mountain View",
          "latitude": 37.4192,
          "longitude": -122.0574
        }
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "amp_open": {
    "msys": {
      "track_event": {
        "type": "amp_open",
        "event_id": "92356927693813868",
        "timestamp": "1777885212",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0 (via ggpht.com GoogleImageProxy)",
        "geo_ip": {
          "country": "US",
          "region": "CA",
          "city": "Mountain View",
          "latitude": 37.4192,
          "longitude": -122.0574
        }
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "bounce": {
    "msys": {
      "message_event": {
        "type": "bounce",
        "event_id": "92356927693813860",
        "timestamp": "1777885204",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "bounce_class": "10",
        "error_code": "550",
        "raw_reason": "550 5.1.1 <ada@example.com>: user unknown",
        "ip_address": "198.51.100.7",
        "rcpt_meta": {}
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "click": {
    "msys": {
      "track_event": {
        "type": "click",
        "event_id": "92356927693813870",
        "timestamp": "1777885214",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "target_link_url": "https://example.com/orders/A-17",
        "target_link_name": "View order",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "delay": {
    "msys": {
      "message_event": {
        "type": "delay",
        "event_id": "92356927693813859",
        "timestamp": "1777885203",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "bounce_class": "21",
        "error_code": "454",
        "num_retries": "1",
        "queue_time": "1200161",
        "raw_reason": "454 4.4.4 [internal] no MX or A for domain",
        "reason": "454 4.4.4 [internal] no MX or A for domain"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "delivery": {
    "msys": {
      "message_event": {
        "type": "delivery",
        "event_id": "92356927693813858",
        "timestamp": "1777885202",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "ip_address": "198.51.100.7",
        "queue_time": "1282",
        "num_retries": "0",
        "delv_method": "esmtp",
        "outbound_tls": "1",
        "rcpt_meta": {
          "orderId": "A-17"
        },
        "customer_id": "1521"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "generation_failure": {
    "msys": {
      "gen_event": {
        "type": "generation_failure",
        "event_id": "92356927693813865",
        "timestamp": "1777885209",
        "transmission_id": "65832150921904138",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "error_code": "554",
        "raw_reason": "554 5.3.3 [internal] Error while rendering part html",
        "rcpt_subs": {
          "name": "Ada"
        },
        "template_id": "receipt"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "generation_rejection": {
    "msys": {
      "gen_event": {
        "type": "generation_rejection",
        "event_id": "92356927693813864",
        "timestamp": "1777885208",
        "transmission_id": "65832150921904138",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "error_code": "554",
        "raw_reason": "554 5.7.1 recipient address suppressed due to customer policy",
        "reason": "554 5.7.1 recipient address suppressed due to customer policy"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "initial_open": {
    "msys": {
      "track_event": {
        "type": "initial_open",
        "event_id": "92356927693813867",
        "timestamp": "1777885211",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0 (via ggpht.com GoogleImageProxy)",
        "geo_ip": {
          "country": "US",
          "region": "CA",
          "city": "Mountain View",
          "latitude": 37.4192,
          "longitude": -122.0574
        }
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "injection": {
    "msys": {
      "message_event": {
        "type": "injection",
        "event_id": "92356927693813857",
        "timestamp": "1777885201",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "friendly_from": "shop@example.com",
        "msg_from": "msprvs1=19871abc=bounces-123@bounces.example.com",
        "subject": "Your receipt",
        "campaign_id": "receipts",
        "rcpt_tags": [
          "male",
          "US"
        ],
        "rcpt_meta": {
          "orderId": "A-17"
        },
        "template_id": "receipt",
        "template_version": "3",
        "ip_pool": "shared",
        "sending_ip": "192.0.2.25",
        "routing_domain": "example.com",
        "subaccount_id": "101",
        "customer_id": "1521",
        "msg_size": "1337",
        "injection_time": "2026-05-04T09:00:00.000Z"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "link_unsubscribe": {
    "msys": {
      "unsubscribe_event": {
        "type": "link_unsubscribe",
        "event_id": "92356927693813873",
        "timestamp": "1777885217",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "target_link_url": "https://example.com/unsub",
        "user_agent": "Mozilla/5.0"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "list_unsubscribe": {
    "msys": {
      "unsubscribe_event": {
        "type": "list_unsubscribe",
        "event_id": "92356927693813872",
        "timestamp": "1777885216",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "open": {
    "msys": {
      "track_event": {
        "type": "open",
        "event_id": "92356927693813866",
        "timestamp": "1777885210",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0 (via ggpht.com GoogleImageProxy)",
        "geo_ip": {
          "country": "US",
          "region": "CA",
          "city": "Mountain View",
          "latitude": 37.4192,
          "longitude": -122.0574
        }
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "out_of_band": {
    "msys": {
      "message_event": {
        "type": "out_of_band",
        "event_id": "92356927693813861",
        "timestamp": "1777885205",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "bounce_class": "22",
        "error_code": "552",
        "raw_reason": "552 5.2.2 mailbox full",
        "reason": "552 5.2.2 mailbox full"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "policy_rejection": {
    "msys": {
      "message_event": {
        "type": "policy_rejection",
        "event_id": "92356927693813863",
        "timestamp": "1777885207",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "bounce_class": "25",
        "error_code": "550",
        "raw_reason": "550 5.7.1 policy",
        "remote_addr": "203.0.113.4:41222"
      }
    },
    "cust": {
      "id": "1521"
    }
  },
  "relay_message": {
    "msys": {
      "relay_message": {
        "webhook_id": "4839201967643219",
        "protocol": "smtp",
        "customer_id": "1521",
        "msg_from": "ada@example.org",
        "rcpt_to": "reply@in.example.com",
        "friendly_from": "Ada <ada@example.org>",
        "content": {
          "subject": "Re: hello",
          "to": [
            "reply@in.example.com"
          ],
          "cc": [],
          "text": "Hi\n",
          "html": "<p>Hi</p>",
          "headers": [
            {
              "Received": "by mx.example.net; Mon, 4 May 2026 09:00:00 +0000"
            },
            {
              "From": "Ada <ada@example.org>"
            },
            {
              "Message-ID": "<m1@example.org>"
            }
          ],
          "email_rfc822": "From: Ada <ada@example.org>\r\nTo: reply@in.example.com\r\nSubject: Re: hello\r\nMessage-ID: <m1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>\r\n--b--\r\n",
          "email_rfc822_is_base64": false
        }
      }
    }
  },
  "spam_complaint": {
    "msys": {
      "message_event": {
        "type": "spam_complaint",
        "event_id": "92356927693813862",
        "timestamp": "1777885206",
        "transmission_id": "65832150921904138",
        "message_id": "000443ee14578172be22",
        "rcpt_to": "ada@example.com",
        "raw_rcpt_to": "Ada@example.com",
        "fbtype": "abuse",
        "report_by": "fbl.example.net",
        "report_to": "abuse.example.com"
      }
    },
    "cust": {
      "id": "1521"
    }
  }
} as const
