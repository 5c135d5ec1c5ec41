import type { Herald, HeraldOptions, Provider } from '@mailherald/core'
import type {
  InjectionToken,
  ModuleMetadata,
  OptionalFactoryDependency,
  Type,
} from '@nestjs/common'

/** The name of the registration that was given none. */
export const defaultName = 'default'

/** Where a registration is served, and what tells it from others. */
export interface RegistrationOptions {
  /**
   * Path of the endpoint, without global prefix.
   *
   * @defaultValue `webhooks`
   */
  readonly path?: string
  /**
   * What tells several registrations in one app apart.
   *
   * @defaultValue `default`
   */
  readonly name?: string
  /**
   * Method decorators for the endpoint: your own `@Public()`, `@SkipThrottle()`, `@ApiExcludeEndpoint()` … The
   * metadata they set can be read from the endpoint's method and from its class. An empty list says that the global
   * guards of the app let webhooks pass as they are: the boot log does not warn of them then.
   */
  readonly decorate?: readonly MethodDecorator[]
  /**
   * Whether every module can inject the `MailheraldService`.
   *
   * @defaultValue false
   */
  readonly isGlobal?: boolean
}

/** What a registration's herald is made from. Default of `logger`: Nest's, with the context "Mailherald". */
export interface MailheraldHeraldOptions<P extends Provider = Provider> extends HeraldOptions<P> {
  /**
   * Starts the worker of the `queue` in this process. Called when all handlers are found; the worker is closed at
   * shutdown, before the herald.
   *
   * @defaultValue none: another process has the worker
   */
  readonly worker?: StartWorker | undefined
}

/** Hands the events of a queue to a herald: `startWorker` of @mailherald/bullmq and of @mailherald/pg-boss returns one. */
export interface QueueWorker {
  /** Takes no more events, and finishes or returns those it has. */
  close(): Promise<unknown>
}

/** Starts a worker. */
export type StartWorker = (herald: Herald) => QueueWorker

/** What `MailheraldModule.forRoot` takes. */
export interface MailheraldModuleOptions<P extends Provider = Provider>
  extends MailheraldHeraldOptions<P>, RegistrationOptions {}

/** A class that makes the options, for `useClass` and `useExisting`. */
export interface MailheraldOptionsFactory<P extends Provider = Provider> {
  createMailheraldOptions(): MailheraldHeraldOptions<P> | Promise<MailheraldHeraldOptions<P>>
}

/** What `MailheraldModule.forRootAsync` takes: one of `useFactory`, `useClass` and `useExisting`. */
export interface MailheraldModuleAsyncOptions<P extends Provider = Provider>
  extends RegistrationOptions, Pick<ModuleMetadata, 'imports'> {
  /** What `useFactory` is called with. */
  readonly inject?: (InjectionToken | OptionalFactoryDependency)[]
  readonly useFactory?: (
    ...args: never[]
  ) => MailheraldHeraldOptions<P> | Promise<MailheraldHeraldOptions<P>>
  readonly useClass?: Type<MailheraldOptionsFactory<P>>
  readonly useExisting?: InjectionToken<MailheraldOptionsFactory<P>>
}
