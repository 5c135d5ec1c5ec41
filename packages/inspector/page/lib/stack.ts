/** One of several things that are counted over time. */
export interface Line {
  readonly name: string
  readonly values: readonly (number | null)[]
}

/** On top of each other: each line is the sum of itself and those before it. The last one, which is the highest, first. */
export function stacked(lines: readonly Line[]): readonly Line[] {
  let below: readonly number[] = []
  const sums = lines.map(({ name, values }) => {
    const sum = values.map((value, at) => (value ?? 0) + (below[at] ?? 0))
    below = sum
    return { name, values: sum }
  })
  return sums.toReversed()
}

/** The largest by their sums; what is left is one of them: "others". */
export function largest(
  lines: Readonly<Record<string, readonly number[]>>,
  most: number,
): readonly Line[] {
  const sorted = Object.entries(lines)
    .map(([name, values]) => ({ name, values, sum: values.reduce((sum, each) => sum + each, 0) }))
    .toSorted((a, b) => b.sum - a.sum)
  const rest = sorted.slice(most)
  const shown: Line[] = sorted.slice(0, most)
  if (rest.length === 0) return shown
  const values = rest[0]?.values.map((_, at) =>
    rest.reduce((sum, line) => sum + (line.values[at] ?? 0), 0),
  )
  return [...shown, { name: 'others', values: values ?? [] }]
}
