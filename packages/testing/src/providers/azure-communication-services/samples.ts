// Written by `pnpm generate` from packages/core/src/providers/azure-communication-services/samples: change the payloads there.
export const samples = {
  "Microsoft.Communication.EmailDeliveryReportReceived": {
    "id": "11111111-2222-4333-8444-555555555555",
    "topic": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Communication/communicationServices/acs",
    "subject": "sender/shop@example.com/message/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "eventType": "Microsoft.Communication.EmailDeliveryReportReceived",
    "dataVersion": "1.0",
    "metadataVersion": "1",
    "eventTime": "2026-05-04T09:05:10.1234567Z",
    "data": {
      "sender": "shop@example.com",
      "recipient": "ada@example.com",
      "messageId": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
      "internetMessageId": "<aaaaaaaa@example.com>",
      "status": "Delivered",
      "deliveryStatusDetails": {
        "statusMessage": "No error.",
        "recipientMailServerHostName": "mx.example.net"
      },
      "deliveryAttemptTimeStamp": "2026-05-04T09:05:09.7654321+00:00"
    }
  },
  "Microsoft.Communication.EmailEngagementTrackingReportReceived": {
    "id": "55555555-2222-4333-8444-555555555555",
    "topic": "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Communication/communicationServices/acs",
    "subject": "sender/shop@example.com/message/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "eventType": "Microsoft.Communication.EmailEngagementTrackingReportReceived",
    "dataVersion": "1.0",
    "metadataVersion": "1",
    "eventTime": "2026-05-04T09:05:10.1234567Z",
    "data": {
      "sender": "shop@example.com",
      "recipient": "ada@example.com",
      "messageId": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
      "userActionTimeStamp": "2026-05-04T09:15:09.1234567+00:00",
      "engagementContext": "",
      "userAgent": "Mozilla/5.0",
      "engagementType": "view"
    }
  }
} as const
