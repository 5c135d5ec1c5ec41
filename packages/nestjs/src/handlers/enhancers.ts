import {
  EXCEPTION_FILTERS_METADATA,
  GUARDS_METADATA,
  INTERCEPTORS_METADATA,
  PIPES_METADATA,
} from '@nestjs/common/constants.js'
import { invalid } from '../check-options.js'
import type { FoundHandler } from './handler-explorer.js'

const kinds = [GUARDS_METADATA, INTERCEPTORS_METADATA, PIPES_METADATA, EXCEPTION_FILTERS_METADATA]

/** Whether the method or its class has exception filters. */
export function hasFilters(handler: FoundHandler): boolean {
  return enhancersOf(handler, EXCEPTION_FILTERS_METADATA).length > 0
}

/** Whether the method or its class has guards, pipes, interceptors or exception filters. */
export function hasEnhancers(handler: FoundHandler): boolean {
  return kinds.some((kind) => enhancersOf(handler, kind).length > 0)
}

/**
 * Refuses a guard (or pipe, interceptor, filter) that Nest would pass over without a word: one given as a class,
 * on a provider that Nest does not make from its class.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function refuseLostEnhancers(handler: FoundHandler): void {
  const { wrapper, className, method } = handler
  for (const enhancer of kinds.flatMap((kind) => enhancersOf(handler, kind))) {
    if (typeof enhancer !== 'function' || wrapper.host?.injectables.has(enhancer)) continue
    throw invalid(
      'providers',
      `has ${className} as a value or from a factory: Nest cannot make ${enhancer.name} for ${className}.${method} then. ` +
        `Provide ${className} as a class, or use an instance: new ${enhancer.name}()`,
    )
  }
}

function enhancersOf({ prototype, method }: FoundHandler, kind: string): unknown[] {
  const host = prototype as Record<string, object>
  const ofMethod = host[method] === undefined ? [] : (Reflect.getMetadata(kind, host[method]) ?? [])
  return [...(Reflect.getMetadata(kind, prototype.constructor) ?? []), ...ofMethod]
}
