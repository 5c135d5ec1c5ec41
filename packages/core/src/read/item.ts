import type { ParsedMail } from './mail/mime.js'

/** One payload of a delivery: a delivery may hold one or thousands. */
export interface Item<Raw = unknown> {
  readonly raw: Raw
  /** The provider's id of the event, where it is outside the payload (in a header). */
  readonly eventId?: string
  /** The provider's name for what happened, where it is outside the payload (in a header or the URL). */
  readonly eventName?: string
  /** The inbound message in the payload, where `read` has parsed it: `normalize` must not wait. */
  readonly mail?: ParsedMail
}
