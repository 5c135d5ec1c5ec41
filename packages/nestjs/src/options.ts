import type { HeraldOptions, Provider } from '@mailherald/core'
import type {
  InjectionToken,
  ModuleMetadata,
  OptionalFactoryDependency,
  Type,
} from '@nestjs/common'

/** Where a registration is served, and how it is told from others. */
export interface RegistrationOptions {
  /** Path of the endpoint, without global prefix. Left out: `webhooks`. */
  readonly path?: string
  /** Left out: `default`. Several registrations in one app need names. */
  readonly name?: string
  /**
   * Method decorators for the endpoint: your own `@Public()`, `@SkipThrottle()`, `@ApiExcludeEndpoint()` … The
   * metadata they set can be read from the endpoint's method and from its class.
   */
  readonly decorate?: readonly MethodDecorator[]
  /** Whether every module can inject the `MailheraldService`. Left out: false. */
  readonly isGlobal?: boolean
}

/** What `MailheraldModule.forRoot` takes. Left out, `logger` is Nest's, with the context "Mailherald". */
export interface MailheraldModuleOptions<P extends Provider = Provider>
  extends HeraldOptions<P>, RegistrationOptions {}

/** A class that makes the options, for `useClass` and `useExisting`. */
export interface MailheraldOptionsFactory<P extends Provider = Provider> {
  createMailheraldOptions(): HeraldOptions<P> | Promise<HeraldOptions<P>>
}

/** What `MailheraldModule.forRootAsync` takes: one of `useFactory`, `useClass` and `useExisting`. */
export interface MailheraldModuleAsyncOptions<P extends Provider = Provider>
  extends RegistrationOptions, Pick<ModuleMetadata, 'imports'> {
  /** What `useFactory` is called with. */
  readonly inject?: (InjectionToken | OptionalFactoryDependency)[]
  readonly useFactory?: (...args: never[]) => HeraldOptions<P> | Promise<HeraldOptions<P>>
  readonly useClass?: Type<MailheraldOptionsFactory<P>>
  readonly useExisting?: InjectionToken<MailheraldOptionsFactory<P>>
}
