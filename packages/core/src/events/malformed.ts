import type { EventDraft } from './draft.js'
import type { Issue } from './unknown.js'

/** What is known of a payload without an event of its own. */
export interface UnknownOptions {
  readonly providerEventId?: string | undefined
  readonly occurredAt?: Date | undefined
  readonly test?: boolean | undefined
}

/** A draft for a well-formed payload that no event type fits. */
export function unknownEvent(
  providerType: string | undefined,
  options: UnknownOptions = {},
): EventDraft<'unknown'> {
  return { type: 'unknown', providerType: providerType ?? '', issues: [], ...options }
}

/** A draft for a payload that lacks what its event needs. `issues` name fields, never values. */
export function malformed(
  providerType: string | undefined,
  issues: readonly Issue[],
  options: UnknownOptions = {},
): EventDraft<'unknown'> {
  return { type: 'unknown', providerType: providerType ?? '', issues, ...options }
}

/** The issue that a field is missing or of no use. */
export function missing(path: string, expected = 'is missing'): Issue {
  return { path, message: expected }
}
