import type { JsonValue } from '../../events/base.js'
import { unixTime } from '../../read/time.js'

/** The members of a payload by lower-case name. */
export type Fields = ReadonlyMap<string, JsonValue>

/** An event's name and time, whatever its shape. */
export interface Occurrence {
  readonly providerType: string
  readonly occurredAt: Date | undefined
}

/**
 * When it happened. Where `ts_epoch` and the others differ, it is the one in UTC; the dates written out have
 * no zone.
 */
export function timeOf(fields: Fields): Date | undefined {
  return (
    unixTime(fields.get('ts_epoch')) ??
    unixTime(fields.get('s_epoch')) ??
    unixTime(fields.get('ts_event')) ??
    unixTime(fields.get('ts'))
  )
}
