import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { draw, type Picture } from '../lib/draw.js'
import { when } from '../lib/format.js'
import { colourOf } from '../lib/palette.js'
import type { Line } from '../lib/stack.js'

/** A chart with its legend, and its numbers as a table for whoever cannot see it. */
export function Chart({
  title,
  note,
  picture,
}: {
  readonly title: string
  readonly note?: string
  readonly picture: Picture
}) {
  const box = useRef<HTMLDivElement>(null)
  const [point, setPoint] = useState<number | undefined>(undefined)
  useDrawing(box, picture, setPoint)
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        {note !== undefined && <p class="note">{note}</p>}
      </figcaption>
      <div ref={box} role="img" aria-label={`${title}: ${summary(picture)}`} />
      <Legend picture={picture} point={point} />
      <details>
        <summary>
          As numbers<span class="unseen">: {title}</span>
        </summary>
        <Numbers title={title} picture={picture} />
      </details>
    </figure>
  )
}

function useDrawing(
  box: { readonly current: HTMLElement | null },
  picture: Picture,
  onPoint: (index: number | undefined) => void,
): void {
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    let plot = draw(picture, { element, width: element.clientWidth, onPoint })
    const again = (): void => {
      plot.destroy()
      plot = draw(picture, { element, width: element.clientWidth, onPoint })
    }
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', again)
    addEventListener('resize', again)
    return () => {
      scheme.removeEventListener('change', again)
      removeEventListener('resize', again)
      plot.destroy()
    }
  }, [picture])
}

function Legend({
  picture,
  point,
}: {
  readonly picture: Picture
  readonly point?: number | undefined
}) {
  const { lines, thresholds, times, format, isStacked } = picture
  const all = isStacked ? 'in all' : 'latest'
  return (
    <div class="legend">
      <span>{point === undefined ? all : when(times[point] ?? Number.NaN)}</span>
      {lines.map((line, index) => (
        <span key={line.name}>
          <i class={`key ${colourOf(line.name, index)}`} /> {line.name}{' '}
          <b>
            {written(point === undefined ? inAll(line, isStacked) : line.values[point], format)}
          </b>
        </span>
      ))}
      {thresholds.map(({ name, kind }) => (
        <span key={name}>
          <i class={`key dashed ${kind}`} /> {name}
        </span>
      ))}
    </div>
  )
}

function written(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? 'none' : format(value)
}

/** What is said of a line as a whole: how many, or where it stands. */
function inAll({ values }: Line, isStacked: boolean): number | null | undefined {
  if (!isStacked) return values.findLast((each) => each !== null)
  return values.reduce((sum: number, each) => sum + (each ?? 0), 0)
}

function summary({ lines, format, isStacked }: Picture): string {
  if (lines.length === 0) return 'nothing yet'
  return lines.map((line) => `${line.name} ${written(inAll(line, isStacked), format)}`).join(', ')
}

function Numbers({ title, picture }: { readonly title: string; readonly picture: Picture }) {
  const { times, lines, format } = picture
  const filled = [...times.keys()].filter((at) => lines.some(({ values }) => (values[at] ?? 0) > 0))
  return (
    <div class="table" role="region" aria-label={`${title} as numbers`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {filled.map((at) => (
            <tr key={at}>
              <th scope="row">{when(times[at] ?? Number.NaN)}</th>
              {lines.map(({ name, values }) => (
                <td key={name} class="number">
                  {written(values[at], format)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
