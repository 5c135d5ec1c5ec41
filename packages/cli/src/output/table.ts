import { stripVTControlCharacters } from 'node:util'

/** Rows in columns; the last cell of a row is cut to the width, where there is one. */
export function table(rows: readonly (readonly string[])[], width?: number): string {
  const widths = columnsOf(rows)
  return rows.map((row) => lineOf(row, widths, width)).join('\n')
}

function columnsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const most = Math.max(...rows.map(({ length }) => length))
  return Array.from({ length: most }, (_, at) =>
    Math.max(...rows.map((row) => visible(row[at] ?? ''))),
  )
}

function lineOf(
  row: readonly string[],
  widths: readonly number[],
  width: number | undefined,
): string {
  const cells = row.map((cell, at) =>
    at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - visible(cell)),
  )
  const line = cells.join('  ')
  if (width === undefined || visible(line) <= width) return line
  const over = visible(line) - width + 1
  const last = row.at(-1) ?? ''
  return visible(last) > over ? `${line.slice(0, line.length - over)}…` : line
}

function visible(text: string): number {
  return stripVTControlCharacters(text).length
}
