import { deepMerge, type DeepPartial } from './deep-merge.js'
import { listElements, sampleRegistry } from './providers/index.js'
import {
  sampleNameOf,
  unknownSample,
  type Registry,
  type SampleEvent,
  type SampleEventType,
  type SampleNameOf,
  type SampleProvider,
} from './sample-name.js'
import {
  jsonBytes,
  signed,
  withHeaders,
  type SampleDelivery,
  type Signer,
} from './sample-delivery.js'
import { SendableDelivery } from './sendable-delivery.js'

/** What the provider sends for an event, by its own name or by the type that comes of it; without an event, for any. */
export type SamplePayload<
  S extends SampleProvider,
  E extends SampleEvent<S> | SampleEventType<S> = SampleEvent<S>,
> = S extends SampleProvider ? PayloadNamed<S, SampleNameOf<S, E>> : never

type PayloadNamed<S extends SampleProvider, Name> = Name extends keyof Registry[S]
  ? Registry[S][Name]
  : never

/** What is to be different from the sample. */
export interface DeliveryOverrides<Payload = unknown> {
  /**
   * Laid over the sample payload: `undefined` takes a field away, lists are replaced whole. Where the provider posts a
   * list, over its element.
   */
  readonly payload?: DeepPartial<Payload>
  /** Laid over it, too, and not checked: custom arguments, fields that the types do not know, values of a wrong type. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** Instead of the payload, to the byte. */
  readonly body?: string | Uint8Array
  readonly account?: string
  /**
   * Path and query.
   *
   * @defaultValue `/webhooks/<provider>`, with the account after it
   */
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  /**
   * When the herald gets it.
   *
   * @defaultValue the herald's own clock
   */
  readonly receivedAt?: Date
  /**
   * When the provider signs it.
   *
   * @defaultValue now
   */
  readonly signedAt?: Date
  /**
   * How it is signed. Of several signers, each signs the result of the one before.
   *
   * @defaultValue not at all
   */
  readonly sign?: Signer | readonly Signer[]
}

/**
 * A delivery of a provider, as genuine as you sign it: for `herald.receive`, as the second argument of `fetch`, or
 * for supertest, whose `send` takes its `text`.
 *
 * @param event the provider's own name for it, for example `bounce`, or the event type that comes of it, for example
 * `email.bounced`. Where a name is both, it is the provider's
 * @throws {MailheraldError} `ERR_OPTION_INVALID` for a provider or an event that there is no sample of
 * @example
 * ```ts
 * import { hmacSigner, signedDelivery, urlTokenSigner } from '@mailherald/testing'
 *
 * await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) }))
 * await herald.receive(signedDelivery('tencent-ses', 'email.bounced', { sign: urlTokenSigner(token) })) // the same
 *
 * const delivery = signedDelivery('simplysend', 'email_bounced', {
 *   payload: { data: { object: { bounceType: 'Transient' } } },
 *   sign: hmacSigner({ header: 'x-signature', secret }),
 * })
 * await fetch(new URL(delivery.url, 'http://127.0.0.1:3000'), delivery)
 * await request(app).post(delivery.url).set(delivery.headers).send(delivery.text) // supertest
 * ```
 */
export function signedDelivery<
  const S extends SampleProvider,
  const E extends SampleEvent<S> | SampleEventType<S>,
>(provider: S, event: E, overrides: DeliveryOverrides<SamplePayload<S, E>> = {}): SendableDelivery {
  const { account, receivedAt, signedAt = new Date(), headers = {}, sign = [] } = overrides
  const path = account === undefined ? provider : `${provider}/${account}`
  const unsigned: SampleDelivery = {
    provider,
    method: 'POST',
    url: overrides.url ?? `/webhooks/${path}`,
    headers: { 'content-type': 'application/json' },
    body: bodyOf([provider, event], overrides),
    signedAt,
    ...(account !== undefined && { account }),
    ...(receivedAt !== undefined && { receivedAt }),
  }
  return new SendableDelivery(signed(withHeaders(unsigned, headers), sign))
}

/**
 * The names of a provider's documented events, in the order of its documentation.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` for a provider that there are no samples of
 * @example
 * ```ts
 * for (const event of sampleEvents('tencent-ses')) {
 *   await herald.receive(signedDelivery('tencent-ses', event, { sign }))
 * }
 * ```
 */
export function sampleEvents<const S extends SampleProvider>(
  provider: S,
): readonly SampleEvent<S>[] {
  return Object.keys(samplesOf(provider)) as SampleEvent<S>[]
}

/** The slugs of all providers that there are samples of. */
export const sampleProviders: readonly SampleProvider[] = Object.keys(
  sampleRegistry,
) as SampleProvider[]

function samplesOf(provider: SampleProvider): Readonly<Record<string, unknown>> {
  if (Object.hasOwn(sampleRegistry, provider)) return sampleRegistry[provider]
  throw unknownSample('provider', provider, sampleProviders)
}

function bodyOf(
  [provider, event]: readonly [SampleProvider, string],
  { payload = {}, extra = {}, body }: DeliveryOverrides,
): Uint8Array<ArrayBuffer> {
  const samples = samplesOf(provider)
  const name = sampleNameOf(provider, event, samples)
  if (typeof body === 'string') return new TextEncoder().encode(body)
  if (body !== undefined) return new Uint8Array(body)
  const changed = deepMerge(deepMerge(samples[name], payload), extra)
  return jsonBytes(Object.hasOwn(listElements[provider] ?? {}, name) ? [changed] : changed)
}
