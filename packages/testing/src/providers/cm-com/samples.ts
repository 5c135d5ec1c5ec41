// Written by `pnpm generate` from packages/core/src/providers/cm-com/samples: change the payloads there.
export const samples = {
  "Bounced": {
    "Type": "Bounced",
    "CreatedAt": "2026-05-04T09:00:02+00:00",
    "MessageId": "2aeee2f3-0000-4000-8000-000000000001",
    "Data": {
      "To": "gone@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000002",
      "CustomerReference": "order-17",
      "Bounce": {
        "Type": "HardBounce",
        "SubType": "InvalidRecipient",
        "Message": "The address is not valid or does not exist."
      }
    }
  },
  "Clicked": {
    "Type": "Clicked",
    "CreatedAt": "2026-05-04T09:11:00.1234567+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17",
      "Url": "https://example.com/x"
    }
  },
  "Complained": {
    "Type": "Complained",
    "CreatedAt": "2026-05-04T09:21:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Delivered": {
    "Type": "Delivered",
    "CreatedAt": "2026-05-04T09:00:01.5204321+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Failed": {
    "Type": "Failed",
    "CreatedAt": "2026-05-04T09:23:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Opened": {
    "Type": "Opened",
    "CreatedAt": "2026-05-04T09:10:00.9199655+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Sent": {
    "Type": "Sent",
    "CreatedAt": "2026-05-04T09:00:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "SpamReport": {
    "Type": "SpamReport",
    "CreatedAt": "2026-05-04T09:22:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Suppressed": {
    "Type": "Suppressed",
    "CreatedAt": "2026-05-04T09:24:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  },
  "Unsubscribed": {
    "Type": "Unsubscribed",
    "CreatedAt": "2026-05-04T09:20:00+00:00",
    "MessageId": "9b83ef3b-0000-4000-8000-000000000001",
    "Data": {
      "To": "ada@example.com",
      "From": "shop@example.com",
      "Id": "e2689522-0000-4000-8000-000000000001",
      "CustomerReference": "order-17"
    }
  }
} as const
