import { setTimeout } from 'node:timers/promises'
import { retryingSender, sampleEvents, signedDelivery } from '@mailherald/testing'
import type { Player } from './cast.js'
import type { Entry, Journal } from './journal.js'

/** One post, how it was answered, and what the app made of it. */
export interface Posted {
  readonly provider: string
  /** The provider's own name of the event. */
  readonly event: string
  readonly status: number | undefined
  readonly entries: readonly Entry[]
}

/** Posts every event that the providers document, one after the other, over HTTP. */
export async function postSamples(
  origin: string,
  cast: readonly Player[],
  journal: Journal,
): Promise<Posted[]> {
  const sender = retryingSender({ to: origin, schedule: [] })
  const posted: Posted[] = []
  for (const { provider, sign } of cast) {
    if (sign === undefined) continue
    for (const event of sampleEvents(provider)) {
      const before = journal.entries.length
      const { attempts } = await sender.send(signedDelivery(provider, event, { sign }))
      const [{ status, body } = { status: undefined, body: '' }] = attempts
      if (isSuccess(status)) await entered(journal, before + eventsIn(body))
      posted.push({ provider, event, status, entries: journal.entries.slice(before) })
    }
  }
  return posted
}

/** Whether the post was not accepted, or the app has not seen what was in it. */
export function hasFailed({ status, entries }: Posted): boolean {
  const seen = entries.length > 0 && entries.every(({ handlers }) => handlers.length > 0)
  return !isSuccess(status) || !seen
}

function isSuccess(status = 0): boolean {
  return status >= 200 && status <= 299
}

/** How many events there are in a post, by its answer. */
function eventsIn(body: string): number {
  const { events = 0 } = JSON.parse(body) as { events?: number }
  return events
}

const patienceMs = 20_000

/** With a queue, the answer comes before the handlers run. */
async function entered(journal: Journal, count: number): Promise<void> {
  const end = performance.now() + patienceMs
  while (journal.entries.length < count && performance.now() < end) await setTimeout(5)
}
