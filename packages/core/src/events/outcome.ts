import type { HeraldEvent } from './event-map.js'

/** What rates are made of. */
export type Outcome = 'delivered' | 'bounced' | 'complained'

/** What an event counts as: a bounce is a permanent one, and a report that mail is not spam is no complaint. */
export function outcomeOf(event: HeraldEvent): Outcome | undefined {
  if (event.type === 'email.delivered') return 'delivered'
  if (event.type === 'email.bounced') {
    return event.bounce.kind === 'permanent' ? 'bounced' : undefined
  }
  const isComplaint =
    event.type === 'email.complained' && event.feedbackType?.toLowerCase() !== 'not-spam'
  return isComplaint ? 'complained' : undefined
}
