/**
 * One of the events in what Salesforce Marketing Cloud posts.
 *
 * @see https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/ens-supported-events.html
 */
export interface SalesforceMarketingCloudPayload {
  /** For example `TransactionalSendEvents.EmailSent`. */
  readonly eventCategoryType?: string
  /** Unix milliseconds. */
  readonly timestampUTC?: number | string
  /** Deprecated: the parts of `composite`, in one text. */
  readonly compositeId?: string
  /** Which mail to which subscriber. */
  readonly composite?: SalesforceMarketingCloudComposite
  /** `NA` of engagement. */
  readonly definitionKey?: string
  /** `NA` of engagement. */
  readonly definitionId?: string
  /** The business unit. */
  readonly mid?: number
  /** The enterprise. */
  readonly eid?: number
  readonly channel?: string
  readonly sendClassificationType?: string
  /** One sample of the vendor spells it `Info`. */
  readonly info?: SalesforceMarketingCloudInfo
  readonly [name: string]: unknown
}

/** The ids of a message to a subscriber. */
export interface SalesforceMarketingCloudComposite {
  readonly jobId?: string
  readonly batchId?: string
  readonly listId?: string
  readonly subscriberId?: string
  readonly emailId?: string
}

/** What happened. Opens and clicks have no address. */
export interface SalesforceMarketingCloudInfo {
  readonly to?: string
  readonly subscriberKey?: string
  /** As you named the message when sending it. */
  readonly messageKey?: string
  readonly renderedSubject?: string
  readonly status?: string
  /** Of `EmailNotSent`. */
  readonly reason?: string
  /** Of `EmailNotSent`: a number as text. */
  readonly statusCode?: string
  /** Of `EmailNotSent`. */
  readonly statusMessage?: string
  /** Of `EmailBounced`: `HARD` or `SOFT`; others are unconfirmed. */
  readonly bounceCode?: string
  /** Of `EmailBounced`: the reply. */
  readonly bounceMessage?: string
  /** Of `EmailBounced`: for example `5.1.1`. */
  readonly smtpReason?: string
  /** Of opens and clicks. */
  readonly ipAddress?: string
  /** Of opens and clicks. */
  readonly userAgent?: string
  /** Of opens and clicks; empty where it is not known. */
  readonly location?: SalesforceMarketingCloudLocation
  /** Of `EmailClick`. */
  readonly jobUrlId?: string
  /** Of `EmailClick`. May hold parts between `%%` that were not filled in. */
  readonly contentLink?: string
  /** Of `EmailClick`. */
  readonly impressionRegion?: string
  /** Of `EmailUnsubscribe`. */
  readonly domain?: string
  /** Of `EmailUnsubscribe`: Unix milliseconds. */
  readonly unsubscribeDate?: number
  /** Of `EmailUnsubscribe`. */
  readonly unsubscribeMethod?: string
  readonly [name: string]: unknown
}

/** Where a reader was. */
export interface SalesforceMarketingCloudLocation {
  readonly country?: string
  readonly region?: string
  readonly city?: string
  readonly postalCode?: string
  readonly latitude?: string
  readonly longitude?: string
}

/** What comes when a callback is created: confirm it with these values. */
export interface SalesforceMarketingCloudVerification {
  readonly callbackId: string
  readonly verificationKey: string
}
