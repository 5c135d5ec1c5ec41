import type { EventType } from '../events/event-map.js'
import type { Ack } from '../provider.js'

/** What can be said of a provider without loading it. */
export interface ProviderInfo<Id extends string = string> {
  /** Its slug: `@mailherald/core/providers/<id>` is its module. */
  readonly id: Id
  /** As the provider writes it. */
  readonly title: string
  /** The function of its module that makes it, for example `tencentSes`. */
  readonly factory: string
  /** The provider's page on its webhooks. */
  readonly docs: string
  /** How its posts are proved, in a few words. */
  readonly proof: string
  /** Whether it signs its posts. What does not is proved by what you put into its URL or headers. */
  readonly signs: boolean
  /** The option that says who may post: what its signature is checked with, or else `verify`. */
  readonly option: string
  readonly ack: Ack
  /** Largest body accepted, in bytes, where no option says otherwise. */
  readonly bodyLimit: number
  /** Event types it can ever send, beside `unknown`. */
  readonly emits: readonly EventType[]
}
