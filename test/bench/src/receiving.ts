import type { IncomingDelivery, Provider } from '@mailherald/core'
import { heraldOf, received } from './posts.js'

/** How many posts one call is: more than the clock's grain. */
export const operations = 100

/** Receives one post after the other; when all were received, they come again to a herald that knows none of them. */
export function receivingEach(
  provider: Provider,
  deliveries: readonly IncomingDelivery[],
): () => Promise<void> {
  let herald = heraldOf(provider)
  let next = 0
  return async () => {
    for (let n = 0; n < operations; n++) {
      if (next === deliveries.length) [herald, next] = [heraldOf(provider), 0]
      const delivery = deliveries[next++]
      if (delivery !== undefined) await received(herald, delivery)
    }
  }
}
