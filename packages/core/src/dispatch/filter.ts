import type { EventType, HeraldEvent } from '../events/event-map.js'
import type { EmailReceivedEvent } from '../events/inbound.js'
import type { EventFilter, EventPattern } from './handler.js'
import type { Provider } from '../provider.js'

/** Whether a pattern covers an event type. */
export function patternMatches(pattern: EventPattern, type: EventType): boolean {
  return (
    pattern === '*' ||
    pattern === type ||
    (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))
  )
}

/** Turns a filter into a test, so that nothing is worked out per event. */
export function compileFilter(filter: EventFilter): (event: HeraldEvent) => boolean {
  const tests = [
    among(filter.provider, (event) => [event.provider]),
    among(filter.account, (event) => [event.account]),
    among(filter.tag, (event) => ('tags' in event ? event.tags : [])),
    among(filter.bounce, (event) => [
      event.type === 'email.bounced' ? event.bounce.kind : undefined,
    ]),
    among(lowerCase(filter.recipientDomain), recipientDomains),
  ].filter((test) => test !== undefined)
  return tests.length === 0 ? () => true : (event) => tests.every((test) => test(event))
}

/** Whether a provider's events can pass a filter, as far as the provider alone decides. */
export function mayPass(filter: EventFilter, { id, account, anyAccount }: Provider): boolean {
  const { provider = id, account: wanted } = filter
  if (![provider].flat().includes(id)) return false
  return wanted === undefined || anyAccount === true || [wanted].flat().includes(account ?? '')
}

type Test = (event: HeraldEvent) => boolean
type Values = (event: HeraldEvent) => readonly (string | undefined)[]

function among(wanted: string | readonly string[] | undefined, values: Values): Test | undefined {
  if (wanted === undefined) return undefined
  const accepted = new Set<string | undefined>(typeof wanted === 'string' ? [wanted] : wanted)
  return (event) => values(event).some((value) => value !== undefined && accepted.has(value))
}

function recipientDomains(event: HeraldEvent): string[] {
  if (event.type === 'email.received') return reached(event).map(domainOf)
  return 'recipient' in event && event.recipient ? [domainOf(event.recipient)] : []
}

/** Anyone can write anything into `To`: where the envelope is known, it alone counts. */
function reached({ envelope, to }: EmailReceivedEvent): readonly string[] {
  const known = envelope?.to ?? []
  return known.length > 0 ? known : to.map(({ address }) => address)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

function lowerCase(value: string | readonly string[] | undefined): string[] | undefined {
  if (value === undefined) return undefined
  return (typeof value === 'string' ? [value] : value).map((item) => item.toLowerCase())
}
