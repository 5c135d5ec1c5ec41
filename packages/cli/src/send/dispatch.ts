import type { Known } from '../providers/find.js'
import type { Forgery } from './forge.js'
import { atPace, type Pace } from './pace.js'
import type { Answered, Poster } from './post.js'
import { nth, type Shipment } from './shipment.js'
import { Tally, type Summary } from './tally.js'

/** One delivery, and what came of it. */
export interface Sent {
  readonly provider: string
  readonly event: string
  readonly status: number | undefined
  readonly body: string
  readonly ms: number
  readonly error?: string
  readonly accepted: boolean
}

/** What all of them came to, and the first ones by themselves. */
export interface Report extends Summary {
  /** Whether all were answered as they should be: accepted, or, where they are forgeries, refused. */
  readonly ok: boolean
  readonly forged?: Forgery
  /** Absent where each was an event of its own. */
  readonly sameEvents?: readonly string[]
  readonly deliveries: readonly Sent[]
}

/** What is sent, and how. */
export interface SendOrder {
  readonly shipments: readonly Shipment[]
  readonly pace: Pace
  /** How often each delivery is sent, to the byte. */
  readonly repeat: number
  readonly forge?: Forgery
}

/** Whom to tell of each answer. */
export interface SendTools {
  readonly poster: Poster
  onAnswer(sent: number): void
}

const mostShown = 50

/** Sends the shipments in turn, at their pace. */
export async function sendAll(order: SendOrder, { poster, onAnswer }: SendTools): Promise<Report> {
  const { shipments, pace, repeat, forge } = order
  const tally = new Tally()
  const deliveries: Sent[] = []
  await atPace(pace, async (n) => {
    const shipment = shipments[n % shipments.length]
    if (shipment === undefined) return
    const { delivery, url } = nth(shipment, Math.floor(n / shipments.length), forge)
    for (let time = 0; time < repeat; time++) {
      const answered = await poster.post(delivery, url)
      const sent = sentOf(shipment, answered)
      tally.add(answered, sent.accepted)
      if (deliveries.length < mostShown) deliveries.push(sent)
      onAnswer(tally.sent)
    }
  })
  return reportOf(tally.summary(), deliveries, order)
}

function sentOf({ sample }: Shipment, answered: Answered): Sent {
  const { status, body, ms, error } = answered
  const { provider, event } = sample
  return {
    provider: provider.id,
    event,
    status,
    body: body.slice(0, 200),
    ms: Math.round(ms * 100) / 100,
    ...(error !== undefined && { error }),
    accepted: isAccepted(status, provider),
  }
}

/** Any 2xx: whatever stands in front of an app may have changed which. */
function isAccepted(status: number | undefined, { ack }: Known): boolean {
  return status !== undefined && (status === ack.success || (status >= 200 && status < 300))
}

function reportOf(
  summary: Summary,
  deliveries: readonly Sent[],
  { shipments, pace, forge }: SendOrder,
): Report {
  const many = pace.count > shipments.length
  const same = shipments.filter(({ isDistinct }) => many && !isDistinct)
  return {
    ok: isAsItShould(summary, forge),
    ...(forge !== undefined && { forged: forge }),
    ...summary,
    ...(same.length > 0 && { sameEvents: same.map(({ sample }) => sample.event) }),
    deliveries,
  }
}

/** A replay is answered like any redelivery: what is done is not done again. */
function isAsItShould({ sent, accepted, answers }: Summary, forge: Forgery | undefined): boolean {
  const answered = Object.keys(answers).every((name) => /^[1-4]/.test(name) || name === '503')
  if (forge === undefined) return sent > 0 && accepted === sent
  return sent > 0 && answered && (forge === 'replayed' ? accepted > 0 : accepted === 0)
}
