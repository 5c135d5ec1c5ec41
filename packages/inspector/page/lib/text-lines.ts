/** Where the lines of a text begin, each no longer than `columns`: a payload of JSON is one line of any length. */
export function linesOf(text: string, columns: number): Uint32Array {
  const starts: number[] = []
  let at = 0
  do {
    starts.push(at)
    const end = text.indexOf('\n', at)
    const line = end === -1 ? text.length : end
    at = line - at > columns ? at + columns : line + 1
  } while (at < text.length)
  return Uint32Array.from(starts)
}

/** One of the lines. */
export function lineAt(text: string, starts: Uint32Array, index: number): string {
  const line = text.slice(starts[index], starts[index + 1] ?? text.length)
  return line.replace(/\r?\n$/, '')
}
