/** The one of some names that takes the fewest typing errors to become what was written; undefined if none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const most = Math.ceil(Math.min(written.length, 40) / 3)
  const near = names
    .map((name) => ({ name, errors: distance(written.slice(0, 40), name) }))
    .filter(({ name, errors }) => errors <= most || name.startsWith(`${written}-`))
  return near.toSorted((a, b) => a.errors - b.errors)[0]?.name
}

/** How many letters have to be added, taken away or replaced. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [line, letter] of from.split('').entries()) row = nextRow(row, { line, letter, to })
  return row.at(-1) ?? 0
}

interface Step {
  readonly line: number
  readonly letter: string
  readonly to: string
}

function nextRow(above: readonly number[], { line, letter, to }: Step): number[] {
  const row = [line + 1]
  for (let at = 0; at < to.length; at++) {
    const replaced = (above[at] ?? 0) + (letter === to[at] ? 0 : 1)
    row.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (row[at] ?? 0) + 1))
  }
  return row
}
