import { availableParallelism } from 'node:os'
import { short, type Floor, type Outcome, type Row, type Skipped } from './row.js'

/** One line of a table: a row, and what came of it. */
export interface Line {
  readonly row: Omit<Row, 'measure'>
  readonly outcome: Outcome | Skipped
}

/** A line that can be measured again. */
export interface Result extends Line {
  readonly row: Row
}

/** When and where it is measured. */
export function headline(): string {
  const { arch, platform, version } = process
  const machine = `Node ${version.slice(1)}, ${platform} ${arch}, ${availableParallelism()} cores`
  return `On ${new Date().toISOString().slice(0, 10)}: ${machine}.`
}

const columns = ['row', 'reference', 'measured (quartiles)', 'to reach', 'ours : reference']

/** The first lines of a table of Markdown, as README.md has it. */
export function headOf(rows: readonly Line['row'][]): string {
  const names = rows.some(({ without }) => without !== undefined)
    ? [...columns, 'the reference leaves out']
    : columns
  return `| ${names.join(' | ')} |\n|${' - |'.repeat(names.length)}`
}

export function lineOf({ row, outcome }: Line): string {
  const { name, reference, without } = row
  const cells =
    'skipped' in outcome
      ? [name, reference, `**skipped**: ${outcome.skipped}`, '', '']
      : [name, reference, measured(outcome), goal(row, outcome), outcome.detail]
  return `| ${[...cells, ...(without === undefined ? [] : [without])].join(' | ')} |`
}

/** The floors of all rows in one table, or nothing. */
export function floorsOf(results: readonly Result[]): string {
  const lines = results.flatMap(({ row, outcome }) => {
    if ('skipped' in outcome) return []
    const line = ({ name, takes, ...spread }: Floor) =>
      `| ${row.name} | ${name} | ${measured({ ...outcome, ...spread })} | ${takes} |`
    return (outcome.floors ?? []).map(line)
  })
  const head = '| row | only | measured as in the row (quartiles) | takes |\n| - | - | - | - |'
  return lines.length === 0 ? '' : `\n## Floors\n\n${head}\n${lines.join('\n')}`
}

function measured({ median, low, high, unit }: Outcome): string {
  const spread = low === high ? '' : ` (${short(low)}–${short(high)})`
  return `${short(median)} ${unit}${spread}`
}

function goal({ target }: Line['row'], { median, unit }: Outcome): string {
  if (target === undefined) return '–'
  const [word, bound] = 'atMost' in target ? ['≤', target.atMost] : ['≥', target.atLeast]
  const reached = word === '≤' ? median <= bound : median >= bound
  return `${word} ${bound} ${unit}${reached ? '' : ', missed'}`
}
