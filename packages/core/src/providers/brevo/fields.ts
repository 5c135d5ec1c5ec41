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
 * When it happened. Where `ts_event` and `ts_epoch` disagree, `ts_event` says it, unless the two are whole quarters of an
 * hour apart: older payloads have `ts_event` in the account's zone. The dates written out have no zone.
 */
export function timeOf(fields: Fields): Date | undefined {
  const [epoch, event] = [epochOf(fields), unixTime(fields.get('ts_event'))]
  if (epoch === undefined || event === undefined) return stampOf(fields)
  const apart = Math.floor((epoch.getTime() - event.getTime()) / 1000)
  // In the same second, `ts_epoch` has the milliseconds too.
  return apart === 0 || isZone(apart) ? epoch : event
}

/** What tells two events apart, to the millisecond where there is one; ids are made from it. */
export function stampOf(fields: Fields): Date | undefined {
  return epochOf(fields) ?? unixTime(fields.get('ts_event')) ?? unixTime(fields.get('ts'))
}

function epochOf(fields: Fields): Date | undefined {
  return unixTime(fields.get('ts_epoch')) ?? unixTime(fields.get('s_epoch'))
}

const quarter = 15 * 60
const widestZone = 14 * 60 * 60

function isZone(seconds: number): boolean {
  return seconds % quarter === 0 && Math.abs(seconds) <= widestZone
}
