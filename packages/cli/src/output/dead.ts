import { inspect } from 'node:util'
import type { Renderer } from './print.js'
import { table } from './table.js'

/** A page of dead letters. */
export interface DeadList {
  readonly count: number
  readonly letters: readonly object[]
}

/** What became of those that were named. */
export interface DeadChange {
  readonly done: 'replayed' | 'dropped'
  readonly count: number
  /** Ids that there is no dead letter of. */
  readonly missing: readonly string[]
}

interface Letter {
  readonly id?: string
  readonly type?: string
  readonly attempts?: number
  readonly failedAt?: Date
  readonly reason?: string
}

/** A line for each. */
export const renderDeadList: Renderer<DeadList> = ({ count, letters }, { paint, width }) => {
  if (letters.length === 0) return 'No dead letters.'
  const rows = letters.map((letter: Letter) => [
    letter.id ?? '',
    letter.type ?? '',
    `${letter.attempts} attempts`,
    letter.failedAt?.toISOString() ?? '',
    (letter.reason ?? '').replaceAll(/\s+/g, ' '),
  ])
  return `${table(rows, width)}\n\n${paint('strong', `${letters.length} of ${count}`)}`
}

/** All of one. */
export const renderDeadLetter: Renderer<object> = (letter, { paint }) =>
  inspect(letter, { colors: paint('good', 'x') !== 'x', depth: 8 })

/** What was done. */
export const renderDeadChange: Renderer<DeadChange> = ({ done, count, missing }, { paint }) =>
  [
    paint('good', `${count} ${done}`),
    ...missing.map((id) => paint('bad', `there is no dead letter ${id}`)),
  ].join('\n')
