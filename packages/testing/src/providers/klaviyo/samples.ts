// Written by `pnpm generate` from packages/core/src/providers/klaviyo/samples: change the payloads there.
export const samples = {
  "bounced_email": {
    "data": [
      {
        "external_id": "4L3cwQae0004",
        "topic": "event:klaviyo.bounced_email",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0004",
            "attributes": {
              "timestamp": 1777885204,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org",
                "Bounce Type": "Hard"
              },
              "datetime": "2026-05-04 09:00:04+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000004"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H004"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "bounced_email"
              }
            },
            {
              "type": "profile",
              "id": "01H004",
              "attributes": {
                "email": "gone@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "clicked_email": {
    "data": [
      {
        "external_id": "4L3cwQae0003",
        "topic": "event:klaviyo.clicked_email",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0003",
            "attributes": {
              "timestamp": 1777885203,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org",
                "Client Name": "Chrome",
                "Client OS": "Windows",
                "Client Type": "Browser",
                "URL": "https://example.com/may"
              },
              "datetime": "2026-05-04 09:00:03+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000003"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H003"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "clicked_email"
              }
            },
            {
              "type": "profile",
              "id": "01H003",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "dropped_email": {
    "data": [
      {
        "external_id": "4L3cwQae0005",
        "topic": "event:klaviyo.dropped_email",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0005",
            "attributes": {
              "timestamp": 1777885205,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org"
              },
              "datetime": "2026-05-04 09:00:05+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000005"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H005"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "dropped_email"
              }
            },
            {
              "type": "profile",
              "id": "01H005",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "manually_suppressed_from_email_marketing": {
    "data": [
      {
        "external_id": "4L3cwQae0009",
        "topic": "event:klaviyo.manually_suppressed_from_email_marketing",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0009",
            "attributes": {
              "timestamp": 1777885209,
              "event_properties": {},
              "datetime": "2026-05-04 09:00:09+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000009"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H009"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "manually_suppressed_from_email_marketing"
              }
            },
            {
              "type": "profile",
              "id": "01H009",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "manually_unsuppressed_from_email_marketing": {
    "data": [
      {
        "external_id": "4L3cwQae0010",
        "topic": "event:klaviyo.manually_unsuppressed_from_email_marketing",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0010",
            "attributes": {
              "timestamp": 1777885210,
              "event_properties": {},
              "datetime": "2026-05-04 09:00:10+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000010"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H010"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "manually_unsuppressed_from_email_marketing"
              }
            },
            {
              "type": "profile",
              "id": "01H010",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "marked_email_as_spam": {
    "data": [
      {
        "external_id": "4L3cwQae0006",
        "topic": "event:klaviyo.marked_email_as_spam",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0006",
            "attributes": {
              "timestamp": 1777885206,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org"
              },
              "datetime": "2026-05-04 09:00:06+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000006"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H006"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "marked_email_as_spam"
              }
            },
            {
              "type": "profile",
              "id": "01H006",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "opened_email": {
    "data": [
      {
        "external_id": "4L3cwQae0002",
        "topic": "event:klaviyo.opened_email",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0002",
            "attributes": {
              "timestamp": 1777885202,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org",
                "Client Name": "Chrome",
                "Client OS": "Windows",
                "Client Type": "Browser",
                "machine_open": false
              },
              "datetime": "2026-05-04 09:00:02+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000002"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H002"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "opened_email"
              }
            },
            {
              "type": "profile",
              "id": "01H002",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "received_email": {
    "data": [
      {
        "external_id": "4L3cwQae0001",
        "topic": "event:klaviyo.received_email",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0001",
            "attributes": {
              "timestamp": 1777885201,
              "event_properties": {
                "Subject": "May news",
                "Campaign Name": "May news",
                "$message": "01J8X",
                "Email Domain": "example.org"
              },
              "datetime": "2026-05-04 09:00:01+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000001"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H001"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "received_email"
              }
            },
            {
              "type": "profile",
              "id": "01H001",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "subscribed_to_email_marketing": {
    "data": [
      {
        "external_id": "4L3cwQae0008",
        "topic": "event:klaviyo.subscribed_to_email_marketing",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0008",
            "attributes": {
              "timestamp": 1777885208,
              "event_properties": {
                "List": "Newsletter"
              },
              "datetime": "2026-05-04 09:00:08+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000008"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H008"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "subscribed_to_email_marketing"
              }
            },
            {
              "type": "profile",
              "id": "01H008",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "unsubscribed_from_email_marketing": {
    "data": [
      {
        "external_id": "4L3cwQae0007",
        "topic": "event:klaviyo.unsubscribed_from_email_marketing",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0007",
            "attributes": {
              "timestamp": 1777885207,
              "event_properties": {
                "List": "Newsletter"
              },
              "datetime": "2026-05-04 09:00:07+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000007"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H007"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "unsubscribed_from_email_marketing"
              }
            },
            {
              "type": "profile",
              "id": "01H007",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  },
  "updated_email_preferences": {
    "data": [
      {
        "external_id": "4L3cwQae0011",
        "topic": "event:klaviyo.updated_email_preferences",
        "payload": {
          "data": {
            "type": "event",
            "id": "4L3cwQae0011",
            "attributes": {
              "timestamp": 1777885211,
              "event_properties": {},
              "datetime": "2026-05-04 09:00:11+00:00",
              "uuid": "5aa0f080-87d0-11ee-8001-000000000011"
            },
            "relationships": {
              "profile": {
                "data": {
                  "type": "profile",
                  "id": "01H011"
                }
              },
              "metric": {
                "data": {
                  "type": "metric",
                  "id": "ABC123"
                }
              }
            }
          },
          "included": [
            {
              "type": "metric",
              "id": "ABC123",
              "attributes": {
                "name": "updated_email_preferences"
              }
            },
            {
              "type": "profile",
              "id": "01H011",
              "attributes": {
                "email": "ada@example.org"
              }
            }
          ]
        }
      }
    ],
    "meta": {
      "klaviyo_webhook_id": "0123abc",
      "timestamp": "2026-05-04T09:01:45.891446+00:00",
      "klaviyo_account_id": "abc123"
    }
  }
} as const
