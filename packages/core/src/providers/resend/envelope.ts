import type { JsonValue } from '../../events/base.js'

/** What the envelope says, the same for every event. */
export interface Envelope {
  readonly providerType: string
  readonly occurredAt: Date | undefined
}

/** The members of `data`. */
export type Fields = Readonly<Record<string, JsonValue>>
