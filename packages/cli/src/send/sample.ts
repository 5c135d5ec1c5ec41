import { createHerald, type HeraldEvent } from '@mailherald/core'
import { sampleEvents, signedDelivery, type Signer } from '@mailherald/testing'
import { didYouMean } from '../nearest.js'
import type { Known } from '../providers/find.js'
import { uncheckedProvider } from '../signing/open-provider.js'
import { wireOf } from '../signing/signer.js'
import { UsageError } from '../usage-error.js'

/** One of a provider's samples, as JSON. */
export interface Sample {
  readonly provider: Known
  /** The provider's own name of the event. */
  readonly event: string
  readonly text: string
}

/** The delivery of a sample, or of another body in its place. */
export interface SampleOrder {
  readonly url: string
  readonly sign: readonly Signer[]
  readonly signedAt?: Date
}

type Delivery = ReturnType<typeof signedDelivery>

/**
 * The sample of an event.
 *
 * @throws {UsageError} that names the nearest
 */
export function sampleOf(provider: Known, event: string): Sample {
  const names = eventsOf(provider)
  if (!names.includes(event)) {
    const hint = didYouMean(event, names)
    throw new UsageError(
      `${provider.title} has no event "${event}".${hint} It has: ${names.join(', ')}.`,
    )
  }
  return { provider, event, text: signedDelivery(provider.id, event as never).text }
}

/** The provider's own names of the events that there are samples of. */
export function eventsOf({ id }: Known): readonly string[] {
  return sampleEvents(id)
}

/** A sample, ready to be sent. */
export function deliveryOf({ provider, event, text }: Sample, order: SampleOrder): Delivery {
  return signedDelivery(provider.id, event as never, { ...order, body: text })
}

/** What a herald makes of a sample. */
export async function eventsIn(sample: Sample): Promise<readonly HeraldEvent[]> {
  const provider = await uncheckedProvider(sample.provider)
  const herald = createHerald({ providers: [provider], logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const url = `/webhooks/${provider.id}`
  await herald.receive(deliveryOf(sample, { url, sign: wireOf(sample.provider) }))
  return events
}
