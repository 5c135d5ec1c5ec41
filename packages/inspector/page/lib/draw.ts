import UPlot from 'uplot'
import { tick } from './format.js'
import { colour, colourOf } from './palette.js'
import { stacked, type Line } from './stack.js'

/** A line that numbers should stay below. */
export interface Threshold {
  readonly value: number
  readonly name: string
  /** `warn` or `bad`. */
  readonly kind: string
}

/** What a chart shows. */
export interface Picture {
  /** In milliseconds since the epoch. */
  readonly times: readonly number[]
  readonly lines: readonly Line[]
  /** Counts are drawn on top of each other, as bars. */
  readonly isStacked: boolean
  /** What can be of any size is drawn by its powers. */
  readonly isLogarithmic?: boolean
  readonly stepMs: number
  readonly thresholds: readonly Threshold[]
  format(value: number): string
}

/** How it is drawn. */
export interface Canvas {
  readonly element: HTMLElement
  readonly width: number
  /** Told which of the times is pointed at. */
  onPoint(index: number | undefined): void
}

const height = 180
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- no bundler finds the name that the declarations have
const logarithmic = 3 as UPlot.Scale.Distr

/** Draws a chart. */
export function draw(picture: Picture, canvas: Canvas): UPlot {
  const { times, lines, isStacked } = picture
  const shown = isStacked ? stacked(lines) : lines
  const place = new Map(lines.map(({ name }, index) => [name, index]))
  const series = shown.map(({ name }) => seriesOf(colourOf(name, place.get(name) ?? 0), isStacked))
  const data = [times.map((ms) => ms / 1000), ...shown.map(({ values }) => [...values])]
  return new UPlot(optionsOf(picture, canvas, series), data as UPlot.AlignedData, canvas.element)
}

function seriesOf(name: string, isStacked: boolean): UPlot.Series {
  const stroke = colour(name)
  if (!isStacked) return { stroke, width: 2, points: { show: true, size: 5 }, spanGaps: true }
  const paths = UPlot.paths.bars?.({ size: [0.8, 24], radius: 0.1 })
  return { fill: stroke, width: 0, points: { show: false }, ...(paths && { paths }) }
}

function optionsOf(
  { thresholds, format, stepMs, isLogarithmic = false }: Picture,
  { width, onPoint }: Canvas,
  series: readonly UPlot.Series[],
): UPlot.Options {
  const axis = { stroke: colour('soft'), grid: { stroke: colour('line'), width: 1 } }
  const ticks = { show: false }
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      // With room for the halves of the outer bars.
      x: { range: (_, min, max) => [min - stepMs / 2000, max + stepMs / 2000] },
      y: isLogarithmic
        ? { distr: logarithmic }
        : { range: (_, __, max) => [0, top(max, thresholds)] },
    },
    series: [{}, ...series],
    axes: [
      {
        ...axis,
        ticks,
        size: 28,
        values: (_, values) => values.map((s) => tick(s * 1000, stepMs)),
      },
      { ...axis, ticks, size: 76, values: (_, values) => values.map(written(format)) },
    ],
    hooks: {
      setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)],
      draw: [(plot) => drawThresholds(plot, thresholds)],
    },
  }
}

/** A logarithmic axis names only some of its lines. */
function written(format: (value: number) => string): (value: number | null) => string {
  return (value) => (value === null ? '' : format(value))
}

/** The first threshold is always in sight, so that one sees how far it is. */
function top(max: number, thresholds: readonly Threshold[]): number {
  const [first] = thresholds
  const most = Math.max(max || 0, first === undefined ? 1 : first.value * 1.5)
  return first === undefined && max > 0 ? max * 1.1 : most * 1.05
}

function drawThresholds(plot: UPlot, thresholds: readonly Threshold[]): void {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.setLineDash([6, 4])
  for (const { value, kind } of thresholds) {
    const y = plot.valToPos(value, 'y', true)
    if (y < bbox.top) continue
    ctx.strokeStyle = colour(kind)
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.restore()
}
