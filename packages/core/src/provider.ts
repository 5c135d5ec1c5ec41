import type { Ack, Delivery, DeliveryMethod, Reply, VerifiedDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { EventDraft } from './events/draft.js'
import type { EventMap, EventType } from './events/event-map.js'
import { isSlug } from './util/slug.js'
import { readJson } from './read/json.js'
import type { Item } from './read/item.js'
import {
  toVerifier,
  type Verifier,
  type VerifyContext,
  type VerifyOption,
} from './verify/verifier.js'

export type { Ack, DeliveryMethod } from './delivery.js'

/**
 * When a provider compresses: before it signs, so that the signature covers the bytes as they travel, or after.
 * A forged body is not even decoded in the first case; in the second, gzip is decoded also where no header names it.
 */
export type Compression = 'before-signing' | 'after-signing'

/** What a normalizer may know beside the payload. */
export interface NormalizeContext {
  readonly receivedAt: Date
}

/** What a handshake that acts may use: the same as a verifier. */
export type HandshakeTools = VerifyContext

/** With what a probe comes. */
export type ProbeMethod = 'GET' | 'HEAD' | 'OPTIONS'

/** A probe that has another method than deliveries. */
export interface Probe {
  readonly method: ProbeMethod | readonly ProbeMethod[]
  /**
   * Whether it is answered only where the verifier accepts it.
   *
   * @defaultValue false
   */
  readonly verified?: boolean
  /**
   * What to answer; undefined for what is no probe.
   *
   * @defaultValue 200 with an empty object
   */
  reply?(delivery: Delivery): Reply | undefined
}

/** Probes of a provider that are answered and not dispatched. */
export interface Handshake {
  /** A probe without a body. Unlike `answer`, it leaves alone how deliveries are checked. */
  readonly probe?: Probe
  /** For probes that only want an answer and are known by their body. Runs before `verify`; must not act. */
  answer?(delivery: Delivery): Reply | undefined
  /** For handshakes that act (confirm a subscription). Runs only on verified deliveries. */
  confirm?(delivery: VerifiedDelivery, tools: HandshakeTools): Promise<Reply | undefined>
}

/** One email provider, configured: what `createHerald({ providers })` takes. */
export interface Provider<
  Id extends string = string,
  Raw = unknown,
  Emits extends EventType = EventType,
> {
  /** Slug: the path segment of its webhook and `event.provider`. */
  readonly id: Id
  readonly title: string
  /** The provider's page on its webhooks. */
  readonly docs: string
  readonly account?: string
  /** Serves every account name: the URL says whose delivery it is. */
  readonly anyAccount?: boolean
  /** Event types it can ever send, beside `unknown`. */
  readonly emits: readonly Emits[]
  readonly ack: Ack
  /** Largest body accepted, in bytes. */
  readonly bodyLimit: number
  /** Largest body accepted that is not a form, in bytes. */
  readonly jsonLimit: number
  /** With what it delivers. */
  readonly methods: readonly DeliveryMethod[]
  /** Absent: it does not compress, and a body with a `content-encoding` is refused. */
  readonly compression?: Compression
  readonly verifier: Verifier
  readonly handshake?: Handshake
  read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]>
  isPing?(item: Item<Raw>): boolean
  normalize(item: Item<Raw>, context: NormalizeContext): readonly EventDraft[]
}

/** Options that every provider's factory takes. */
export interface ProviderOptions {
  /** Name of this account, when you have several: its URL is `/<provider>/<account>`. */
  readonly account?: string
  /**
   * Serves `/<provider>/<account>` for every account name: for tenants. Look their secrets up by
   * `delivery.account`; it becomes `event.account` and part of the event's id.
   */
  readonly anyAccount?: boolean
  /** Largest body accepted, in bytes after content decoding. */
  readonly bodyLimit?: number
  /** Statuses to answer instead of the provider's usual ones. */
  readonly ack?: Partial<Ack>
}

