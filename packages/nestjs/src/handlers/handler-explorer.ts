import { Inject, Injectable } from '@nestjs/common'
import { DiscoveryService, MetadataScanner } from '@nestjs/core'
import { subscriptionsOf, type Subscription } from '../decorators/subscription.js'

/** How Nest keeps a provider or controller. */
export type InstanceWrapper = ReturnType<DiscoveryService['getProviders']>[number]

/** A subscribed method of a provider or controller. */
export interface FoundHandler {
  readonly wrapper: InstanceWrapper
  readonly prototype: object
  readonly className: string
  readonly method: string
  readonly subscription: Subscription
  /** Tells several subscriptions of one method apart; empty where there is one. */
  readonly suffix: string
}

/** An instance that may have handlers. */
interface Candidate {
  readonly wrapper: InstanceWrapper
  readonly prototype: object
}

/** Finds the subscribed methods of every provider and controller in every module. */
@Injectable()
export class HandlerExplorer {
  readonly #discovery: DiscoveryService
  readonly #scanner: MetadataScanner

  constructor(
    @Inject(DiscoveryService) discovery: DiscoveryService,
    @Inject(MetadataScanner) scanner: MetadataScanner,
  ) {
    this.#discovery = discovery
    this.#scanner = scanner
  }

  /** Each instance once, under however many tokens it can be injected. */
  explore(): FoundHandler[] {
    return this.#candidates().flatMap((candidate) => this.#handlersOf(candidate))
  }

  #candidates(): Candidate[] {
    const wrappers = [...this.#discovery.getProviders(), ...this.#discovery.getControllers()]
    const seen = new Set<unknown>()
    return wrappers.flatMap((wrapper) => {
      const { instance }: { readonly instance: unknown } = wrapper
      if (typeof instance !== 'object' || instance === null || seen.has(instance)) return []
      seen.add(instance)
      const prototype: object | null = Object.getPrototypeOf(instance)
      return prototype === null ? [] : [{ wrapper, prototype }]
    })
  }

  #handlersOf({ wrapper, prototype }: Candidate): FoundHandler[] {
    const className = prototype.constructor.name
    return this.#scanner.getAllMethodNames(prototype).flatMap((method) => {
      const subscriptions = subscriptionsOf(prototype, method)
      const suffixes = suffixesOf(subscriptions)
      return subscriptions.map((subscription, index) => {
        const suffix = suffixes[index] ?? ''
        return { wrapper, prototype, className, method, subscription, suffix }
      })
    })
  }
}

/** By pattern; where patterns are equal (and filters differ), also by number. */
function suffixesOf(subscriptions: readonly Subscription[]): string[] {
  if (subscriptions.length === 1) return ['']
  const patterns = subscriptions.map((subscription) => `(${subscription.patterns.join()})`)
  return patterns.map((pattern, index) => {
    const before = patterns.slice(0, index).filter((other) => other === pattern).length
    return before === 0 ? pattern : `${pattern}#${before + 1}`
  })
}
