import { inOrder } from './in-order.js'
import { andThen, type MaybePromise } from './maybe-promise.js'

/** What is made of each of them. Where that takes long, others get their turn meanwhile. */
export function collected<T, R>(
  items: Iterable<T>,
  make: (item: T) => R,
): MaybePromise<readonly R[]> {
  const made: R[] = []
  const all = inOrder(items, {
    concurrency: 1,
    keyOf: () => '',
    work: (item) => void made.push(make(item)),
  })
  return andThen(all, () => made)
}
