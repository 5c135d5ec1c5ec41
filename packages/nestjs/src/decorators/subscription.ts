import type { EventPattern } from '@mailherald/core'
import type { EventHandlerOptions } from './handler-decorator.js'

/** What one decorator on a method says. */
export interface Subscription {
  readonly patterns: readonly EventPattern[]
  readonly options: EventHandlerOptions
}

const key = Symbol.for('mailherald:subscriptions')

/**
 * Notes a subscription of a method. Kept by the method's name and not on the function, so that it is found
 * even where another decorator wraps the method.
 */
export function addSubscription(prototype: object, method: string, added: Subscription): void {
  const known = ownSubscriptions(prototype, method)
  // Decorators run from the last to the first.
  Reflect.defineMetadata(key, [added, ...known], prototype, method)
}

/**
 * The subscriptions of a method, also of an inherited one, in the order in which they are written. A method
 * that a subclass overrides has those of the subclass.
 */
export function subscriptionsOf(prototype: object, method: string): readonly Subscription[] {
  let owner: object | null = prototype
  while (owner !== null && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner)
  return owner === null ? [] : ownSubscriptions(owner, method)
}

function ownSubscriptions(prototype: object, method: string): readonly Subscription[] {
  return (Reflect.getOwnMetadata(key, prototype, method) as Subscription[] | undefined) ?? []
}
