import { eventTypes, type EventPattern, type Provider } from '@mailherald/core'
import type { BoundHandler } from '../handlers/handler-binder.js'
import { expectedTypes } from '../handlers/expected-types.js'

/**
 * Who gets which events, a line for each pattern: every event, then families, then single types. A type that the
 * providers do not send has none.
 */
export function handlerLines(
  handlers: readonly BoundHandler[],
  providers: readonly Provider[],
): string[] {
  const heard = handlers.map((handler) => ({
    name: handler.name,
    patterns: heardPatterns(handler, providers),
  }))
  return patternsInOrder.flatMap((pattern) => {
    const called = heard.filter(({ patterns }) => patterns.includes(pattern))
    const what = pattern === '*' ? 'every event' : pattern
    return called.length === 0 ? [] : [`${what} → ${called.map(({ name }) => name).join(', ')}`]
  })
}

const families = new Set(eventTypes.filter(isDotted).map((type) => `${type.split('.')[0]}.*`))
const patternsInOrder = ['*', ...families, ...eventTypes] as EventPattern[]

function isDotted(type: string): boolean {
  return type.includes('.')
}

/** The widest patterns of a handler, as far as an event can fit them. */
function heardPatterns(
  { subscription }: BoundHandler,
  providers: readonly Provider[],
): readonly EventPattern[] {
  const { patterns, options } = subscription
  const hears = (pattern: EventPattern): boolean =>
    expectedTypes({ patterns: [pattern], options }, providers).length > 0
  const heard = patterns.filter(hears)
  // Only bounces have what this filter asks for, whatever the pattern.
  if (options.bounce !== undefined && heard.length > 0) return ['email.bounced']
  return heard.includes('*') ? ['*'] : heard
}
