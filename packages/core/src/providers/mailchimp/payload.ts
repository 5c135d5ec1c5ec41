/**
 * What Mailchimp posts about an audience: a form, whose names in brackets are members here.
 *
 * @see https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/
 */
export interface MailchimpPayload {
  /** `subscribe`, `unsubscribe`, `profile`, `upemail`, `cleaned` or `campaign`. */
  readonly type?: string
  /** `YYYY-MM-DD HH:MM:SS`, without a zone. */
  readonly fired_at?: string
  readonly data?: MailchimpData
}

/** What happened, to whom. All values are texts. */
export interface MailchimpData {
  /** Of the contact, a hash of its address; of `campaign` that of the campaign. */
  readonly id?: string
  /** The number of the contact in the console. */
  readonly web_id?: string
  /** The audience. */
  readonly list_id?: string
  readonly email?: string
  /** `html` or `text`. */
  readonly email_type?: string
  readonly ip_opt?: string
  readonly ip_signup?: string
  /** Of `unsubscribe`: `unsub` or `delete`. */
  readonly action?: string
  /** Of `unsubscribe`: `manual` or `abuse`. Of `cleaned`: `hard` or `abuse`. */
  readonly reason?: string
  /** Of `unsubscribe` and `cleaned`. */
  readonly campaign_id?: string
  /** By the merge tags of the audience. */
  readonly merges?: MailchimpMerges
  /** Of `upemail`. */
  readonly new_id?: string
  /** Of `upemail`. */
  readonly new_email?: string
  /** Of `upemail`. */
  readonly old_email?: string
  /** Of `campaign`. */
  readonly subject?: string
  /** Of `campaign`: `sent`; other values are unconfirmed. */
  readonly status?: string
}

/** The fields of a contact. An address has members of its own. */
export interface MailchimpMerges {
  readonly [tag: string]: string | MailchimpMerges | readonly (string | MailchimpMerges)[]
}
