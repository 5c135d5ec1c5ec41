import type { HandlerContext, HeraldEvent } from '@mailherald/core'
import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js'

function eventOf(_data: unknown, context: ExecutionContext): HeraldEvent {
  return context.getArgByIndex<HeraldEvent>(0)
}

function contextOf(_data: unknown, context: ExecutionContext): HandlerContext {
  return context.getArgByIndex<HandlerContext>(1)
}

// On the functions, because those of another copy of this package are not these.
const place = Symbol.for('mailherald:place')
Object.assign(eventOf, { [place]: 0 })
Object.assign(contextOf, { [place]: 1 })

/** The event. A parameter decorator; the first parameter needs none. */
export const Event: () => ParameterDecorator = createParamDecorator(eventOf)

/** What core passes with the event: delivery, signal, attempt, logger. The second parameter needs no decorator. */
export const EventContext: () => ParameterDecorator = createParamDecorator(contextOf)

/** The delivery that brought the event: its bytes and headers, a `VerifiedDelivery`. */
export const EventDelivery: () => ParameterDecorator = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.getArgByIndex<HandlerContext>(1).delivery,
)

/**
 * Gives the event and the context their places in a method, as far as others do not have them: Nest fills, and
 * pipes, only parameters that are decorated.
 */
export function keepFirstPlaces(prototype: object, method: string, length: number): void {
  const taken = new Set(paramsOf(prototype, method).map(({ index }) => index))
  if (!taken.has(0)) Event()(prototype, method, 0)
  // A method that takes the event alone must not have its pipes run on the context. None: perhaps "...args".
  if (!taken.has(1) && length !== 1) EventContext()(prototype, method, 1)
}

/**
 * How many arguments a method takes that takes the event, or the event and its context, in the first places and
 * as they are; undefined where it has another parameter, or one with a pipe.
 */
export function plainLength(prototype: object, method: string): number | undefined {
  const params = paramsOf(prototype, method)
  const isPlain = params.every(
    ({ index, factory, pipes = [] }) => factory?.[place] === index && pipes.length === 0,
  )
  return isPlain && params.length > 0 ? params.length : undefined
}

interface Param {
  readonly index: number
  readonly factory?: { readonly [place]?: number }
  readonly pipes?: readonly unknown[]
}

function paramsOf({ constructor }: object, method: string): readonly Param[] {
  const params: Readonly<Record<string, Param>> =
    Reflect.getMetadata(ROUTE_ARGS_METADATA, constructor, method) ?? {}
  return Object.values(params)
}
