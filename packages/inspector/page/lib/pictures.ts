import type { Charts } from '../../src/view/shapes.js'
import type { Picture, Threshold } from './draw.js'
import { count, duration, percent } from './format.js'
import { largest, type Line } from './stack.js'

/** What senders are measured by. */
export const bounceThresholds: readonly Threshold[] = [
  { value: 0.02, name: '2 %', kind: 'warn' },
  { value: 0.05, name: '5 %', kind: 'bad' },
]

/** As Gmail and Yahoo publish them for senders of bulk mail. */
export const complaintThresholds: readonly Threshold[] = [
  { value: 0.001, name: '0.1 %', kind: 'warn' },
  { value: 0.003, name: '0.3 %', kind: 'bad' },
]

/** How a rate stands. */
export function verdict(
  rate: number,
  thresholds: readonly Threshold[],
): { readonly kind: string; readonly word: string } {
  const passed = thresholds.findLast(({ value }) => rate >= value)
  return passed === undefined
    ? { kind: 'good', word: '' }
    : { kind: passed.kind, word: `(${passed.name} or more)` }
}

/** What each chart shows. */
export function picturesOf(charts: Charts): Readonly<Record<PictureName, Picture>> {
  const { outcomes, types, bounceRate, complaintRate, lagMedian, lag95 } = charts
  return {
    deliveries: counts(charts, largest(outcomes, 6)),
    events: counts(charts, largest(types, 7)),
    bounces: rates(charts, { name: 'bounces', values: bounceRate }, bounceThresholds),
    complaints: rates(charts, { name: 'complaints', values: complaintRate }, complaintThresholds),
    lag: {
      ...bare(charts),
      lines: [
        { name: 'half of the events', values: lagMedian },
        { name: '95 %', values: lag95 },
      ],
      isLogarithmic: true,
      format: duration,
    },
  }
}

type PictureName = 'deliveries' | 'events' | 'bounces' | 'complaints' | 'lag'

type Bare = Pick<Picture, 'times' | 'stepMs' | 'thresholds' | 'isStacked'>

function bare({ times, stepMs }: Charts): Bare {
  return { times, stepMs, thresholds: [], isStacked: false }
}

function counts(charts: Charts, lines: readonly Line[]): Picture {
  const format = (value: number): string => (Number.isInteger(value) ? count(value) : '')
  return { ...bare(charts), lines, isStacked: true, format }
}

function rates(charts: Charts, line: Line, thresholds: readonly Threshold[]): Picture {
  return { ...bare(charts), lines: [line], thresholds, format: percent }
}
