import { applyDecorators } from '@nestjs/common'
import {
  EXCEPTION_FILTERS_METADATA,
  GUARDS_METADATA,
  INTERCEPTORS_METADATA,
  PIPES_METADATA,
} from '@nestjs/common/constants.js'

/** What Nest runs once for the class and once for the method: on both, it would run twice. */
const enhancers: ReadonlySet<unknown> = new Set([
  GUARDS_METADATA,
  INTERCEPTORS_METADATA,
  PIPES_METADATA,
  EXCEPTION_FILTERS_METADATA,
])

/**
 * Puts decorators on a method. The metadata they set is copied to the class, because a guard may look for it
 * on either.
 */
export function decorateWith(decorators: readonly MethodDecorator[]): MethodDecorator {
  return (prototype, name, descriptor) => {
    const method = descriptor.value as object
    const before = new Set<unknown>(Reflect.getMetadataKeys(method))
    applyDecorators(...decorators.toReversed())(prototype, name, descriptor)
    for (const key of Reflect.getMetadataKeys(method)) {
      if (before.has(key) || enhancers.has(key)) continue
      Reflect.defineMetadata(key, Reflect.getMetadata(key, method), prototype.constructor)
    }
  }
}
