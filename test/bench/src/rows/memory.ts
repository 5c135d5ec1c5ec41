import { marksOf, type Mark, type Packing } from '../memory/marks.js'
import { short, spreadOf, type Outcome, type Row } from '../row.js'

function memoryRow(how: string, packing: Packing): Row {
  return {
    name: `a million events through one process, ${how}: what stays resident of an event`,
    reference: '–',
    // One reference kept for each event would be as much.
    target: { atMost: 8 },
    measure: async ({ events }) => growth(await marksOf(packing, events)),
  }
}

export const memory: readonly Row[] = [
  memoryRow('one a post', 'single'),
  memoryRow('1,000 a post', 'batched'),
]

/** From each mark to each later one: the median is not moved by a single mark that is off. */
function growth(marks: readonly Mark[]): Outcome {
  const slopes = marks.flatMap((from, index) =>
    marks.slice(index + 1).map((to) => (to.resident - from.resident) / (to.events - from.events)),
  )
  const [first, last] = [marks[0], marks.at(-1)]
  const resident = marks.map((mark) => (mark.resident / 1e6).toFixed(0)).join(', ')
  const heap = [first, last].map((mark) => short((mark?.heap ?? NaN) / 1e6)).join(' → ')
  return {
    ...spreadOf(slopes),
    unit: 'B',
    detail: `resident at ${first?.events} … ${last?.events}: ${resident} MB; heap ${heap} MB`,
  }
}
