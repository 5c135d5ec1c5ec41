import type { Signer } from '@mailherald/testing'
import type { Forgery } from './forge.js'
import { forgersOf, monthAgo } from './forge.js'
import type { Known } from '../providers/find.js'
import type { Credentials } from '../signing/credentials.js'
import { signersOf } from '../signing/signer.js'
import { deliveryOf, type Sample } from './sample.js'
import { targetOf } from './target.js'
import { variationOf, type Vary } from './vary.js'

/** A sample with all that is needed to send it, again and again. */
export interface Shipment {
  readonly sample: Sample
  readonly url: URL
  readonly sign: readonly Signer[]
  readonly vary: Vary
  /** Whether each is an event of its own. */
  readonly isDistinct: boolean
}

/** Where to, and how. */
export interface ShipmentOrder {
  readonly to: string
  readonly exact?: boolean
  readonly forge?: Forgery
  readonly credentials: Credentials | undefined
}

/** Prepares a sample. */
export async function shipmentOf(sample: Sample, order: ShipmentOrder): Promise<Shipment> {
  const url = targetOf(order.to, sample.provider, order.exact)
  return { sample, url, sign: signFor(sample.provider, url, order), ...(await variationOf(sample)) }
}

function signFor(provider: Known, url: URL, order: ShipmentOrder): readonly Signer[] {
  const { forge, credentials } = order
  const signing = { credentials, url: url.href }
  if (forge !== undefined) return forgersOf(provider, forge, signing)
  return credentials === undefined ? [] : signersOf(provider, credentials, url.href)
}

type Delivery = ReturnType<typeof deliveryOf>

/** The nth delivery, and where it goes: a signer may have put its proof into the URL. */
export function nth(
  shipment: Shipment,
  n: number,
  forge?: Forgery,
): { delivery: Delivery; url: URL } {
  const { sample, url, sign, vary } = shipment
  const order = { url: url.pathname + url.search, sign }
  const stale = forge === 'stale' && { signedAt: monthAgo() }
  const delivery = deliveryOf(vary(sample, n), { ...order, ...stale })
  return { delivery, url: new URL(delivery.url, url) }
}
