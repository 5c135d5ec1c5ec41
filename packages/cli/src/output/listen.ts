import type { Receipt } from '../listen/receipt.js'
import { eventText } from './event-lines.js'
import type { Renderer, View } from './print.js'
import type { Tone } from './paint.js'

const mostText = 2000

/** One request: its lines, the verdict, the events. */
export const renderReceipt: Renderer<Receipt> = (receipt, view) =>
  [
    view.paint('strong', `${receipt.method} ${receipt.url}`),
    ...headerLines(receipt, view),
    '',
    cut(receipt.body),
    '',
    verdictLine(receipt, view),
    ...receipt.events.map((event) => eventText(event, view)),
    ...(receipt.saved === undefined ? [] : [`saved as ${receipt.saved}`]),
    '',
  ].join('\n')

const tones: Readonly<Record<Receipt['verdict'], Tone>> = {
  accepted: 'good',
  refused: 'bad',
  unchecked: 'doubtful',
  'unknown provider': 'bad',
  'no delivery': 'doubtful',
}

function verdictLine({ verdict, code, reason, answer }: Receipt, { paint }: View): string {
  const why = code === undefined ? '' : ` ${code}: ${reason}`
  return `${paint(tones[verdict], verdict)}${why}, answered ${answer}`
}

function headerLines({ headers }: Receipt, { paint }: View): string[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => paint('faint', `${name}: ${value}`)),
  )
}

function cut(text: string): string {
  return text.length <= mostText ? text : `${text.slice(0, mostText)}… (${text.length} characters)`
}
