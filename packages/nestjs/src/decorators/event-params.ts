import type { HandlerContext, HeraldEvent } from '@mailherald/core'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js'

/** The event. A parameter decorator; the first parameter needs none. */
export const Event: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.getArgByIndex<HeraldEvent>(0),
)

/** What core gives beside the event: delivery, signal, attempt, logger. The second parameter needs no decorator. */
export const EventContext: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.getArgByIndex<HandlerContext>(1),
)

/** The post that brought the event: its bytes and headers, a `VerifiedDelivery`. */
export const EventDelivery: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.getArgByIndex<HandlerContext>(1).delivery,
)

/**
 * Nest fills only decorated parameters as soon as one is decorated. The event and the context keep their
 * places, as in a method without decorated parameters.
 */
export function keepFirstPlaces(prototype: object, method: string): void {
  const params: Readonly<Record<string, { readonly index: number }>> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, method) ?? {}
  const taken = Object.values(params).map(({ index }) => index)
  if (taken.length === 0) return
  if (!taken.includes(0)) Event()(prototype, method, 0)
  if (!taken.includes(1)) EventContext()(prototype, method, 1)
}
