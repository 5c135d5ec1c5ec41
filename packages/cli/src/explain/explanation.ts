import {
  shouldSuppress,
  type HeraldEvent,
  type Provider,
  type SuppressAdvice,
} from '@mailherald/core'
import type { Judgement, Reading } from '../inspect/judge.js'
import { idPartsOf, type IdParts } from './id-parts.js'
import { influencesOn, type Influence, type Question } from './influences.js'
import { mappingRowOf, type MappingRow } from './mapping-row.js'

/** An event, and why it is what it is. */
export interface ExplainedEvent {
  readonly event: HeraldEvent
  /** Absent where no row of the table fits. */
  readonly row?: MappingRow
  /** What decides its type. */
  readonly type: readonly Influence[]
  readonly bounce?: {
    readonly kind: readonly Influence[]
    readonly category: readonly Influence[]
  }
  readonly id: IdParts
  readonly suppress: SuppressAdvice
}

const questions = {
  type: ({ type }: HeraldEvent): string => type,
  kind: (event: HeraldEvent) => bounceOf(event)?.kind,
  category: (event: HeraldEvent) => bounceOf(event)?.category,
} satisfies Record<string, Question>

/** Explains every event of a request. */
export async function explained(
  { readings, events }: Judgement,
  provider: Provider,
): Promise<readonly ExplainedEvent[]> {
  const places = placesIn(readings)
  return Promise.all(events.map((event, at) => explainedEvent(event, places[at], provider)))
}

interface Place extends Reading {
  readonly index: number
}

/** For each event, in their order, where it is from. */
function placesIn(readings: readonly Reading[]): readonly Place[] {
  return readings.flatMap((reading) =>
    (reading.drafts.length === 0 ? [undefined] : reading.drafts).map((_, index) => ({
      ...reading,
      index,
    })),
  )
}

async function explainedEvent(
  event: HeraldEvent,
  place: Place | undefined,
  provider: Provider,
): Promise<ExplainedEvent> {
  const row = mappingRowOf(event, provider)
  const {
    type = [],
    kind = [],
    category = [],
  } = place === undefined ? {} : await influencesOn({ ...place, provider }, questions)
  const draft = place?.drafts[place.index]
  return {
    event,
    ...(row !== undefined && { row }),
    type,
    ...(bounceOf(event) !== undefined && { bounce: { kind, category } }),
    id: idPartsOf(event, { item: place?.item ?? { raw: event.raw }, draft }),
    suppress: shouldSuppress(event),
  }
}

function bounceOf(event: HeraldEvent): { kind: string; category: string } | undefined {
  return event.type === 'email.bounced' ? event.bounce : undefined
}
