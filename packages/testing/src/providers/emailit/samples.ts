// Written by `pnpm generate` from packages/core/src/providers/emailit/samples: change the payloads there.
export const samples = {
  "contact.created": {
    "event_id": "evt_020",
    "type": "contact.created",
    "object": {
      "id": "con_1",
      "object": "contact",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Lovelace",
      "custom_fields": {},
      "unsubscribed": false,
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "audiences": [
        {
          "id": "aud_1",
          "subscriber": {
            "id": "sub_1",
            "subscribed": true,
            "subscribed_at": null,
            "unsubscribed_at": null
          }
        }
      ]
    },
    "data": {
      "object": {
        "id": "con_1",
        "object": "contact",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {},
        "unsubscribed": false,
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "audiences": [
          {
            "id": "aud_1",
            "subscriber": {
              "id": "sub_1",
              "subscribed": true,
              "subscribed_at": null,
              "unsubscribed_at": null
            }
          }
        ]
      }
    }
  },
  "contact.deleted": {
    "event_id": "evt_022",
    "type": "contact.deleted",
    "object": {
      "id": "con_1",
      "object": "contact",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Lovelace",
      "custom_fields": {},
      "unsubscribed": false,
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "audiences": [
        {
          "id": "aud_1",
          "subscriber": {
            "id": "sub_1",
            "subscribed": true,
            "subscribed_at": null,
            "unsubscribed_at": null
          }
        }
      ]
    },
    "data": {
      "object": {
        "id": "con_1",
        "object": "contact",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {},
        "unsubscribed": false,
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "audiences": [
          {
            "id": "aud_1",
            "subscriber": {
              "id": "sub_1",
              "subscribed": true,
              "subscribed_at": null,
              "unsubscribed_at": null
            }
          }
        ]
      }
    }
  },
  "contact.updated": {
    "event_id": "evt_021",
    "type": "contact.updated",
    "object": {
      "id": "con_1",
      "object": "contact",
      "email": "ada@example.com",
      "first_name": "Ada",
      "last_name": "Lovelace",
      "custom_fields": {},
      "unsubscribed": false,
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00",
      "audiences": [
        {
          "id": "aud_1",
          "subscriber": {
            "id": "sub_1",
            "subscribed": true,
            "subscribed_at": null,
            "unsubscribed_at": null
          }
        }
      ]
    },
    "data": {
      "object": {
        "id": "con_1",
        "object": "contact",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {},
        "unsubscribed": false,
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00",
        "audiences": [
          {
            "id": "aud_1",
            "subscriber": {
              "id": "sub_1",
              "subscribed": true,
              "subscribed_at": null,
              "unsubscribed_at": null
            }
          }
        ]
      }
    }
  },
  "domain.created": {
    "event_id": "evt_017",
    "type": "domain.created",
    "object": {
      "id": "dom_1",
      "object": "domain",
      "name": "mail.example.com",
      "created_at": "2026-05-04T09:00:00.100000+00:00"
    },
    "data": {
      "object": {
        "id": "dom_1",
        "object": "domain",
        "name": "mail.example.com",
        "created_at": "2026-05-04T09:00:00.100000+00:00"
      }
    }
  },
  "domain.deleted": {
    "event_id": "evt_019",
    "type": "domain.deleted",
    "object": {
      "id": "dom_1",
      "object": "domain",
      "name": "mail.example.com",
      "created_at": "2026-05-04T09:00:00.100000+00:00"
    },
    "data": {
      "object": {
        "id": "dom_1",
        "object": "domain",
        "name": "mail.example.com",
        "created_at": "2026-05-04T09:00:00.100000+00:00"
      }
    }
  },
  "domain.updated": {
    "event_id": "evt_018",
    "type": "domain.updated",
    "object": {
      "id": "dom_1",
      "object": "domain",
      "name": "mail.example.com",
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "dom_1",
        "object": "domain",
        "name": "mail.example.com",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.accepted": {
    "event_id": "evt_001",
    "type": "email.accepted",
    "object": {
      "id": "em_1",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "accepted",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "timestamp": "2026-05-04T09:00:00.100000+00:00"
    },
    "data": {
      "object": {
        "id": "em_1",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "accepted",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "timestamp": "2026-05-04T09:00:00.100000+00:00"
      }
    }
  },
  "email.attempted": {
    "event_id": "evt_006",
    "type": "email.attempted",
    "object": {
      "id": "em_4",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "full@example.com",
      "subject": "Your receipt",
      "status": "attempted",
      "meta": null,
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00",
      "smtp_code": 452,
      "smtp_enhanced_code": "4.2.2",
      "smtp_response": "452 4.2.2 mailbox full"
    },
    "data": {
      "object": {
        "id": "em_4",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "full@example.com",
        "subject": "Your receipt",
        "status": "attempted",
        "meta": null,
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00",
        "smtp_code": 452,
        "smtp_enhanced_code": "4.2.2",
        "smtp_response": "452 4.2.2 mailbox full"
      }
    }
  },
  "email.bounced": {
    "event_id": "evt_007",
    "type": "email.bounced",
    "object": {
      "id": "em_5",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "gone@example.com",
      "subject": "Your receipt",
      "status": "bounced",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_5",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "gone@example.com",
        "subject": "Your receipt",
        "status": "bounced",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.canceled": {
    "event_id": "evt_004",
    "type": "email.canceled",
    "object": {
      "id": "em_3",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "canceled",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "previous_status": "scheduled",
      "timestamp": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_3",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "canceled",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "previous_status": "scheduled",
        "timestamp": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.clicked": {
    "event_id": "evt_013",
    "type": "email.clicked",
    "object": {
      "id": "click_1",
      "object": "click",
      "email_id": "em_1",
      "email": {
        "id": "em_1",
        "rcpt_to": "ada@example.com",
        "mail_from": "shop@example.com",
        "subject": "Your receipt",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "campaign": null,
        "meta": {
          "order": "A-17"
        }
      },
      "contact": null,
      "link": {
        "id": "link_1",
        "url": "https://example.com/orders/A-17"
      },
      "ip_address": "203.0.113.9",
      "user_agent": "Mozilla/5.0",
      "created_at": "2026-05-04T09:06:00+00:00"
    },
    "data": {
      "object": {
        "id": "click_1",
        "object": "click",
        "email_id": "em_1",
        "email": {
          "id": "em_1",
          "rcpt_to": "ada@example.com",
          "mail_from": "shop@example.com",
          "subject": "Your receipt",
          "created_at": "2026-05-04T09:00:00.100000+00:00",
          "campaign": null,
          "meta": {
            "order": "A-17"
          }
        },
        "contact": null,
        "link": {
          "id": "link_1",
          "url": "https://example.com/orders/A-17"
        },
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0",
        "created_at": "2026-05-04T09:06:00+00:00"
      }
    }
  },
  "email.complained": {
    "event_id": "evt_011",
    "type": "email.complained",
    "object": {
      "id": "em_1",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "complained",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_1",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "complained",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.delivered": {
    "event_id": "evt_005",
    "type": "email.delivered",
    "object": {
      "id": "em_1",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "delivered",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_1",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "delivered",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.failed": {
    "event_id": "evt_008",
    "type": "email.failed",
    "object": {
      "id": "em_6",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "failed",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_6",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "failed",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.held": {
    "event_id": "evt_002",
    "type": "email.held",
    "object": {
      "id": "em_2",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "held",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_2",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "held",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.loaded": {
    "event_id": "evt_012",
    "type": "email.loaded",
    "object": {
      "id": "load_1",
      "object": "load",
      "email_id": "em_1",
      "email": {
        "id": "em_1",
        "rcpt_to": "ada@example.com",
        "mail_from": "shop@example.com",
        "subject": "Your receipt",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "campaign": null,
        "meta": {
          "order": "A-17"
        }
      },
      "contact": null,
      "ip_address": "203.0.113.9",
      "user_agent": "Mozilla/5.0",
      "created_at": "2026-05-04T09:06:00+00:00"
    },
    "data": {
      "object": {
        "id": "load_1",
        "object": "load",
        "email_id": "em_1",
        "email": {
          "id": "em_1",
          "rcpt_to": "ada@example.com",
          "mail_from": "shop@example.com",
          "subject": "Your receipt",
          "created_at": "2026-05-04T09:00:00.100000+00:00",
          "campaign": null,
          "meta": {
            "order": "A-17"
          }
        },
        "contact": null,
        "ip_address": "203.0.113.9",
        "user_agent": "Mozilla/5.0",
        "created_at": "2026-05-04T09:06:00+00:00"
      }
    }
  },
  "email.received": {
    "event_id": "evt_016",
    "type": "email.received",
    "object": {
      "id": "em_9",
      "object": "email",
      "from": "Ada <ada@example.org>",
      "to": "help@in.example.com",
      "subject": "Re: hello",
      "created_at": "2026-05-04T10:00:00+00:00"
    },
    "data": {
      "object": {
        "id": "em_9",
        "object": "email",
        "from": "Ada <ada@example.org>",
        "to": "help@in.example.com",
        "subject": "Re: hello",
        "created_at": "2026-05-04T10:00:00+00:00"
      }
    }
  },
  "email.rejected": {
    "event_id": "evt_009",
    "type": "email.rejected",
    "object": {
      "id": "em_7",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "rejected",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_7",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "rejected",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.resubscribed": {
    "event_id": "evt_015",
    "type": "email.resubscribed",
    "object": {
      "id": "resub_1",
      "object": "resubscribe",
      "from": "shop@example.com",
      "to": "ada@example.com",
      "subject": "May",
      "campaign": {
        "id": "cmp_1",
        "name": "May"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "resubscribed_at": "2026-05-04T09:10:00+00:00"
    },
    "data": {
      "object": {
        "id": "resub_1",
        "object": "resubscribe",
        "from": "shop@example.com",
        "to": "ada@example.com",
        "subject": "May",
        "campaign": {
          "id": "cmp_1",
          "name": "May"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "resubscribed_at": "2026-05-04T09:10:00+00:00"
      }
    }
  },
  "email.scheduled": {
    "event_id": "evt_003",
    "type": "email.scheduled",
    "object": {
      "id": "em_3",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "ada@example.com",
      "subject": "Your receipt",
      "status": "scheduled",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "timestamp": "2026-05-04T09:00:00.100000+00:00",
      "scheduled_at": "2026-05-05T09:00:00+00:00"
    },
    "data": {
      "object": {
        "id": "em_3",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "ada@example.com",
        "subject": "Your receipt",
        "status": "scheduled",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "timestamp": "2026-05-04T09:00:00.100000+00:00",
        "scheduled_at": "2026-05-05T09:00:00+00:00"
      }
    }
  },
  "email.suppressed": {
    "event_id": "evt_010",
    "type": "email.suppressed",
    "object": {
      "id": "em_8",
      "object": "email",
      "from": "Shop <shop@example.com>",
      "to": "gone@example.com",
      "subject": "Your receipt",
      "status": "suppressed",
      "meta": {
        "order": "A-17"
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "em_8",
        "object": "email",
        "from": "Shop <shop@example.com>",
        "to": "gone@example.com",
        "subject": "Your receipt",
        "status": "suppressed",
        "meta": {
          "order": "A-17"
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "email.unsubscribed": {
    "event_id": "evt_014",
    "type": "email.unsubscribed",
    "object": {
      "id": "unsub_1",
      "object": "unsubscribe",
      "from": "shop@example.com",
      "to": "ada@example.com",
      "subject": "May",
      "campaign": {
        "id": "cmp_1",
        "name": "May"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "unsubscribed_at": "2026-05-04T09:10:00+00:00"
    },
    "data": {
      "object": {
        "id": "unsub_1",
        "object": "unsubscribe",
        "from": "shop@example.com",
        "to": "ada@example.com",
        "subject": "May",
        "campaign": {
          "id": "cmp_1",
          "name": "May"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "unsubscribed_at": "2026-05-04T09:10:00+00:00"
      }
    }
  },
  "subscriber.created": {
    "event_id": "evt_023",
    "type": "subscriber.created",
    "object": {
      "id": "sub_1",
      "object": "subscriber",
      "subscribed": true,
      "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
      "unsubscribed_at": null,
      "audience": {
        "id": "aud_1",
        "name": "Newsletter"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00"
    },
    "data": {
      "object": {
        "id": "sub_1",
        "object": "subscriber",
        "subscribed": true,
        "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
        "unsubscribed_at": null,
        "audience": {
          "id": "aud_1",
          "name": "Newsletter"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00"
      }
    }
  },
  "subscriber.deleted": {
    "event_id": "evt_025",
    "type": "subscriber.deleted",
    "object": {
      "id": "sub_1",
      "object": "subscriber",
      "subscribed": true,
      "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
      "unsubscribed_at": null,
      "audience": {
        "id": "aud_1",
        "name": "Newsletter"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00"
    },
    "data": {
      "object": {
        "id": "sub_1",
        "object": "subscriber",
        "subscribed": true,
        "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
        "unsubscribed_at": null,
        "audience": {
          "id": "aud_1",
          "name": "Newsletter"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00"
      }
    }
  },
  "subscriber.resubscribed": {
    "event_id": "evt_026",
    "type": "subscriber.resubscribed",
    "object": {
      "id": "sub_1",
      "object": "subscriber",
      "subscribed": true,
      "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
      "unsubscribed_at": null,
      "audience": {
        "id": "aud_1",
        "name": "Newsletter"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "sub_1",
        "object": "subscriber",
        "subscribed": true,
        "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
        "unsubscribed_at": null,
        "audience": {
          "id": "aud_1",
          "name": "Newsletter"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "subscriber.updated": {
    "event_id": "evt_024",
    "type": "subscriber.updated",
    "object": {
      "id": "sub_1",
      "object": "subscriber",
      "subscribed": true,
      "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
      "unsubscribed_at": null,
      "audience": {
        "id": "aud_1",
        "name": "Newsletter"
      },
      "contact": {
        "id": "con_1",
        "email": "ada@example.com",
        "first_name": "Ada",
        "last_name": "Lovelace",
        "custom_fields": {
          "company": "Analytical Engines"
        }
      },
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "sub_1",
        "object": "subscriber",
        "subscribed": true,
        "subscribed_at": "2026-05-04T09:00:00.100000+00:00",
        "unsubscribed_at": null,
        "audience": {
          "id": "aud_1",
          "name": "Newsletter"
        },
        "contact": {
          "id": "con_1",
          "email": "ada@example.com",
          "first_name": "Ada",
          "last_name": "Lovelace",
          "custom_fields": {
            "company": "Analytical Engines"
          }
        },
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  },
  "suppression.created": {
    "event_id": "evt_027",
    "type": "suppression.created",
    "object": {
      "id": "sup_1",
      "object": "suppression",
      "email": "ada@example.com",
      "type": "recipient",
      "reason": "manual",
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "keep_until": null
    },
    "data": {
      "object": {
        "id": "sup_1",
        "object": "suppression",
        "email": "ada@example.com",
        "type": "recipient",
        "reason": "manual",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "keep_until": null
      }
    }
  },
  "suppression.deleted": {
    "event_id": "evt_029",
    "type": "suppression.deleted",
    "object": {
      "id": "sup_1",
      "object": "suppression",
      "email": "ada@example.com",
      "type": "recipient",
      "reason": "manual",
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "keep_until": null
    },
    "data": {
      "object": {
        "id": "sup_1",
        "object": "suppression",
        "email": "ada@example.com",
        "type": "recipient",
        "reason": "manual",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "keep_until": null
      }
    }
  },
  "suppression.updated": {
    "event_id": "evt_028",
    "type": "suppression.updated",
    "object": {
      "id": "sup_1",
      "object": "suppression",
      "email": "ada@example.com",
      "type": "recipient",
      "reason": "manual",
      "created_at": "2026-05-04T09:00:00.100000+00:00",
      "keep_until": null,
      "updated_at": "2026-05-04T09:00:02.583000+00:00"
    },
    "data": {
      "object": {
        "id": "sup_1",
        "object": "suppression",
        "email": "ada@example.com",
        "type": "recipient",
        "reason": "manual",
        "created_at": "2026-05-04T09:00:00.100000+00:00",
        "keep_until": null,
        "updated_at": "2026-05-04T09:00:02.583000+00:00"
      }
    }
  }
} as const
