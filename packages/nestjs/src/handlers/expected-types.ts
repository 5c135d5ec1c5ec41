import { eventTypes, type EventPattern, type EventType, type Provider } from '@mailherald/core'
import type { Subscription } from '../decorators/subscription.js'

/** The event types with which a subscription can be called, of those that the providers can send. */
export function expectedTypes(
  { patterns, options }: Subscription,
  providers: readonly Provider[],
): EventType[] {
  const senders = providers.filter(
    ({ id, account, anyAccount }) =>
      isAmong(id, options.provider) && (anyAccount || isAmong(account, options.account)),
  )
  return eventTypes.filter(
    (type) =>
      patterns.some((pattern) => stands(pattern, type)) &&
      (options.bounce === undefined || type === 'email.bounced') &&
      senders.some(({ emits }) => type === 'unknown' || emits.includes(type)),
  )
}

function stands(pattern: EventPattern, type: EventType): boolean {
  const isFamily = pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))
  return pattern === '*' || pattern === type || isFamily
}

function isAmong(
  value: string | undefined,
  wanted: string | readonly string[] | undefined,
): boolean {
  if (wanted === undefined) return true
  return value !== undefined && [wanted].flat().includes(value)
}
