import type { Performance } from './perform.js'
import type { Kind, Settings } from './settings.js'
import type { Doubled, Verdict } from './verdict.js'

/** A figure, what it may be, and what speaks against it. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly most: number
  readonly culprits: readonly string[]
}

/** The figures that must hold. */
export function figuresOf(
  verdict: Verdict,
  { mishaps, handlers }: Performance,
  { appendfsync }: Settings,
): readonly Figure[] {
  const { neverHandled, unexplained, byInterruptions, byOverruns } = verdict
  const { mostByInterruptions, overruns, forgotten, mostForgotten } = verdict
  const none = { most: 0 }
  return [
    {
      name: 'acknowledged, but never handled',
      value: neverHandled.length,
      ...none,
      culprits: neverHandled,
    },
    {
      name: 'acknowledged, but forgotten by Redis itself',
      value: forgotten.length,
      most: appendfsync === 'always' ? 0 : mostForgotten * handlers.length,
      culprits: forgotten,
    },
    {
      name: 'handled twice, without an interruption that explains it',
      value: unexplained.length,
      ...none,
      culprits: unexplained.map(describe),
    },
    {
      name: 'handled twice, because of an interruption',
      value: byInterruptions,
      most: mostByInterruptions,
      culprits: [],
    },
    {
      name: 'handled twice, because the first run outlived its lease',
      value: byOverruns,
      most: overruns,
      culprits: [],
    },
    { name: 'mishaps', value: mishaps.length, ...none, culprits: mishaps },
  ]
}

export function isBroken({ value, most }: Figure): boolean {
  return value > most
}

const mostCulprits = 20

export function lineOf(figure: Figure): string {
  const { name, value, most, culprits } = figure
  const line = `  ${name.padEnd(58)}${`${value}`.padStart(6)}  of at most ${most}`
  const shown = culprits.slice(0, mostCulprits).map((culprit) => `    ${culprit}`)
  const rest = culprits.length - shown.length
  const mark = isBroken(figure) ? '  VIOLATED' : ''
  return [`${line}${mark}`, ...shown, ...(rest > 0 ? [`    and ${rest} more`] : [])].join('\n')
}

/** How often each kind was killed. */
export function killsOf(
  { interruptions }: Pick<Performance, 'interruptions'>,
  { killEveryMs }: Settings,
): Readonly<Partial<Record<Kind, number>>> {
  const count = (kind: string): number => interruptions.filter((each) => each.kind === kind).length
  return Object.fromEntries(Object.keys(killEveryMs).map((kind) => [kind, count(kind)]))
}

/** What was killed, and how often. */
export function killed(
  performance: Pick<Performance, 'interruptions'>,
  settings: Settings,
): string {
  const kinds = Object.entries(killsOf(performance, settings)).map(
    ([kind, count]) => `${kind} ${count} times, every ${settings.killEveryMs[kind as Kind]} ms`,
  )
  return `  killed: ${kinds.join('; ')}`
}

const day = 24 * 60 * 60 * 1000

/** What was killed, how often, and what it cost Redis. */
export function describeKills(performance: Performance, settings: Settings): string {
  const kinds = killed(performance, settings)
  const gaps = performance.interruptions.map(({ from, keptUntil = from }) => from - keptUntil)
  const longest = Math.max(...gaps)
  const forgotten = longest > day ? 'everything' : `up to ${longest} ms before it was killed`
  return [kinds, `  Redis may have forgotten ${forgotten}`].join('\n')
}

function describe({ before, again }: Doubled): string {
  const took = ({ process, start, end = start }: typeof before): string =>
    `${process} ${new Date(start).toISOString()} +${end - start} ms`
  return `${before.event} ${before.handler}: ${took(before)}, ${took(again)}`
}
