import type { Provider } from '@mailherald/core'
import {
  Inject,
  Module,
  Optional,
  type DynamicModule,
  type Provider as NestProvider,
} from '@nestjs/common'
import { checkRegistration, invalid } from '../check-options.js'
import { createEndpoint } from '../endpoint/create-endpoint.js'
import { MailheraldCoreModule } from './mailherald-core.module.js'
import { MailheraldService } from '../registrations/mailherald.service.js'
import { mustBeCalled, withoutOptions } from './must-be-called.js'
import {
  defaultName,
  type MailheraldHeraldOptions,
  type MailheraldModuleAsyncOptions,
  type MailheraldModuleOptions,
  type MailheraldOptionsFactory,
  type RegistrationOptions,
} from '../options.js'
import { Registrations } from '../registrations/registrations.js'
import { getLedgerToken, getMailheraldToken } from '../registrations/tokens.js'

const heraldOptions = Symbol('MailheraldOptions')
const configured = Symbol('MailheraldModule.forRoot was called')

/**
 * Receives the webhook requests of email providers and calls the methods that are decorated with `@OnEmailBounced()`
 * and the like, in every module of the app.
 */
@Module({})
export class MailheraldModule {
  /**
   * Serves `POST /webhooks/<provider>` and `/webhooks/<provider>/<account>`.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID`; at boot also `ERR_PROVIDER_DUPLICATE`
   * @example
   * ```ts
   * import { tencentSes } from '@mailherald/core/providers/tencent-ses'
   * import { urlToken } from '@mailherald/core/verify'
   * import { MailheraldModule } from '@mailherald/nestjs'
   *
   * @Module({
   *   imports: [
   *     MailheraldModule.forRoot({
   *       path: 'webhooks',
   *       providers: [tencentSes({ verify: urlToken(process.env.TENCENT_SES_TOKEN) })],
   *     }),
   *   ],
   * })
   * export class AppModule {}
   * ```
   */
  static readonly forRoot: <P extends Provider>(
    options: MailheraldModuleOptions<P>,
  ) => DynamicModule = mustBeCalled(
    'forRoot',
    ({ path, name, decorate, isGlobal, ...useValue }: MailheraldModuleOptions): DynamicModule =>
      moduleFor(onlyGiven({ path, name, decorate, isGlobal }), {
        providers: [{ provide: heraldOptions, useValue }],
      }),
  )

  /**
   * Like `forRoot`, with the options from a factory. `path`, `name`, `decorate` and `isGlobal` are needed
   * before the factory runs: they go next to it.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID`; at boot also `ERR_PROVIDER_DUPLICATE`
   * @example
   * ```ts
   * MailheraldModule.forRootAsync({
   *   imports: [ConfigModule],
   *   inject: [ConfigService],
   *   useFactory: (config: ConfigService) => ({
   *     providers: [tencentSes({ verify: urlToken(config.getOrThrow('TENCENT_SES_TOKEN')) })],
   *   }),
   * })
   * ```
   */
  static readonly forRootAsync: <P extends Provider>(
    options: MailheraldModuleAsyncOptions<P>,
  ) => DynamicModule = mustBeCalled(
    'forRootAsync',
    (options: MailheraldModuleAsyncOptions): DynamicModule =>
      moduleFor(options, {
        imports: options.imports ?? [],
        providers: asyncOptionsProviders(options),
      }),
  )

  /** @throws {MailheraldError} `ERR_OPTION_INVALID` where the class itself is among the imports */
  constructor(@Optional() @Inject(configured) isConfigured?: true) {
    if (isConfigured === undefined) throw withoutOptions('MailheraldModule')
  }
}

type Parts = Required<Pick<DynamicModule, 'providers'>> & Pick<DynamicModule, 'imports'>

function moduleFor(options: RegistrationOptions, parts: Parts): DynamicModule {
  const registration = checkRegistration(options)
  const token = getMailheraldToken(registration.name)
  const isDefault = registration.name === defaultName
  const service = isDefault ? MailheraldService : token
  const ledger = getLedgerToken(registration.name)
  return {
    module: MailheraldModule,
    global: registration.isGlobal,
    imports: [MailheraldCoreModule, ...(parts.imports ?? [])],
    controllers: [createEndpoint(registration)],
    providers: [
      ...parts.providers,
      { provide: configured, useValue: true },
      {
        provide: service,
        inject: [Registrations, heraldOptions],
        useFactory: (registrations: Registrations, given: MailheraldHeraldOptions) =>
          registrations.open(registration, given),
      },
      ...(isDefault ? [{ provide: token, useExisting: service }] : []),
      {
        provide: ledger,
        // After the service, which checks the options.
        inject: [heraldOptions, service],
        useFactory: (given: MailheraldHeraldOptions) => given.ledger,
      },
    ],
    exports: isDefault ? [service, token, ledger] : [token, ledger],
  }
}

function asyncOptionsProviders(options: MailheraldModuleAsyncOptions): NestProvider[] {
  const { inject = [], useFactory, useClass, useExisting } = options
  const maker = useExisting ?? useClass
  if ([useFactory, useClass, useExisting].filter((way) => way !== undefined).length > 1) {
    throw invalid('useFactory', 'useClass and useExisting exclude one another')
  }
  if (useFactory !== undefined) {
    const typeless = useFactory as () => MailheraldHeraldOptions
    return [{ provide: heraldOptions, inject: [...inject], useFactory: typeless }]
  }
  if (maker === undefined) throw invalid('useFactory', 'or useClass or useExisting is missing')
  const optionsProvider = {
    provide: heraldOptions,
    inject: [maker],
    useFactory: (made: MailheraldOptionsFactory) => made.createMailheraldOptions(),
  }
  return useClass === undefined ? [optionsProvider] : [useClass, optionsProvider]
}

function onlyGiven(options: {
  [K in keyof RegistrationOptions]: RegistrationOptions[K] | undefined
}): RegistrationOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
