import type { JsonValue } from '../../events/base.js'
import { parseJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/** The object that a field of the form holds as JSON; empty where it does not. */
export function jsonField(value: unknown): Readonly<Record<string, JsonValue>> {
  if (typeof value !== 'string' || value === '') return {}
  try {
    return record(parseJson(Buffer.from(value)))
  } catch {
    return {}
  }
}
