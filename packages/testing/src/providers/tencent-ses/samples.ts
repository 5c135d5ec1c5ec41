// Written by `pnpm generate` from packages/core/src/providers/tencent-ses/samples: change the payloads there.
export const samples = {
  "deferred": {
    "event": "deferred",
    "email": "slow@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC1",
    "timestamp": 1654064700,
    "reason": "451 4.7.1 try again later",
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "delivered": {
    "event": "delivered",
    "email": "ann@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2",
    "timestamp": 1654064690,
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "dropped": {
    "event": "dropped",
    "email": "blocked@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC3",
    "timestamp": 1654064701,
    "reason": "recipient in blocklist",
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "open": {
    "event": "open",
    "email": "ann@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2",
    "timestamp": 1654065000,
    "useragent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64)",
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "click": {
    "event": "click",
    "email": "ann@example.com",
    "link": "https://www.example.com/offer?id=1",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC2",
    "timestamp": 1654065010,
    "useragent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)",
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "bounce": {
    "event": "bounce",
    "email": "nobody@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC5",
    "timestamp": 1654064683,
    "reason": "551 5.1.1 recipient is not exist",
    "bounceType": "hard_bounce",
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "spamreport": {
    "event": "spamreport",
    "email": "cross@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC6",
    "timestamp": 1654066000,
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  },
  "unsubscribe": {
    "event": "unsubscribe",
    "email": "leaving@example.com",
    "bulkId": "qcloudses-30-251200670-date-20220601142439-8jolHvR2XcXC7",
    "timestamp": 1654066100,
    "username": "251200670",
    "from": "news@mail.example.com",
    "fromDomain": "mail.example.com",
    "templateId": 123456
  }
} as const
