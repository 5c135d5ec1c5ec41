// Written by `pnpm generate` from packages/core/src/providers/campaign-monitor/samples: change the payloads there.
export const samples = {
  "Deactivate": {
    "Events": [
      {
        "CustomFields": [
          {
            "Key": "website",
            "Value": "https://example.com"
          }
        ],
        "Date": "2026-05-04 09:03:00",
        "EmailAddress": "ada@example.com",
        "Name": "Ada",
        "Type": "Deactivate",
        "State": "Unsubscribed"
      }
    ],
    "ListID": "96c0bbdaa54760c8d9e62a2b7ffa2e13"
  },
  "Deactivate-Bounced": {
    "Events": [
      {
        "CustomFields": [
          {
            "Key": "website",
            "Value": "https://example.com"
          }
        ],
        "Date": "2026-05-04 09:00:02",
        "EmailAddress": "gone@example.com",
        "Name": "Ada",
        "Type": "Deactivate",
        "State": "Bounced"
      }
    ],
    "ListID": "96c0bbdaa54760c8d9e62a2b7ffa2e13"
  },
  "Deactivate-Deleted": {
    "Events": [
      {
        "CustomFields": [],
        "Date": "2026-05-04 09:04:00",
        "EmailAddress": "ada@example.com",
        "Name": "Ada",
        "Type": "Deactivate",
        "State": "Deleted"
      }
    ],
    "ListID": "96c0bbdaa54760c8d9e62a2b7ffa2e13"
  },
  "Subscribe": {
    "Events": [
      {
        "CustomFields": [
          {
            "Key": "website",
            "Value": "https://example.com"
          }
        ],
        "Date": "2026-05-04 09:02:00",
        "EmailAddress": "ada@example.com",
        "Name": "Ada",
        "Type": "Subscribe",
        "SignupIPAddress": "192.0.2.9"
      }
    ],
    "ListID": "96c0bbdaa54760c8d9e62a2b7ffa2e13"
  },
  "Update": {
    "Events": [
      {
        "CustomFields": [],
        "Date": "2026-05-04 09:01:00",
        "EmailAddress": "new@example.com",
        "Name": "Ada",
        "Type": "Update",
        "OldEmailAddress": "old@example.com",
        "State": "Active"
      }
    ],
    "ListID": "96c0bbdaa54760c8d9e62a2b7ffa2e13"
  }
} as const
