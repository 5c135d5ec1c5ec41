import type { JsonValue } from '../../events/base.js'

/**
 * What SimplySend delivers: an envelope around one object. The docs do not say which fields are optional.
 *
 * @see https://simplysend.ai/docs/api/webhooks
 */
export interface SimplySendPayload {
  /** `evt_<milliseconds>_<suffix>`. Take no time from it: it differs from `created`. */
  readonly id?: string
  /** For example `email_bounced`. */
  readonly type?: string
  /** ISO 8601. */
  readonly created?: string
  /** False in test mode. */
  readonly livemode?: boolean
  readonly data?: { readonly object?: SimplySendObject }
}

/** The body of an event. Which fields there are depends on `type`. */
export interface SimplySendObject {
  /** `email_<milliseconds>_<suffix>`; the send API does not return it. */
  readonly emailId?: string
  /** Outbound: the id that the send API returned. Inbound: the `Message-ID` header. */
  readonly messageId?: string
  readonly from?: string
  /** A list on `email_sent`, a string on `email_received`. */
  readonly to?: string | readonly string[]
  readonly recipient?: string
  /** On `email_delayed`. */
  readonly recipients?: readonly string[]
  /** ISO 8601. */
  readonly timestamp?: string
  readonly userAgent?: string
  readonly ipAddress?: string
  readonly link?: string
  readonly bounceType?: string
  readonly bounceSubType?: string
  /** For example `smtp; 550 5.1.1 no such user`. */
  readonly diagnosticCode?: string
  readonly feedbackType?: string
  readonly delayType?: string
  /** ISO 8601. */
  readonly expirationTime?: string
  /** `dom_…` on domain events, the bare domain on `email_received`. */
  readonly domainId?: string
  readonly domain?: string
  readonly subject?: string
  readonly snippet?: string
  readonly hasAttachments?: boolean
  readonly groupId?: string
  readonly name?: string
  readonly [name: string]: JsonValue | undefined
}
