import type { events } from './events.js'

/** The types that are about email. */
export type AzureEventType = keyof typeof events

/**
 * What Event Grid posts: lists of events in its own schema, or events of CloudEvents, alone or in a list. Which one, the
 * subscription says.
 *
 * @see https://learn.microsoft.com/azure/event-grid/communication-services-email-events
 */
export type AzurePayload = AzureGridEvent | AzureCloudEvent

/** An event in the schema of Event Grid. */
export interface AzureGridEvent {
  readonly id?: string
  /** The resource, with its subscription and resource group. */
  readonly topic?: string
  /** `sender/<address>/message/<id>`. */
  readonly subject?: string
  readonly eventType: AzureEventType
  /** ISO 8601, with seven digits of a second. */
  readonly eventTime?: string
  readonly dataVersion?: string
  readonly metadataVersion?: string
  readonly data?: AzureEmailData
}

/** An event in the schema of CloudEvents 1.0. */
export interface AzureCloudEvent {
  readonly id?: string
  /** The resource, with its subscription and resource group. */
  readonly source?: string
  /** `sender/<address>/message/<id>`. */
  readonly subject?: string
  readonly type: AzureEventType
  /** ISO 8601, with seven digits of a second. */
  readonly time?: string
  readonly specversion?: string
  readonly datacontenttype?: string
  readonly dataschema?: string
  readonly data?: AzureEmailData
}

/** What happened, by the type. */
export interface AzureEmailData {
  readonly sender?: string
  readonly recipient?: string
  readonly messageId?: string
  readonly internetMessageId?: string
  /** `Delivered`, `Expanded`, `Bounced`, `Suppressed`, `Quarantined`, `FilteredSpam` or `Failed`. */
  readonly status?: string
  readonly deliveryStatusDetails?: {
    readonly statusMessage?: string
    readonly recipientMailServerHostName?: string
  }
  readonly deliveryAttemptTimeStamp?: string
  readonly deliveryAttemptTimestamp?: string
  readonly userActionTimeStamp?: string
  readonly userActionTimestamp?: string
  /** `view` or `click`. */
  readonly engagementType?: string
  /** Of a click its link, else empty. */
  readonly engagementContext?: string
  readonly userAgent?: string
}
