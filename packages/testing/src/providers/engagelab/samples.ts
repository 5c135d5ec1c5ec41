// Written by `pnpm generate` from packages/core/src/providers/engagelab/samples: change the payloads there.
export const samples = {
  "click": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885400000,
    "response": {
      "event": "click",
      "response_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "click email",
        "label_id": 0,
        "url": "https://example.com/x",
        "ip": "203.0.113.9",
        "explorer_name": "Chrome",
        "explorer_ver": "120.0",
        "os_name": "Windows 10",
        "os_ver": ""
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "delivered": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885202000,
    "status": {
      "message_status": "delivered",
      "status_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "Successfully delivered",
        "label_id": 0
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "invalid_email": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "gone@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885203000,
    "status": {
      "message_status": "invalid_email",
      "status_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound2$gone@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "invalid email",
        "label_id": 0
      },
      "error_detail": {
        "message": "550 5.1.1 user unknown",
        "sub_stat": 406,
        "sub_stat_desc": "Not Exist"
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "open": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885300000,
    "response": {
      "event": "open",
      "response_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "open email",
        "label_id": 0,
        "ip": "203.0.113.9",
        "explorer_name": "Chrome",
        "explorer_ver": "120.0",
        "os_name": "Windows 10",
        "os_ver": ""
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "report_spam": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885600000,
    "response": {
      "event": "report_spam",
      "response_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "report spam",
        "label_id": 0
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "route": {
    "server": "email",
    "message_id": "1777885700000_1_2_3.sc-10_0_0_1-inbound",
    "to": "Help <help@example.org>",
    "itime": 1777885700000,
    "response": {
      "event": "route",
      "response_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "headers": {
          "From": "Ada Byron <ada@example.com>",
          "To": "Help <help@example.org>",
          "Subject": "Re: Your receipt",
          "Date": "Mon, 04 May 2026 09:08:20 +0000",
          "MIME-Version": "1.0"
        },
        "raw_message": "From: Ada Byron <ada@example.com>\r\nTo: Help <help@example.org>\r\nSubject: Re: Your receipt\r\nDate: Mon, 04 May 2026 09:08:20 +0000\r\nMessage-ID: <reply-1@example.com>\r\nIn-Reply-To: <1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThanks!\r\n--b1\r\nContent-Type: text/csv; name=list.csv\r\nContent-Disposition: attachment; filename=list.csv\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxiCg==\r\n--b1--\r\n",
        "raw_message_url": "https://example.com/MXBODY.eml",
        "subject": "Re: Your receipt",
        "from": "ada@example.com",
        "from_name": "Ada Byron",
        "text": "Thanks!",
        "html": "",
        "reference": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0@example.org",
        "x_mx_rcptto": "help@example.org",
        "x_mx_mailfrom": "ada@example.com",
        "label_id": 0
      }
    }
  },
  "sent": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885201000,
    "status": {
      "message_status": "sent",
      "status_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "Successfully sent",
        "label_id": 0
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "soft_bounce": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "busy@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885204000,
    "status": {
      "message_status": "soft_bounce",
      "status_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound3$busy@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "soft bounce",
        "label_id": 0
      },
      "error_detail": {
        "message": "451 4.7.1 try again later",
        "sub_stat": 503,
        "sub_stat_desc": "Server Error"
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "target": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "itime": 1777885200325,
    "status": {
      "message_status": "target",
      "status_data": {
        "email_ids": [
          "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
          "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound1$bob@example.com"
        ],
        "tos": [
          "ada@example.com",
          "bob@example.com"
        ],
        "task_id": "-1",
        "api_user": "shop_trigger",
        "from": "shop@example.com",
        "subject": "Your receipt",
        "message": "successfully request",
        "label_id": 0
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  },
  "unsubscribe": {
    "server": "email",
    "message_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound",
    "to": "ada@example.com",
    "from": "shop@example.com",
    "subject": "Your receipt",
    "itime": 1777885500000,
    "response": {
      "event": "unsubscribe",
      "response_data": {
        "email_id": "1777885200309_104117_18546_8821.sc-10_0_0_1-inbound0$ada@example.com",
        "task_id": "-1",
        "api_user": "shop_trigger",
        "message": "unsubscribe email",
        "label_id": 0
      }
    },
    "custom_args": {
      "order": "A-17"
    }
  }
} as const
