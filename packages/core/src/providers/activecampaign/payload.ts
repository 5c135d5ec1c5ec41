/**
 * What ActiveCampaign posts: a form, whose names in brackets are members here. All values are texts.
 *
 * @see https://developers.activecampaign.com/page/webhooks
 */
export interface ActiveCampaignPayload {
  /** For example `bounce`. */
  readonly type?: string
  /** ISO 8601, with the offset of the account. */
  readonly date_time?: string
  /** `public`, `admin`, `api` or `system`. */
  readonly initiated_from?: string
  /** The same, or the id of a user. */
  readonly initiated_by?: string
  /** The list, `0` for none; of `unsubscribe` also the lists that were left, of `list_add` all of the new one. */
  readonly list?: string | ActiveCampaignList | readonly ActiveCampaignList[]
  readonly contact?: ActiveCampaignContact
  readonly campaign?: ActiveCampaignCampaign
  /** Of `click`. */
  readonly link?: { readonly id?: string; readonly url?: string }
  /** Of `bounce`. `hard` and `soft` as types are unconfirmed, and so is the form of codes. */
  readonly bounce?: {
    readonly type?: string
    readonly code?: string
    readonly description?: string
  }
  /** Of `unsubscribe`. */
  readonly unsubscribe?: { readonly reason?: string }
  /** Of `unsubscribe`: the lists that the contact is still on. */
  readonly active_subscriptions?: readonly string[]
  /** Of `subscribe` and `unsubscribe`, where a form led to it. */
  readonly form?: { readonly id?: string }
  /** Of `open`. */
  readonly 'User-Agent'?: string
  /** Of `contact_tag_added` and `contact_tag_removed`. */
  readonly tag?: string
  /** Of `reply`: its text. */
  readonly message?: unknown
  readonly customer_acct_name?: string
  readonly customer_acct_id?: string
  readonly orgname?: string
  readonly account_id?: string
  readonly [name: string]: unknown
}

/** A list that was left, or made. */
export interface ActiveCampaignList {
  readonly id?: string
  readonly name?: string
  readonly [name: string]: unknown
}

/** Whom an event is about. */
export interface ActiveCampaignContact {
  readonly id?: string
  readonly email?: string
  readonly first_name?: string
  readonly last_name?: string
  readonly phone?: string
  /** Tags of the contact, with commas between them. */
  readonly tags?: string
  readonly orgname?: string
  /** The address that is stored with the contact: not that of an open or a click. */
  readonly ip?: string
  readonly customer_acct_name?: string
  /** By personalization tag. Where all names are numbers, a list. */
  readonly fields?: Readonly<Record<string, unknown>> | readonly unknown[]
}

/** What was sent. `bounce`, `reply`, `forward` and `share` have the id alone. */
export interface ActiveCampaignCampaign {
  readonly id?: string
  readonly name?: string
  readonly status?: string
  readonly type?: string
  readonly recipients?: string
  /** The content of the campaign: the same for all recipients. */
  readonly message?: { readonly id?: string; readonly subject?: string }
  readonly webcopy_url?: string
}
