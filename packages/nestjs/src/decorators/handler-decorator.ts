import type { EventType, HandlerOptions, Provider } from '@mailherald/core'

/**
 * Tells the compiler which providers you have: then a decorator for an event, or a `provider`, that none of them can
 * send is a compile error.
 *
 * @example
 * ```ts
 * // providers.ts
 * export const providers = [resend({ secret: process.env.RESEND_SECRET })]
 *
 * declare module '@mailherald/nestjs' {
 *   interface Register {
 *     providers: typeof providers
 *   }
 * }
 * ```
 */
export interface Register {}

/** The providers in `Register`; any where it says nothing. */
export type Registered = Register extends { readonly providers: readonly (infer P)[] }
  ? Extract<P, Provider>
  : Provider

/** Which events of which registration a method handles, and how it is run. */
export interface EventHandlerOptions<Id extends string = string> extends HandlerOptions<Id> {
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
