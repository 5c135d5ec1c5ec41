// Written by `pnpm generate` from packages/core/src/providers/mailchimp/samples: change the payloads there.
export const samples = {
  "campaign": {
    "type": "campaign",
    "fired_at": "2026-05-04 09:06:00",
    "data": {
      "id": "5aa2102003",
      "subject": "May news",
      "status": "sent",
      "reason": "",
      "list_id": "a6b5da1054"
    }
  },
  "cleaned": {
    "type": "cleaned",
    "fired_at": "2026-05-04 09:05:00",
    "data": {
      "list_id": "a6b5da1054",
      "campaign_id": "4fjk2ma9xd",
      "reason": "hard",
      "email": "gone@example.com"
    }
  },
  "profile": {
    "type": "profile",
    "fired_at": "2026-05-04 09:03:00",
    "data": {
      "id": "8a25ff1d98",
      "list_id": "a6b5da1054",
      "email": "ada@example.com",
      "email_type": "html",
      "ip_opt": "203.0.113.9",
      "merges": {
        "EMAIL": "ada@example.com",
        "FNAME": "Augusta",
        "LNAME": "Byron",
        "INTERESTS": "Letters"
      }
    }
  },
  "subscribe": {
    "type": "subscribe",
    "fired_at": "2026-05-04 09:01:00",
    "data": {
      "id": "8a25ff1d98",
      "list_id": "a6b5da1054",
      "email": "ada@example.com",
      "email_type": "html",
      "ip_opt": "203.0.113.9",
      "ip_signup": "203.0.113.9",
      "web_id": "42",
      "merges": {
        "EMAIL": "ada@example.com",
        "FNAME": "Ada",
        "LNAME": "Byron",
        "INTERESTS": "Letters"
      }
    }
  },
  "unsubscribe": {
    "type": "unsubscribe",
    "fired_at": "2026-05-04 09:02:00",
    "data": {
      "action": "unsub",
      "reason": "manual",
      "id": "8a25ff1d98",
      "list_id": "a6b5da1054",
      "email": "ada@example.com",
      "email_type": "html",
      "ip_opt": "203.0.113.9",
      "campaign_id": "cb398d21d2",
      "merges": {
        "EMAIL": "ada@example.com",
        "FNAME": "Ada",
        "LNAME": "Byron",
        "INTERESTS": "Letters"
      }
    }
  },
  "upemail": {
    "type": "upemail",
    "fired_at": "2026-05-04 09:04:00",
    "data": {
      "list_id": "a6b5da1054",
      "new_id": "51da8c3259",
      "new_email": "ada.new@example.com",
      "old_email": "ada@example.com"
    }
  }
} as const
