import type { HeraldEvent, Recording } from '@mailherald/core'
import { heraldOf, sendGridEvents, sendGridProvider } from '../posts.js'

const herald = heraldOf(sendGridProvider, {})

/** Events as SendGrid sends them, each with an id, a message and a recipient of its own, on many days. */
export async function sampleEvents(count: number, first: number): Promise<readonly HeraldEvent[]> {
  const payload = sendGridEvents(count, first)
  const events = await herald.normalize('sendgrid', payload, { authenticity: 'signed' })
  return events.map((event, index) => ({ ...event, ...placeOf(first + index) }) as HeraldEvent)
}

const minute = 60_000

/** Ten events a message, a thousand messages a minute. */
function placeOf(number: number): Pick<HeraldEvent, 'occurredAt'> & { readonly recipient: string } {
  const message = Math.floor(number / 10)
  return {
    occurredAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(message / 1000) * minute),
    recipient: `reader-${message % 1_000_000}@example.com`,
  }
}

/** The events as those of one delivery. */
export function recordingOf(events: readonly HeraldEvent[]): Recording {
  return { events, delivery: { provider: 'sendgrid' } as Recording['delivery'] }
}
