/** A table, its columns as wide as the formatter makes them. */
export function table(rows) {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`)))
  const widths = cells[0].map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`
  const [head, ...body] = cells.map(line)
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}

/** A name as code. */
export function code(name) {
  return `\`${name}\``
}

/** A page with new text between `<!-- name … -->` and `<!-- end of name -->`; as it is where it has no such place. */
export function between(page, name, text) {
  const place = new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[^]*?(<!-- end of ${name} -->)`)
  return page.replace(place, (_, start, end) => `${start}\n${text}\n\n${end}`)
}
