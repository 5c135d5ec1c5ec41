import {
  createHerald,
  type Delivery,
  type Handler,
  type Herald,
  type HeraldEvent,
  type ProviderOptions,
} from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'

/** A herald, what reached its verifier, and what reached its handler. */
export interface Acme {
  readonly herald: Herald
  readonly deliveries: readonly Delivery[]
  readonly events: readonly HeraldEvent[]
}

/** A herald for a provider that accepts every request: at `acme` and at `acme/shop-eu`, one event for each payload. */
export function heraldOfAcme(handler: Handler = () => {}): Acme {
  const deliveries: Delivery[] = []
  const events: HeraldEvent[] = []
  const provider = (options: ProviderOptions) =>
    acme({ ...options, verify: (delivery) => deliveries.push(delivery) > 0 })
  const herald = createHerald({
    providers: [provider({}), provider({ account: 'shop-eu' })],
    logger: false,
  })
  herald.on('*', { name: 'record' }, async (event, context) => {
    await handler(event, context)
    events.push(event)
  })
  return { herald, deliveries, events }
}
