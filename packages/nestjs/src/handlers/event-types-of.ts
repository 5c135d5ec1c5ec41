import { eventTypes, type EventType, type Provider } from '@mailherald/core'
import type { Subscription } from './subscription.js'

/** The event types that a subscription can be called with. */
export function eventTypesOf({ patterns, options }: Subscription): EventType[] {
  return eventTypes.filter(
    (type) =>
      (options.bounce === undefined || type === 'email.bounced') &&
      patterns.some((pattern) => stands(pattern, type)),
  )
}

/** Whether one of the providers can send what a subscription waits for. */
export function canFire(subscription: Subscription, providers: readonly Provider[]): boolean {
  const { provider, account } = subscription.options
  const types = eventTypesOf(subscription)
  return providers.some(
    (one) =>
      isAmong(one.id, provider) &&
      isAmong(one.account, account) &&
      types.some((type) => type === 'unknown' || one.emits.includes(type)),
  )
}

function stands(pattern: string, type: EventType): boolean {
  return (
    pattern === '*' ||
    pattern === type ||
    (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))
  )
}

function isAmong(
  value: string | undefined,
  wanted: string | readonly string[] | undefined,
): boolean {
  if (wanted === undefined) return true
  return value !== undefined && (typeof wanted === 'string' ? [wanted] : wanted).includes(value)
}
