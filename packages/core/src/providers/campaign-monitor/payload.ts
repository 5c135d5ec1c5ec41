/**
 * One of the events in what Campaign Monitor posts, with the list of them all.
 *
 * @see https://www.campaignmonitor.com/api/v3-3/webhooks/
 */
export interface CampaignMonitorPayload {
  /** `Subscribe`, `Update` or `Deactivate`. */
  readonly Type?: string
  /** `YYYY-MM-DD HH:MM:SS`, in the time zone of the account. */
  readonly Date?: string
  readonly EmailAddress?: string
  /** Only of `Update`: the address before. */
  readonly OldEmailAddress?: string
  readonly Name?: string
  /**
   * Only of `Update` and `Deactivate`: `Active`, `Unconfirmed`, `Unsubscribed`, `Bounced` or `Deleted`. More, and other
   * spellings, are possible (unconfirmed).
   */
  readonly State?: string
  /** Only of `Subscribe`. */
  readonly SignupIPAddress?: string
  readonly CustomFields?: readonly CampaignMonitorField[]
  /** Of the delivery. */
  readonly ListID?: string
}

/** A field of a subscriber. One that holds several values comes several times. */
export interface CampaignMonitorField {
  readonly Key?: string
  readonly Value?: string
}
