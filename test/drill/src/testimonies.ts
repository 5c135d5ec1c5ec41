import { existsSync, readFileSync } from 'node:fs'
import type { Interruption } from './actor.js'
import type { Testimony } from './processes/witness.js'

/** The interruptions of Redis, with what it still knew afterwards. */
export function withTestimonies(
  interruptions: readonly Interruption[],
  path: string,
): readonly Interruption[] {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
  const testimonies = lines.map((line) => JSON.parse(line) as Testimony)
  return interruptions.map((interruption) => {
    const { kind, from } = interruption
    const next = kind === 'redis' ? testimonies.find(({ at }) => at >= from) : undefined
    return next === undefined ? interruption : { ...interruption, keptUntil: next.keptUntil }
  })
}
