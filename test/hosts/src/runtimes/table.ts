import { failuresIn, type RuntimeResult } from './runtimes.js'
import type { Vector } from './vector.js'

type Line = readonly [name: string, schemes: readonly string[]]

/** Runtimes by schemes as Markdown: `yes` where the genuine is accepted and the forged is refused. */
export function runtimesTable(results: readonly RuntimeResult[]): string {
  const head = ['', ...results.map(({ runtime, version }) => headOf(runtime, version))]
  const lines = linesOf(results).map(([name, schemes]) => [
    name,
    ...results.map(({ outcomes }) => cellOf(schemes.map((scheme) => outcomes[scheme]))),
  ])
  const failed = failuresIn(results).map((failure) => `\n${failure}`)
  return [asTable([head, head.map(() => '-'), ...lines]), ...failed].join('\n')
}

/** The page with the table between its two comments. */
export function pageWith(page: string, table: string): string {
  const [before, after] = [
    /^<!-- runtimes: .*-->\n/m.exec(page),
    page.indexOf('<!-- end of runtimes'),
  ]
  if (before === null || after < 0) throw new Error('the page has no place for the table')
  const start = before.index + before[0].length
  return `${page.slice(0, start)}\n${table}\n\n${page.slice(after)}`
}

/** `Node 22` and `22.23.5` say the same twice. */
function headOf(runtime: string, version: string): string {
  const [name = '', line] = runtime.split(' ')
  return line === undefined ? `${runtime} ${version}` : `${name} ${version}`
}

/** Variants of a verifier are one line, and so are the providers. */
function linesOf(results: readonly RuntimeResult[]): readonly Line[] {
  const lines = new Map<string, Set<string>>()
  for (const { outcomes, kinds } of results) {
    for (const scheme of Object.keys(outcomes)) {
      const name = lineOf(scheme, kinds[scheme])
      lines.set(name, (lines.get(name) ?? new Set()).add(scheme))
    }
  }
  return [...lines].map(([name, schemes]) => [labelOf(name, [...schemes]), [...schemes]])
}

const providers = 'providers'

function lineOf(scheme: string, kind: Vector['kind'] | undefined): string {
  if (kind === 'provider') return providers
  return kind === 'verifier' ? (scheme.split(', ', 1)[0] ?? scheme) : scheme
}

function labelOf(name: string, schemes: readonly string[]): string {
  if (name === providers) return `all ${schemes.length} providers, each by its own proof`
  const variants = schemes.flatMap((scheme) => scheme.split(`${name}, `)[1] ?? [])
  const label = /^\w+$/.test(name) ? `\`${name}\`` : name
  return variants.length > 0 ? `${label}: ${variants.join(', ')}` : label
}

function cellOf(outcomes: readonly (string | undefined)[]): string {
  const known = outcomes.filter((outcome) => outcome !== undefined)
  const wrong = known.filter((outcome) => outcome !== 'ok')
  if (known.length === 0) return '–'
  return wrong.length === 0 ? 'yes' : `**no** (${wrong.length} of ${known.length})`
}

/** As oxfmt writes tables, so that it changes nothing. */
function asTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)))
  const cell = (text: string, at: number): string =>
    text === '-' ? '-'.repeat(widths?.[at] ?? 3) : text.padEnd(widths?.[at] ?? 0)
  return rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
}
