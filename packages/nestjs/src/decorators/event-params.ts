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
 * Gives the event and the context their places in a method, as far as others do not have them: Nest fills, and
 * pipes, only parameters that are decorated.
 */
export function keepFirstPlaces(prototype: object, method: string, length: number): void {
  const params: Readonly<Record<string, { readonly index: number }>> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, prototype.constructor, method) ?? {}
  const taken = new Set(Object.values(params).map(({ index }) => index))
  if (!taken.has(0)) Event()(prototype, method, 0)
  // A method that takes the event alone must not have its pipes run on the context. None: perhaps "...args".
  if (!taken.has(1) && length !== 1) EventContext()(prototype, method, 1)
}
