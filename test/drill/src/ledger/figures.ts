import type { Figure } from '../report.js'
import type { LedgerOutcome } from './perform.js'

/** The figures that must hold: all of them are 0. */
export function figuresOf(outcome: LedgerOutcome): readonly Figure[] {
  const { unrecorded, unhandled, doubled, mishaps } = outcome
  const figure = (name: string, culprits: readonly string[]): Figure => ({
    name,
    value: culprits.length,
    most: 0,
    culprits,
  })
  return [
    figure('acknowledged, but not recorded', unrecorded),
    figure('recorded, but never handled', unhandled),
    figure('effects that were applied twice', doubled),
    figure('mishaps', mishaps),
  ]
}
