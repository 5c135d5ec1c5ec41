import { inspect } from 'node:util'
import type { HeraldEvent } from '@mailherald/core'
import type { View } from './print.js'

/** An event without its payload, which is beside it. */
export function eventText({ raw: _, ...event }: HeraldEvent, { paint }: View): string {
  const colors = paint('good', 'x') !== 'x'
  return inspect(event, { colors, depth: 4, breakLength: 100 })
}
