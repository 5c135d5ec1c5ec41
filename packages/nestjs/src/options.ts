import type { Herald, HeraldOptions, Provider } from '@mailherald/core'
import type {
  InjectionToken,
  ModuleMetadata,
  OptionalFactoryDependency,
  Type,
} from '@nestjs/common'

/** The name of the registration that was given none. */
export const defaultName = 'default'

/** Where a registration is served, and how it is told from others. */
export interface RegistrationOptions {
  /** Path of the endpoint, without global prefix. Left out: `webhooks`. */
  readonly path?: string
  /** Left out: `default`. Several registrations in one app need names. */
  readonly name?: string
  /**
   * Method decorators for the endpoint: your own `@Public()`, `@SkipThrottle()`, `@ApiExcludeEndpoint()` … The
   * metadata they set can be read from the endpoint's method and from its class. An empty list says that the global
   * guards of the app let webhooks pass as they are: the boot log is silent about them then.
   */
  readonly decorate?: readonly MethodDecorator[]
  /** Whether every module can inject the `MailheraldService`. Left out: false. */
  readonly isGlobal?: boolean
}

/** What a registration's herald is made from. Left out, `logger` is Nest's, with the context "Mailherald". */
export interface MailheraldHeraldOptions<P extends Provider = Provider> extends HeraldOptions<P> {
  /**
   * Starts the worker of the `queue` in this process. Called when all handlers are found; the worker is closed at
   * shutdown, before the herald. Left out: another process has it.
   */
  readonly worker?: StartWorker | undefined
}

/** Hands the events of a queue to a herald: `startWorker` of @mailherald/bullmq returns one. */
export interface QueueWorker {
  /** Takes no more events, and finishes or gives back those it has. */
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
