// Written by `pnpm generate` from packages/core/src/providers/activecampaign/samples: change the payloads there.
export const samples = {
  "bounce": {
    "type": "bounce",
    "date_time": "2026-05-04T09:00:02-05:00",
    "initiated_from": "system",
    "initiated_by": "system",
    "list": "0",
    "contact": {
      "id": "101",
      "email": "gone@example.com",
      "first_name": "Ada"
    },
    "campaign": {
      "id": "7"
    },
    "bounce": {
      "type": "hard",
      "code": "5.1.1",
      "description": "Bad destination mailbox address"
    }
  },
  "click": {
    "type": "click",
    "date_time": "2026-05-04T09:10:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7",
      "name": "News",
      "status": "5",
      "type": "single",
      "recipients": "210",
      "message": {
        "id": "70",
        "subject": "News of May"
      },
      "webcopy_url": "https://example.com/web/7"
    },
    "link": {
      "id": "3",
      "url": "https://example.com/x"
    },
    "customer_acct_name": "",
    "customer_acct_id": "1",
    "orgname": ""
  },
  "contact_tag_added": {
    "type": "contact_tag_added",
    "date_time": "2026-05-04T09:03:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "tag": "maths",
    "customer_acct_name": "",
    "customer_acct_id": "1",
    "orgname": ""
  },
  "contact_tag_removed": {
    "type": "contact_tag_removed",
    "date_time": "2026-05-04T09:04:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters",
      "customer_acct_name": "",
      "orgname": ""
    },
    "tag": "maths",
    "customer_acct_name": "",
    "customer_acct_id": "1",
    "orgname": ""
  },
  "forward": {
    "type": "forward",
    "date_time": "2026-05-04T09:15:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7"
    },
    "forward": {
      "count": "2"
    }
  },
  "list_add": {
    "type": "list_add",
    "date_time": "2026-05-04T09:18:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": {
      "id": "5",
      "userid": "1",
      "name": "Readers"
    }
  },
  "open": {
    "type": "open",
    "date_time": "2026-05-04T09:09:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7",
      "name": "News",
      "status": "5",
      "type": "single",
      "recipients": "210",
      "message": {
        "id": "70",
        "subject": "News of May"
      },
      "webcopy_url": "https://example.com/web/7"
    },
    "customer_acct_name": "",
    "customer_acct_id": "1",
    "orgname": "",
    "User-Agent": "Mozilla/5.0"
  },
  "reply": {
    "type": "reply",
    "date_time": "2026-05-04T09:14:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7"
    },
    "result": "1",
    "message": "Thank you."
  },
  "sent": {
    "type": "sent",
    "date_time": "2026-05-04T09:00:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": "0",
    "campaign": {
      "id": "7",
      "name": "News",
      "status": "5",
      "type": "single",
      "recipients": "210",
      "message": {
        "id": "70",
        "subject": "News of May"
      },
      "webcopy_url": "https://example.com/web/7"
    }
  },
  "share": {
    "type": "share",
    "date_time": "2026-05-04T09:16:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7"
    },
    "share": {
      "network": "facebook",
      "network_id": "1",
      "content": "News of May"
    }
  },
  "subscribe": {
    "type": "subscribe",
    "date_time": "2026-05-04T09:01:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": "4",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": "",
      "fields": {
        "favourite_colour": "green"
      }
    },
    "form": {
      "id": "2"
    }
  },
  "subscriber_note": {
    "type": "subscriber_note",
    "date_time": "2026-05-04T09:17:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "note": "Likes letters"
  },
  "unsubscribe": {
    "type": "unsubscribe",
    "date_time": "2026-05-04T09:12:00-05:00",
    "initiated_from": "public",
    "initiated_by": "public",
    "list": [
      {
        "id": "4"
      }
    ],
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": ""
    },
    "campaign": {
      "id": "7"
    },
    "unsubscribe": {
      "reason": "too many mails"
    }
  },
  "update": {
    "type": "update",
    "date_time": "2026-05-04T09:02:00-05:00",
    "initiated_from": "admin",
    "initiated_by": "admin",
    "list": "0",
    "contact": {
      "id": "102",
      "email": "ada@example.com",
      "first_name": "Augusta",
      "last_name": "Byron",
      "phone": "",
      "ip": "192.0.2.1",
      "tags": "letters, maths",
      "customer_acct_name": "",
      "orgname": "",
      "fields": {
        "favourite_colour": "blue"
      }
    },
    "customer_acct_name": "",
    "customer_acct_id": "1",
    "orgname": ""
  }
} as const
