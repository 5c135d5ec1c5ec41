import type { JsonValue } from '../../events/base.js'

/**
 * What Mautic posts of one event: an element of the list under the name of the event.
 *
 * @see https://devdocs.mautic.org/en/5.x/webhooks/events/index.html
 */
export interface MauticPayload {
  /** When it was put into the queue, in ISO 8601: the same in every redelivery. */
  readonly timestamp?: string
  /** Whom it is about; in opens and clicks inside `stat` and `hit`. */
  readonly contact?: MauticContact
  /** What `contact` was called before. */
  readonly lead?: MauticContact
  /** The id of a contact that was deleted. */
  readonly id?: number
  /** Only for `mautic.email_on_send`. */
  readonly email?: MauticEmail
  /** The id of this message to this contact. Only for `mautic.email_on_send`. */
  readonly idHash?: string
  /** The subject as sent. Only for `mautic.email_on_send`. */
  readonly subject?: string
  /** What sent it, for example `["campaign.event", 1]`. Only for `mautic.email_on_send`. */
  readonly source?: readonly (string | number)[]
  /** Only for `mautic.email_on_open`. */
  readonly stat?: MauticStat
  /** Only for `mautic.page_on_hit`. */
  readonly hit?: MauticHit
  /** `email` or `sms`, for example. Only for `mautic.lead_channel_subscription_changed`, as are the next two. */
  readonly channel?: string
  /** `contactable`, `unsubscribed`, `bounced` or `manual`. */
  readonly old_status?: string
  readonly new_status?: string
  /** Only for `mautic.lead_list_change`, as is the next. */
  readonly segment?: MauticNamed
  /** `added` or `removed`. */
  readonly action?: string
  readonly [name: string]: unknown
}

export interface MauticContact {
  /** Null once it is deleted. */
  readonly id?: number | null
  readonly email?: string
  /** By group, `core` for example; `all` has the values alone. What is empty is a list. */
  readonly fields?: {
    readonly [group: string]: { readonly [name: string]: JsonValue } | readonly []
  }
  /** Through which channels it may not be reached, and why. */
  readonly doNotContact?: readonly MauticDoNotContact[]
  readonly [name: string]: unknown
}

export interface MauticDoNotContact {
  readonly channel?: string
  /** 1: unsubscribed, 2: bounced, 3: set by hand. */
  readonly reason?: number
  readonly comments?: string | null
  readonly [name: string]: unknown
}

export interface MauticNamed {
  readonly id?: number
  readonly name?: string
  readonly [name: string]: unknown
}

/** What was sent: the same to everyone. */
export interface MauticEmail extends MauticNamed {
  readonly subject?: string
  readonly fromAddress?: string | null
}

/** One message to one contact. */
export interface MauticStat {
  readonly id?: number
  readonly emailAddress?: string
  /** The `idHash` of the message. */
  readonly trackingHash?: string
  readonly dateSent?: string
  /** The first open. */
  readonly dateRead?: string | null
  readonly lastOpened?: string | null
  readonly openCount?: number
  readonly source?: string | null
  readonly sourceId?: number | null
  readonly email?: MauticEmail
  readonly lead?: MauticContact
  readonly [name: string]: unknown
}

/** A visit of a page, or a link that was followed. */
export interface MauticHit {
  readonly id?: number
  readonly dateHit?: string
  readonly url?: string
  readonly userAgent?: string | null
  readonly country?: string | null
  readonly region?: string | null
  readonly city?: string | null
  /** `email` for a link of a message, whose id is `sourceId` then. */
  readonly source?: string | null
  readonly sourceId?: number | null
  readonly email?: MauticEmail | null
  readonly lead?: MauticContact
  readonly [name: string]: unknown
}
