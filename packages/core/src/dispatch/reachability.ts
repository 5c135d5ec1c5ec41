import type { Provider } from '../provider.js'
import { mayPass, patternMatches } from './filter.js'
import type { RegisteredHandler } from './registry.js'

/** Whether one of the providers can send what the handler waits for. */
export function isReachable(
  { patterns, filter }: RegisteredHandler,
  providers: readonly Provider[],
): boolean {
  const possible = providers.filter((provider) => mayPass(filter, provider))
  return patterns.some(
    (pattern) =>
      (pattern === 'unknown' && possible.length > 0) ||
      possible.some(({ emits }) => emits.some((type) => patternMatches(pattern, type))),
  )
}
