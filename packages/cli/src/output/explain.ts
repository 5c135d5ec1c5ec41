import type { ExplainedEvent } from '../explain/explanation.js'
import type { IdParts } from '../explain/id-parts.js'
import type { Influence } from '../explain/influences.js'
import { eventText } from './event-lines.js'
import type { Renderer, View } from './print.js'

/** What a request says, and why. */
export interface Explanation {
  readonly provider: string
  /** Whether anything in it could be read. */
  readonly ok: boolean
  readonly events: readonly ExplainedEvent[]
  /** What a herald says instead, where it reads no event. */
  readonly instead?: string
}

/** Each event with its reasons. */
export const renderExplanation: Renderer<Explanation> = ({ events, instead }, view) =>
  [
    ...events.map((each) => eventSection(each, view)),
    ...(instead === undefined ? [] : [view.paint('bad', instead)]),
  ].join('\n\n')

function eventSection({ event, ...why }: ExplainedEvent, view: View): string {
  const { row, type, bounce, id, suppress } = why
  const title = (text: string): string => view.paint('strong', text)
  const because = row && [row.when, row.remark].filter(Boolean).join('; ')
  return [
    eventText(event, view),
    `${title('type')} ${event.type}: ${row === undefined ? 'no row of the table fits' : `row "${row.name}"`}`,
    ...(because ? [`  ${because}`] : []),
    ...lines(type),
    ...(bounce === undefined || event.type !== 'email.bounced'
      ? []
      : [
          `${title('kind')} ${event.bounce.kind}`,
          ...lines(bounce.kind),
          `${title('category')} ${event.bounce.category}`,
          ...lines(bounce.category),
        ]),
    `${title('id')} ${id.from}`,
    ...idLines(id),
    `${title('suppress')} ${suppress.suppress ? `yes, for ${suppress.reason}` : 'no'}: ${suppress.evidence.join('; ')}`,
  ].join('\n')
}

function lines(influences: readonly Influence[]): readonly string[] {
  if (influences.length === 0) return ['  whatever the fields say, or what no field is needed for']
  return influences.map(
    ({ field, value, otherwise }) => `  ${field} = ${shown(value)}; without it: ${otherwise}`,
  )
}

function idLines({ values }: IdParts): readonly string[] {
  return values.map(({ value, fields }) => {
    const where = fields.length === 0 ? 'read from the payload' : fields.join(', ')
    return `  ${shown(value)} (${where})`
  })
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
