import type { Handler, HandlerContext, HeraldEvent } from '@mailherald/core'
import { Inject, Injectable } from '@nestjs/common'
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js'
import { ModuleRef, type ParamsFactory } from '@nestjs/core'
import { isObservable, lastValueFrom } from 'rxjs'
import { invalid } from '../check-options.js'
import { plainLength } from '../decorators/event-params.js'
import { contextCreatorFor } from './context-creator.js'
import { hasEnhancers, hasFilters, refuseLostEnhancers } from './enhancers.js'
import type { FoundHandler } from './handler-explorer.js'
import { isSingleton, scopedHost, type ContextId, type Host } from './scoped-host.js'

/**
 * What `context.getType()` says in the guards, interceptors and filters around a handler, where
 * `context.getArgs()` are the event and the `HandlerContext`.
 */
export const mailheraldContext = 'mailherald'

type Run = (event: HeraldEvent, context: HandlerContext) => unknown

/** Makes the function that runs a handler on an instance. */
type MakeRun = (host: Host, contextId?: ContextId) => Run

/** Runs handlers as Nest runs a controller's methods: with what is bound to the method and to its class. */
@Injectable()
export class HandlerRunner {
  readonly #moduleRef: ModuleRef

  constructor(@Inject(ModuleRef) moduleRef: ModuleRef) {
    this.#moduleRef = moduleRef
  }

  /**
   * The function that core calls with every event of a handler.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID` for a guard that Nest would pass over
   */
  handlerFor(handler: FoundHandler): Handler {
    refuseLostEnhancers(handler)
    const { wrapper } = handler
    const makeRun = plainRun(handler) ?? this.#nestRun(handler)
    if (isSingleton(wrapper)) return makeRun(wrapper.instance)
    return async (event, context) => {
      const { host, contextId } = await scopedHost(wrapper, event)
      return makeRun(host, contextId)(event, context)
    }
  }

  #nestRun(handler: FoundHandler): MakeRun {
    const { wrapper, method } = handler
    const creator = contextCreatorFor(wrapper, this.#moduleRef)
    // Without filters of its own, a failure is core's to log: Nest would log it as well.
    const options = { guards: true, interceptors: true, filters: hasFilters(handler) }
    return (host, contextId) =>
      creator.create(
        host,
        host[method] as Host[string],
        method,
        ROUTE_ARGS_METADATA,
        noHttpParams,
        contextId,
        wrapper.id,
        options,
        mailheraldContext,
      )
  }
}

/** For a method that Nest would only call: around each call it makes a dozen promises. */
function plainRun(handler: FoundHandler): MakeRun | undefined {
  const { prototype, method } = handler
  const length = plainLength(prototype, method)
  if (length === undefined || hasEnhancers(handler)) return undefined
  return (host) => {
    const run = host[method] as Host[string]
    return (...args) => settled(run.apply(host, args.slice(0, length)))
  }
}

/** An observable is done when it is complete, as with Nest. */
function settled(result: unknown): unknown {
  return isObservable(result) ? lastValueFrom(result) : result
}

/** Parameter decorators of HTTP controllers have nothing to give here. */
const noHttpParams: ParamsFactory = {
  exchangeKeyForValue() {
    throw invalid(
      '@Body(), @Param() …',
      'has no meaning on an event handler. Take the event itself, or use @EventDelivery() or @EventMetadata()',
    )
  },
}
