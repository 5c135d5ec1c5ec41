import type { JsonValue } from '../../events/base.js'

/**
 * What a system webhook of Iterable posts, with its default body.
 *
 * @see https://support.iterable.com/hc/en-us/articles/208013936-System-Webhooks
 */
export interface IterablePayload {
  /** May be missing in projects that go by user ids; of users without one it is made up, at `placeholder.email`. */
  readonly email?: string | null
  readonly userId?: string | null
  /** For example `emailBounce`. */
  readonly eventName?: string
  readonly dataFields?: IterableDataFields
}

/** What happened. Other channels than mail have other members. */
export interface IterableDataFields {
  readonly email?: string | null
  readonly userId?: string | null
  readonly campaignId?: number | null
  readonly campaignName?: string | null
  readonly templateId?: number | null
  readonly templateName?: string | null
  /** A journey. */
  readonly workflowId?: number | null
  readonly workflowName?: string | null
  readonly channelId?: number | null
  readonly messageTypeId?: number | null
  readonly experimentId?: number | null
  readonly contentId?: number | null
  readonly labels?: readonly string[]
  /** Of one message to one person. */
  readonly messageId?: string
  readonly emailSubject?: string
  /** `YYYY-MM-DD HH:MM:SS +00:00`. */
  readonly createdAt?: string
  /** Of a bounce: for example `HardBounce`. */
  readonly recipientState?: string
  /** Of a click. */
  readonly url?: string
  readonly hrefIndex?: number
  /** Of opens and clicks. */
  readonly ip?: string
  readonly userAgent?: string
  readonly userAgentDevice?: string
  readonly city?: string
  readonly region?: string
  readonly country?: string
  readonly timeZone?: string
  readonly proxySource?: string
  readonly isBot?: boolean
  /** Of unsubscribes and subscribes. */
  readonly emailListIds?: readonly number[]
  readonly channelIds?: readonly number[]
  readonly messageTypeIds?: readonly number[]
  readonly unsubSource?: string
  readonly bounceMessage?: string
  /** Of `emailSendSkip`. */
  readonly reason?: string
  readonly [name: string]: JsonValue | undefined
}
