import type { BaseEvent } from './base.js'

/** One thing that is wrong with a payload. It names fields and what was expected, never the values received. */
export interface Issue {
  /** Where in the payload, for example `data.object.recipient`; empty for the whole payload. */
  readonly path: string
  /** What was expected. */
  readonly message: string
}

/**
 * A verified payload that has no event type of its own, or that could not be read.
 * It is handed out so that nothing that was verified and is JSON (or what the provider sends) is ever dropped, with
 * what could be read of it.
 */
export interface UnknownEvent<Id extends string = string, Raw = unknown> extends BaseEvent<
  'unknown',
  Id,
  Raw
> {
  /** What is wrong with the payload; empty when it is well formed and just not known yet. */
  readonly issues: readonly Issue[]
  /** Bare address of the recipient, where the payload names one. */
  readonly recipient?: string
  /** The id that the send API returned, where the payload has it. */
  readonly messageId?: string
}
