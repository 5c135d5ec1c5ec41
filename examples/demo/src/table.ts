import { describeEvent } from './describe-event.js'
import type { Posted } from './post-samples.js'

const head = ['provider', 'posted', 'status', 'typed event', 'handlers', 'what they saw']

/** What came in and who saw it, in columns. */
export function table(posted: readonly Posted[]): string {
  const rows = posted.map(cellsOf)
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...rows].map(line).join('\n')
}

function cellsOf({ provider, event, status, entries }: Posted): string[] {
  const types = entries.map((entry) => entry.event.type)
  const handlers = entries.flatMap((entry) => entry.handlers)
  return [
    provider,
    event,
    String(status ?? 'no answer'),
    types.join(', ') || 'none',
    handlers.join(', ') || 'none',
    entries.map((entry) => describeEvent(entry.event)).join('; '),
  ]
}
