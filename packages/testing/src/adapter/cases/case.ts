import assert from 'node:assert/strict'
import type { HeraldEvent } from '@mailherald/core'
import type { Bench, BenchOptions } from '../bench.js'
import type { Outgoing, WireAnswer } from '../wire.js'

/** One thing that can happen over HTTP, and what has to come of it. */
export interface Case {
  readonly name: string
  /** Left out: both providers, and a handler that records every event. */
  options?(): BenchOptions
  run(bench: Bench): Promise<void>
}

/** Fails with the answer's body, which says why. */
export function answered({ status, body }: WireAnswer, expected: number): void {
  assert.equal(status, expected, `the answer should be ${expected}, not ${status}: ${body}`)
}

/** Fails where handlers were given anything else. */
export function handled(events: readonly HeraldEvent[], types: readonly string[]): void {
  assert.deepEqual(events.map(({ type }) => type).toSorted(), types)
}

/** A body, and what its headers say of it. */
export function encoded(encoding: string, body: Uint8Array): Outgoing {
  return { body, headers: { 'content-encoding': encoding } }
}
