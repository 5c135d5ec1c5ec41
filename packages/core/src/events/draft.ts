import type { EventMap, EventType } from './event-map.js'

/** What the herald adds to every draft. */
type Added =
  | 'id'
  | 'provider'
  | 'account'
  | 'occurredAt'
  | 'receivedAt'
  | 'test'
  | 'authenticity'
  | 'raw'

/** Lets normalizers pass what a reader found, `undefined` included. */
type Loose<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: T[K] | undefined }

/** What a draft says beside the fields of its event. */
export interface DraftOptions {
  /** @defaultValue the time of receipt */
  readonly occurredAt?: Date | undefined
  /** @defaultValue false */
  readonly test?: boolean | undefined
  /**
   * The values that tell this event from every other of the provider, in a fixed order.
   *
   * @defaultValue `providerEventId`, or else the whole payload
   */
  readonly identity?: readonly (string | number | boolean | null | undefined)[] | undefined
}

/** What `normalize` returns: an event without the fields that the herald fills in. */
export type EventDraft<T extends EventType = EventType> = T extends EventType
  ? Loose<Omit<EventMap[T], Added>> & DraftOptions
  : never

/** What a payload says of every event in it, whatever it is about. */
export interface DraftEnvelope extends DraftOptions {
  readonly providerType: string
  readonly providerEventId?: string | undefined
}

/** The fields that every draft about a sent message has, beside who it is about and what happened. */
export type MessageFields = Pick<
  EventDraft<'email.sent'>,
  | 'messageId'
  | 'rfcMessageId'
  | 'from'
  | 'subject'
  | 'tags'
  | 'metadata'
  | 'reference'
  | 'templateId'
  | 'campaign'
>

/** What all drafts about a sent message have in common: the envelope, the message, and who it is about. */
export interface DraftMessage extends DraftEnvelope, MessageFields {
  readonly recipient: string | null
  readonly candidates?: readonly string[] | undefined
}

/**
 * A draft with more fields. **It changes the draft that it is given**, and returns it: on Node 20, a spread of so many
 * fields takes longer than reading them.
 *
 * @example
 * ```ts
 * extend(message, { type: 'email.bounced', bounce: bounceFrom(raw.reason) })
 * ```
 */
export function extend<Draft extends object, const More extends object>(
  draft: Draft,
  more: More,
): Draft & More {
  return Object.assign(draft, more)
}