/** What `defineProvider` takes. */
export interface ProviderDefinition<Id extends string, Raw, Emits extends EventType = EventType> {
  readonly id: Id
  readonly title: string
  readonly docs: string
  /** Event types it can ever send, beside `unknown`: what `emittedBy` finds in the table of its events. */
  readonly emits: readonly Emits[]
  /** @defaultValue 200 and 503 */
  readonly ack?: Ack
  /**
   * In bytes.
   *
   * @defaultValue 1 MiB
   */
  readonly bodyLimit?: number
  /**
   * Limit of a body that is not a form, where forms with files may be larger. In bytes.
   *
   * @defaultValue `bodyLimit`
   */
  readonly jsonLimit?: number
  /**
   * With what it delivers. A `GET` has an empty body, whatever was sent with it: what it says is in the URL, and `verify`
   * has to prove that. It is no probe then.
   *
   * @defaultValue `POST` alone
   */
  readonly methods?: readonly DeliveryMethod[]
  /**
   * Whether it compresses what it sends.
   *
   * @defaultValue it does not: a body with a `content-encoding` is refused
   */
  readonly compression?: Compression
  /** Who may deliver. There is no default: `unverified()` must be spelled out. */
  readonly verify: VerifyOption
  readonly handshake?: Handshake
  /**
   * The payloads of a delivery.
   *
   * @defaultValue `readJson`: the body is one JSON object or an array of them
   */
  read?(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]>
  /** Whether a verified payload only tries the endpoint out: it is answered as success and is not an event. */
  isPing?(item: Item<Raw>): boolean
  /**
   * Turns one payload into events. Pure: no clock, no crypto, no network, no headers. A payload without
   * an event type of its own, or that lacks what its event needs, becomes a draft of type `unknown`.
   */
  normalize(item: Item<Raw>, context: NormalizeContext): readonly EventDraft[]
}

/** The event of type `T` as provider `P` sends it. */
export type EventOf<T extends EventType, P extends Provider = Provider> =
  P extends Provider<infer Id, infer Raw, infer Emits>
    ? EventMap<Id, Raw>[Extract<T, Emits | 'unknown'>]
    : never

const mebibyte = 1024 * 1024
const mustBeSlug = 'must be a slug: at most 63 lower-case letters, digits and single hyphens'

/**
 * Makes a provider: the same door for the built-in ones and for yours.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` or `ERR_VERIFY_MISSING`, naming the option.
 * @example
 * ```ts
 * import { defineProvider, type ProviderOptions } from '@mailherald/core'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * interface AcmePayload { kind?: string; to?: string }
 *
 * export const acme = (token: string, options: ProviderOptions = {}) =>
 *   defineProvider<'acme', AcmePayload>({
 *     id: 'acme',
 *     title: 'Acme Mail',
 *     docs: 'https://docs.example.com/webhooks',
 *     emits: ['email.delivered'],
 *     verify: urlToken(token),
 *     normalize: ({ raw }) => [
 *       { type: 'email.delivered', providerType: raw.kind ?? '', recipient: raw.to ?? '', tags: [], metadata: {} },
 *     ],
 *   }, options)
 * ```
 */
export function defineProvider<
  const Id extends string,
  Raw,
  const Emits extends EventType = EventType,
>(
  definition: ProviderDefinition<Id, Raw, Emits>,
  options: ProviderOptions = {},
): Provider<Id, Raw, Emits> {
  const { id } = definition
  const { account, anyAccount } = options
  if (!isSlug(id)) throw invalid(id, 'id', mustBeSlug)
  if (account !== undefined && !isSlug(account)) throw invalid(id, 'account', mustBeSlug)
  if (account !== undefined && anyAccount) {
    throw invalid(id, 'anyAccount', 'serves every account: leave "account" out')
  }
  const bodyLimit = options.bodyLimit ?? definition.bodyLimit ?? mebibyte
  if (!Number.isSafeInteger(bodyLimit) || bodyLimit <= 0) {
    throw invalid(id, 'bodyLimit', 'must be a positive whole number of bytes')
  }
  const ack: Ack = { success: 200, retry: 503, ...definition.ack, ...options.ack }
  if (!Object.values(ack).every(isFinalStatus)) {
    throw invalid(id, 'ack', 'must hold HTTP statuses: whole numbers from 200 to 599')
  }
  if (ack.retry < 300) throw invalid(id, 'ack', 'must not say "success" (2xx) to ask for a retry')
  const { compression, handshake, isPing, jsonLimit = bodyLimit, methods = ['POST'] } = definition
  return {
    id,
    title: definition.title,
    docs: definition.docs,
    emits: definition.emits,
    bodyLimit,
    jsonLimit: Math.min(jsonLimit, bodyLimit),
    methods,
    ack,
    verifier: toVerifier(definition.verify, id),
    read: definition.read ?? readJson,
    normalize: definition.normalize,
    ...(account !== undefined && { account }),
    ...(anyAccount === true && { anyAccount }),
    ...(handshake !== undefined && { handshake }),
    ...(isPing !== undefined && { isPing }),
    ...(compression !== undefined && { compression }),
  }
}

function isFinalStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 200 && status < 600
}

function invalid(provider: string, option: string, what: string): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', `${provider}: option "${option}" ${what}.`, {
    details: { provider, option },
  })
}
