// Written by `pnpm generate` from packages/core/src/providers/mautic/samples: change the payloads there.
export const samples = {
  "bounced": {
    "mautic.lead_channel_subscription_changed": [
      {
        "contact": {
          "id": 48,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "gone@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "gone@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar",
          "doNotContact": [
            {
              "id": 6,
              "reason": 2,
              "comments": "550 5.1.1 <gone@example.com>: user unknown",
              "channel": "email",
              "channelId": 5
            }
          ]
        },
        "channel": "email",
        "old_status": "contactable",
        "new_status": "bounced",
        "timestamp": "2026-05-04T09:10:06+00:00"
      }
    ]
  },
  "contactable": {
    "mautic.lead_channel_subscription_changed": [
      {
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar",
          "doNotContact": []
        },
        "channel": "email",
        "old_status": "unsubscribed",
        "new_status": "contactable",
        "timestamp": "2026-05-04T09:10:07+00:00"
      }
    ]
  },
  "mautic.email_on_delivered": {
    "mautic.email_on_delivered": [
      {
        "stat": {
          "id": 302,
          "emailAddress": "ada@example.com",
          "ipAddress": {},
          "dateSent": "2026-05-04T09:05:00+00:00",
          "isRead": false,
          "isFailed": false,
          "dateRead": null,
          "retryCount": 0,
          "source": "campaign.event",
          "openCount": 0,
          "lastOpened": null,
          "sourceId": 12,
          "trackingHash": "68c1f5a2b3d4e567890123",
          "viewedInBrowser": false,
          "lead": {
            "id": 47,
            "points": 10,
            "color": null,
            "title": null,
            "firstname": "Ada",
            "email": "ada@example.com"
          },
          "email": {
            "id": 5,
            "name": "Welcome 1",
            "subject": "Welcome",
            "language": "en",
            "category": null,
            "fromAddress": "news@example.org",
            "fromName": "News",
            "emailType": "template",
            "readCount": 1,
            "sentCount": 2
          }
        },
        "timestamp": "2026-05-04T09:10:02+00:00"
      }
    ]
  },
  "mautic.email_on_open": {
    "mautic.email_on_open": [
      {
        "stat": {
          "id": 302,
          "emailAddress": "ada@example.com",
          "ipAddress": {},
          "dateSent": "2026-05-04T09:05:00+00:00",
          "isRead": true,
          "isFailed": false,
          "dateRead": "2026-05-04T09:10:00+00:00",
          "retryCount": 0,
          "source": "campaign.event",
          "openCount": 1,
          "lastOpened": "2026-05-04T09:10:00+00:00",
          "sourceId": 12,
          "trackingHash": "68c1f5a2b3d4e567890123",
          "viewedInBrowser": false,
          "lead": {
            "id": 47,
            "points": 10,
            "color": null,
            "title": null,
            "firstname": "Ada",
            "email": "ada@example.com"
          },
          "email": {
            "id": 5,
            "name": "Welcome 1",
            "subject": "Welcome",
            "language": "en",
            "category": null,
            "fromAddress": "news@example.org",
            "fromName": "News",
            "emailType": "template",
            "readCount": 1,
            "sentCount": 2
          }
        },
        "timestamp": "2026-05-04T09:10:03+00:00"
      }
    ]
  },
  "mautic.email_on_send": {
    "mautic.email_on_send": [
      {
        "email": {
          "id": 5,
          "name": "Welcome 1",
          "subject": "Welcome",
          "language": "en",
          "category": null,
          "fromAddress": "news@example.org",
          "fromName": "News",
          "emailType": "template",
          "readCount": 1,
          "sentCount": 2
        },
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar"
        },
        "contentHash": "d41d8cd98f00b204e9800998ecf8427e",
        "idHash": "68c1f5a2b3d4e567890123",
        "subject": "Welcome, Ada",
        "source": [
          "campaign.event",
          12
        ],
        "headers": {},
        "timestamp": "2026-05-04T09:10:01+00:00"
      }
    ]
  },
  "mautic.lead_channel_subscription_changed": {
    "mautic.lead_channel_subscription_changed": [
      {
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar",
          "doNotContact": [
            {
              "id": 6,
              "reason": 1,
              "comments": "User unsubscribed.",
              "channel": "email",
              "channelId": 5
            }
          ]
        },
        "channel": "email",
        "old_status": "contactable",
        "new_status": "unsubscribed",
        "timestamp": "2026-05-04T09:10:05+00:00"
      }
    ]
  },
  "mautic.lead_list_change": {
    "mautic.lead_list_change": [
      {
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar"
        },
        "segment": {
          "id": 3,
          "name": "Customers",
          "alias": "customers"
        },
        "action": "added",
        "timestamp": "2026-05-04T09:10:11+00:00"
      }
    ]
  },
  "mautic.lead_post_delete": {
    "mautic.lead_post_delete": [
      {
        "id": 47,
        "contact": {
          "id": null,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar"
        },
        "timestamp": "2026-05-04T09:10:10+00:00"
      }
    ]
  },
  "mautic.lead_post_save_new": {
    "mautic.lead_post_save_new": [
      {
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar"
        },
        "timestamp": "2026-05-04T09:10:08+00:00"
      }
    ]
  },
  "mautic.lead_post_save_update": {
    "mautic.lead_post_save_update": [
      {
        "contact": {
          "id": 47,
          "points": 10,
          "color": null,
          "fields": {
            "core": {
              "firstname": {
                "id": 2,
                "label": "Firstname",
                "alias": "firstname",
                "type": "text",
                "group": "core",
                "value": "Ada"
              },
              "email": {
                "id": 6,
                "label": "Email",
                "alias": "email",
                "type": "email",
                "group": "core",
                "value": "ada@example.com"
              }
            },
            "social": [],
            "all": {
              "firstname": "Ada",
              "email": "ada@example.com"
            }
          },
          "lastActive": "2026-05-04T09:00:00+00:00",
          "owner": null,
          "ipAddresses": [],
          "tags": [],
          "dateIdentified": "2026-01-02T10:00:00+00:00",
          "preferredProfileImage": "gravatar"
        },
        "timestamp": "2026-05-04T09:10:09+00:00"
      }
    ]
  },
  "mautic.page_on_hit": {
    "mautic.page_on_hit": [
      {
        "hit": {
          "id": 901,
          "dateHit": "2026-05-04T09:12:00+00:00",
          "dateLeft": null,
          "redirect": {
            "redirectId": "r1"
          },
          "email": {
            "id": 5,
            "name": "Welcome 1",
            "subject": "Welcome",
            "language": "en",
            "category": null,
            "fromAddress": "news@example.org",
            "fromName": "News",
            "emailType": "template",
            "readCount": 1,
            "sentCount": 2
          },
          "lead": {
            "id": 47,
            "points": 10,
            "color": null,
            "fields": {
              "core": {
                "firstname": {
                  "id": 2,
                  "label": "Firstname",
                  "alias": "firstname",
                  "type": "text",
                  "group": "core",
                  "value": "Ada"
                },
                "email": {
                  "id": 6,
                  "label": "Email",
                  "alias": "email",
                  "type": "email",
                  "group": "core",
                  "value": "ada@example.com"
                }
              },
              "social": [],
              "all": {
                "firstname": "Ada",
                "email": "ada@example.com"
              }
            },
            "lastActive": "2026-05-04T09:00:00+00:00",
            "owner": null,
            "ipAddresses": [],
            "tags": [],
            "dateIdentified": "2026-01-02T10:00:00+00:00",
            "preferredProfileImage": "gravatar"
          },
          "ipAddress": {},
          "country": "United Kingdom",
          "region": "England",
          "city": "London",
          "isp": null,
          "organization": null,
          "code": 200,
          "referer": null,
          "url": "https://www.example.com/offer",
          "urlTitle": null,
          "userAgent": "Mozilla/5.0 (X11; Linux x86_64)",
          "remoteHost": "host.example.net",
          "pageLanguage": null,
          "browserLanguages": [
            "en"
          ],
          "trackingId": "t1",
          "source": "email",
          "sourceId": 5,
          "query": []
        },
        "timestamp": "2026-05-04T09:10:04+00:00"
      }
    ]
  }
} as const
