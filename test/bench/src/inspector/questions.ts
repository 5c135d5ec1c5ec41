import { sampleEvents } from '../ledger/sample-events.js'

/** A question of the page. */
export interface Question {
  readonly view: string
  readonly what: string
  /** What follows the address of the page. */
  readonly path: string
  /** Sent with POST, for the n-th time: about something else each time. */
  body?(n: number): Promise<object>
}

/** What the views ask an app with so many events. */
export function questionsOf(events: number, deepPage: string): readonly Question[] {
  const someEvent = (n: number) => eventAt((n * 7919) % events)
  const text = async (n: number) => ({ text: (await someEvent(n)).messageId })
  const message = async (n: number) => ({ ...(await someEvent(n)), provider: 'sendgrid' })
  return [
    { view: 'every', what: 'what there is', path: 'state' },
    { view: 'deliveries', what: 'the newest 100, from memory', path: 'deliveries' },
    { view: 'events', what: 'the newest 100', path: 'events' },
    { view: 'events', what: '100 of one type', path: 'events?type=email.bounced' },
    { view: 'events', what: '100 in the middle', path: `events?after=${deepPage}` },
    { view: 'charts', what: '30 days', path: 'charts?range=month' },
    { view: 'charts', what: '2 days', path: 'charts?range=day' },
    { view: 'suppressions', what: 'the latest 100', path: 'suppressions' },
    { view: 'search', what: 'an id of a message', path: 'search', body: text },
    { view: 'message', what: 'one', path: 'message', body: message },
    { view: 'recipient', what: 'one of ten events', path: 'recipient', body: someEvent },
  ]
}

async function eventAt(
  number: number,
): Promise<{ readonly messageId: string; readonly address: string }> {
  const [event] = await sampleEvents(1, number)
  if (event === undefined || !('recipient' in event)) throw new Error('an event of no message')
  return { messageId: event.messageId ?? '', address: String(event.recipient) }
}

/** Where the page of events begins that half of them come before. */
export async function middleOf(url: string, events: number): Promise<string> {
  let after = ''
  for (let page = 0; page < events / 2 / 200; page++) {
    const response = await fetch(`${url}-/events?limit=200&after=${after}`)
    after = ((await response.json()) as { readonly next?: string }).next ?? ''
  }
  return after
}

const fromPage = { 'content-type': 'application/json', 'x-mailherald-inspector': '1' }

/** Asks, and resolves with how long the whole answer took, in milliseconds. */
export async function timed(url: string, { path, body }: Question, n: number): Promise<number> {
  const sent = body && { method: 'POST', headers: fromPage, body: JSON.stringify(await body(n)) }
  const began = performance.now()
  const response = await fetch(`${url}-/${path}`, sent)
  const { length } = await response.text()
  if (!response.ok || length < 50) throw new Error(`${path}: ${response.status}, ${length} bytes`)
  return performance.now() - began
}
