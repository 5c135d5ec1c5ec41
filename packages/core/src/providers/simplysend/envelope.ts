import type { JsonValue } from '../../events/base.js'

/** What the envelope says, the same for every event. */
export interface Envelope {
  readonly providerType: string
  readonly providerEventId: string | undefined
  readonly occurredAt: Date | undefined
  readonly test: boolean
}

/** The members of `data.object`. */
export type Fields = Readonly<Record<string, JsonValue>>
