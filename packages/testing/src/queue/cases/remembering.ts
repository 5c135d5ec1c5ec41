import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { idempotencyConformance } from '../../idempotency/conformance.js'
import type { Case } from './case.js'

/** The store of finished work that a queue brings, because its workers share it. */
export const remembering: readonly Case[] = idempotencyConformance({ sequences: 20 }).map(
  ({ name, run }) => ({
    name: `brings an idempotency store: ${name}`,
    settings: {},
    async check({ queue: { idempotency } }) {
      assert.ok(idempotency !== undefined, 'the queue should have an `idempotency`')
      await run(() => ({ store: idempotency, advance: (ms) => setTimeout(ms) }))
    },
  }),
)
