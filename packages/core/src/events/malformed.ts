import type { EventDraft } from './draft.js'
import type { Issue } from './unknown.js'

/** What is known of a payload without an event type of its own. */
export interface UnknownOptions {
  readonly providerEventId?: string | undefined
  readonly occurredAt?: Date | undefined
  readonly test?: boolean | undefined
  /** Bare address. */
  readonly recipient?: string | null | undefined
  /** The id that the send API returned. */
  readonly messageId?: string | undefined
}

/** A draft for a well-formed payload that no event type fits. */
export function unknownEvent(
  providerType: string | undefined,
  known: UnknownOptions = {},
): EventDraft<'unknown'> {
  return malformed(providerType, [], known)
}

/** A draft for a payload that lacks what its event needs. `issues` name fields, never values. */
export function malformed(
  providerType: string | undefined,
  issues: readonly Issue[],
  { providerEventId, occurredAt, test, recipient, messageId }: UnknownOptions = {},
): EventDraft<'unknown'> {
  return {
    type: 'unknown',
    providerType: providerType ?? '',
    issues,
    providerEventId,
    occurredAt,
    test,
    recipient: recipient ?? undefined,
    messageId,
  }
}

/** The issue that a field is missing, empty, or of a kind that cannot be used. */
export function missing(path: string): Issue {
  return { path, message: 'is missing or cannot be used' }
}
