import type { QueueSettings } from '@mailherald/core'
import type { Stand } from '../stand.js'

/** What a queue is checked for. */
export type Check = (stand: Stand) => Promise<void>

/** One thing that a queue has to do. */
export interface Case {
  readonly name: string
  /** What is special about the queue of this case. */
  readonly settings: QueueSettings
  readonly check: Check
}

/** Cases by name, for queues of one kind. */
export function casesOf(
  checks: Readonly<Record<string, Check>>,
  settings: QueueSettings = {},
): readonly Case[] {
  return Object.entries(checks).map(([name, check]) => ({ name, settings, check }))
}

/** So many numbered names. */
export function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${name}${n}`)
}

/** Adds to what is counted under a name. Returns how often it has been there. */
export function count(counts: Map<string, number>, name: string): number {
  const times = (counts.get(name) ?? 0) + 1
  counts.set(name, times)
  return times
}
