// Written by `pnpm generate` from packages/core/src/providers/alibaba-directmail/samples: change the payloads there.
export const samples = {
  "dm.Deliver.Fail": {
    "data": {
      "header": {
        "X-Notify-Message-ID": "n1"
      },
      "env_id": "600001",
      "account": "batch@example.com",
      "from": "batch@example.com",
      "rcpt": "gone@example.net",
      "msg_id": "1df@example.com",
      "channel_name": "bg:vip_1",
      "outbound_ip": "192.0.2.7",
      "send_time": "2026-04-29T11:07:04",
      "deliver_time": "2026-04-29T11:07:12",
      "status": "2",
      "event": "dm:Deliver:Fail",
      "region": "cn-hangzhou",
      "err_code": "554",
      "err_msg": "554 RCPT gone@example.net dosn't exist",
      "failed_type": "SmtpNxBox",
      "esp": "example.net",
      "ip_pool_id": "10306c37-0000-4000-a82f-1dafb56a9dd2",
      "is_dedicated_ip": true,
      "tag": "t1"
    },
    "id": "8734hhidu983hi002",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T11:07:12+08:00",
    "type": "dm:Deliver:Fail",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Deliver.Succeed": {
    "data": {
      "header": {
        "X-Notify-Message-ID": "n1"
      },
      "env_id": "600001",
      "account": "batch@example.com",
      "from": "batch@example.com",
      "rcpt": "ada@example.net",
      "msg_id": "1df@example.com",
      "channel_name": "bg:vip_1",
      "outbound_ip": "192.0.2.7",
      "send_time": "2026-04-29T11:07:04",
      "deliver_time": "2026-04-29T11:07:12",
      "status": "0",
      "event": "dm:Deliver:Succeed",
      "region": "cn-hangzhou",
      "err_code": "250",
      "err_msg": "250 Send Mail OK",
      "failed_type": "SendOk",
      "esp": "example.net",
      "ip_pool_id": "10306c37-0000-4000-a82f-1dafb56a9dd2",
      "is_dedicated_ip": true,
      "tag": "t1"
    },
    "id": "8734hhidu983hi001",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T11:07:12+08:00",
    "type": "dm:Deliver:Succeed",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Feedback.FblReport": {
    "data": {
      "send_time": "1783036804",
      "send_email": "batch@example.com",
      "block_email": "user@example.net",
      "subject": "Hi",
      "message_id": "<m@example.com>",
      "block_time": "1783036806",
      "fbl_isp": "outlook",
      "fingerprint": "f1"
    },
    "id": "8734hhidu983hi003",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-07-03T08:00:06+08:00",
    "type": "dm:Feedback:FblReport",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Feedback.Subscribe": {
    "data": {
      "from": "batch@example.com",
      "rcpt": "user@example.net",
      "envid": "600001",
      "operate_time": "2026-04-29T12:30:00"
    },
    "id": "8734hhidu983hi005",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T12:30:00+08:00",
    "type": "dm:Feedback:Subscribe",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Feedback.UnSubscribe": {
    "data": {
      "from": "batch@example.com",
      "rcpt": "user@example.net",
      "envid": "600001",
      "operate_time": "2026-04-29T12:00:00"
    },
    "id": "8734hhidu983hi004",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T12:00:00+08:00",
    "type": "dm:Feedback:UnSubscribe",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Trace.Click": {
    "data": {
      "from": "batch@example.com",
      "rcpt": "user@example.net",
      "env_id": "600001",
      "url": "https://example.com/x"
    },
    "id": "8734hhidu983hi007",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T12:05:00+08:00",
    "type": "dm:Trace:Click",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  },
  "dm.Trace.Open": {
    "data": {
      "from": "batch@example.com",
      "rcpt": "user@example.net",
      "env_id": "600001"
    },
    "id": "8734hhidu983hi006",
    "source": "acs:dm",
    "specversion": "1.0",
    "subject": "acs:dm:cn-hangzhou:123456789098:*",
    "time": "2026-04-29T12:04:00+08:00",
    "type": "dm:Trace:Open",
    "aliyunaccountid": "123456789098",
    "aliyunpublishtime": "2026-04-29T11:07:13.179PRC",
    "aliyuneventbusname": "default",
    "aliyunregionid": "cn-hangzhou"
  }
} as const
