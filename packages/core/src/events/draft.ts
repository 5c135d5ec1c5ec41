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
  /** Left out: the time of receipt. */
  readonly occurredAt?: Date | undefined
  /** Left out: false. */
  readonly test?: boolean | undefined
  /**
   * The values that tell this event from every other of the provider, in a fixed order.
   * Left out: `providerEventId`, or else the whole payload.
   */
  readonly identity?: readonly (string | number | boolean | null | undefined)[] | undefined
}

/** What `normalize` returns: an event without the fields that the herald fills in. */
export type EventDraft<T extends EventType = EventType> = T extends EventType
  ? Loose<Omit<EventMap[T], Added>> & DraftOptions
  : never

/** The fields that every draft about a sent message has, beside who it is about and what happened. */
export type MessageFields = Pick<
  EventDraft<'email.sent'>,
  | 'messageId'
  | 'rfcMessageId'
  | 'from'
  | 'subject'
  | 'tags'
  | 'metadata'
  | 'templateId'
  | 'campaign'
>

/**
 * What is known of a message with what its event adds. The message becomes the draft: on Node 20, a spread of so many
 * fields takes longer than reading them.
 */
export function draftOf<M extends object, const More extends object>(
  message: M,
  more: More,
): M & More {
  return Object.assign(message, more)
}
