import type { Provider } from '@mailherald/core'
import type { Signer } from '@mailherald/testing'
import type { Known } from '../providers/find.js'
import { forgersOf } from '../send/forge.js'
import type { Answered, Poster } from '../send/post.js'
import { deliveryOf, eventsOf, sampleOf } from '../send/sample.js'
import type { Credentials } from '../signing/credentials.js'
import { signersOf, wireOf } from '../signing/signer.js'

/** Where a provider's deliveries go. */
export interface Endpoint {
  readonly known: Known
  readonly provider: Provider
  readonly url: URL
  readonly credentials: Credentials | undefined
  readonly poster: Poster
}

/** What is sent to try an endpoint. */
export interface Attempt {
  readonly signed: boolean
  /** Changed behind its signature: it gets as far as its body is read. */
  readonly tampered?: boolean
  readonly signedAt?: Date
  /** The sample in another form, where the provider sends JSON. */
  rewrite?(payload: unknown): string
}

/** Sends a sample. */
export function attempt(
  endpoint: Endpoint,
  { signed, tampered, signedAt, rewrite }: Attempt,
): Promise<Answered> {
  const { known, url, poster } = endpoint
  const [event = ''] = eventsOf(known)
  const sample = sampleOf(known, event)
  const text = rewrite === undefined ? sample.text : rewrite(JSON.parse(sample.text))
  const sign = signFor(endpoint, { signed, tampered: tampered === true })
  const order = { url: url.pathname + url.search, sign, ...(signedAt && { signedAt }) }
  const delivery = deliveryOf({ ...sample, text }, order)
  return poster.post(delivery, new URL(delivery.url, url))
}

function signFor(
  { known, url: { href: url }, credentials }: Endpoint,
  { signed, tampered }: { readonly signed: boolean; readonly tampered: boolean },
): readonly Signer[] {
  if (!signed || credentials === undefined) return wireOf(known)
  if (tampered) return forgersOf(known, 'tampered', { credentials, url })
  return signersOf(known, credentials, url)
}

/** Whether an answer means "done" to the provider. */
export function isSuccess({ status }: Answered): boolean {
  return status !== undefined && status >= 200 && status < 300
}

/** The status that a herald answers a forgery with. */
export function refusalStatus({ provider }: Endpoint): number {
  return provider.ack.refused ?? 401
}

/** How far the server's clock is ahead of ours, in milliseconds. */
export function skewOf({ date }: Answered): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? undefined : time - Date.now()
}
