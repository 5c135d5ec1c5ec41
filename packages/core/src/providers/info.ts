import type { EventType } from '../events/event-map.js'
import type { Ack, Compression, DeliveryMethod } from '../provider.js'
import type { ProviderFacts } from './facts.js'

/** What can be said of a provider without loading it. */
export interface ProviderInfo<Id extends string = string> extends Omit<
  ProviderFacts,
  'scheme' | 'setUp'
> {
  /** Its slug: `@mailherald/core/providers/<id>` is its module. */
  readonly id: Id
  /** As the provider writes it. */
  readonly title: string
  /** The function of its module that makes it, for example `tencentSes`. */
  readonly factory: string
  /** The provider's page on its webhooks. */
  readonly docs: string
  /** The option that says who may post: what its signature is checked with, or else `verify`. */
  readonly option: string
  readonly ack: Ack
  /** Largest body accepted, in bytes, where no option says otherwise. */
  readonly bodyLimit: number
  /** Absent: it posts. */
  readonly methods?: readonly DeliveryMethod[]
  /** Absent: it does not compress what it sends. */
  readonly compression?: Compression
  /** Event types it can ever send, beside `unknown`. */
  readonly emits: readonly EventType[]
}
