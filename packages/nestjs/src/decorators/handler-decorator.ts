import type { EventType, HandlerOptions } from '@mailherald/core'

/** Which events of which registration a method handles, and how it is run. */
export interface EventHandlerOptions extends HandlerOptions {
  /**
   * Name or names of the registrations whose events it handles.
   *
   * @defaultValue all of them
   */
  readonly herald?: string | readonly string[]
}

/**
 * A method decorator for handlers of the events `T`. The method may take the event, or less than is known of it
 * (a union with other events, `HeraldEvent`), or more (`EmailBouncedEvent<'tencent-ses', TencentSesPayload>`), or
 * nothing. A parameter that is another event does not compile.
 */
export type HandlerDecorator<T extends EventType> = <A extends readonly unknown[], R>(
  prototype: object,
  method: string,
  descriptor: TypedPropertyDescriptor<(...args: A) => R> & Verdict<OtherEvents<A, T>>,
) => void

/** The parameters that are events, but not those of `T`. */
type OtherEvents<A extends readonly unknown[], T extends EventType> = {
  [I in keyof A]-?: OtherEvent<Exclude<A[I], undefined>, T>
}[number]

type OtherEvent<P, T extends EventType> = [P] extends [
  { readonly type: infer Known extends EventType },
]
  ? [T] extends [Known]
    ? never
    : P
  : never

type Verdict<Wrong> = [Wrong] extends [never]
  ? unknown
  : { readonly 'This method takes another event than its decorator gives it': Wrong }
