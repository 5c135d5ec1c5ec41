import type { JsonValue } from '../../events/base.js'
import { parseJson } from '../../read/json.js'

/** The value of a field that holds JSON; undefined where it does not. */
export function jsonText(value: string | undefined): JsonValue | undefined {
  if (value === undefined || value === '') return undefined
  try {
    return parseJson(Buffer.from(value))
  } catch {
    return undefined
  }
}
