import type { BaseEvent } from './base.js'
import type { SuppressionReason } from './outbound.js'

/** What every event about an entry of the provider's suppression list carries. No message was held back. */
export interface SuppressionEvent<Type extends string, Id extends string, Raw> extends BaseEvent<
  Type,
  Id,
  Raw
> {
  /** Bare address of the entry. */
  readonly recipient: string
  /** Why the address is, or was, on the list; absent where the provider does not say. */
  readonly reason?: SuppressionReason
  /** Which mail it is about: `all`, or the list, group or stream. Absent where the provider does not say. */
  readonly scope?: string
  /** The message that led to it, by the id that the send API returned, where the provider names it. */
  readonly messageId?: string
}

/** The provider, or you, put an address on the suppression list. */
export interface SuppressionAddedEvent<
  Id extends string = string,
  Raw = unknown,
> extends SuppressionEvent<'suppression.added', Id, Raw> {}

/** The provider, or you, took an address off the suppression list. */
export interface SuppressionRemovedEvent<
  Id extends string = string,
  Raw = unknown,
> extends SuppressionEvent<'suppression.removed', Id, Raw> {}
