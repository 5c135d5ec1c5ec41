import { MailheraldError } from '@mailherald/core'
import {
  Module,
  type DynamicModule,
  type InjectionToken,
  type ModuleMetadata,
  type OptionalFactoryDependency,
  type Provider,
} from '@nestjs/common'
import type { Inspector } from '../inspector.js'
import { InspectorEndpoint } from './inspector-endpoint.js'
import { getInspectorToken, pathToken } from './tokens.js'

/** Where the page is. */
export interface InspectorPath {
  /**
   * Path of the page. A global prefix does not apply.
   *
   * @defaultValue `mailherald`
   */
  readonly path?: string
}

/** What `InspectorModule.forRoot` takes. */
export interface InspectorModuleOptions extends InspectorPath {
  /** The same that `MailheraldModule` was given to `observe`. */
  readonly inspector: Inspector
}

/** What `InspectorModule.forRootAsync` takes. */
export interface InspectorModuleAsyncOptions
  extends InspectorPath, Pick<ModuleMetadata, 'imports'> {
  /** What `useFactory` is called with. */
  readonly inject?: (InjectionToken | OptionalFactoryDependency)[]
  readonly useFactory: (...args: never[]) => Inspector | Promise<Inspector>
}

/**
 * The page of an inspector in an app of Nest, on Express or on Fastify. Every module can inject the inspector
 * (`getInspectorToken()`).
 *
 * @example
 * ```ts
 * const view = inspector({ guard: isAdmin })
 *
 * @Module({
 *   imports: [
 *     MailheraldModule.forRoot({ providers, observe: view }),
 *     InspectorModule.forRoot({ inspector: view }),
 *   ],
 * })
 * class AppModule {}
 * ```
 */
@Module({})
export class InspectorModule {
  /** @throws {MailheraldError} `ERR_OPTION_INVALID` */
  static forRoot({ inspector, path }: InspectorModuleOptions): DynamicModule {
    return moduleOf({ path, imports: [] }, { provide: getInspectorToken(), useValue: inspector })
  }

  /** @throws {MailheraldError} `ERR_OPTION_INVALID` */
  static forRootAsync({
    path,
    imports = [],
    inject = [],
    useFactory,
  }: InspectorModuleAsyncOptions): DynamicModule {
    const provide = getInspectorToken()
    return moduleOf({ path, imports }, { provide, inject, useFactory } as Provider)
  }
}

interface Parts {
  readonly path: string | undefined
  readonly imports: NonNullable<ModuleMetadata['imports']>
}

function moduleOf({ path = 'mailherald', imports }: Parts, view: Provider): DynamicModule {
  const trimmed = path.replaceAll(/^\/|\/$/g, '')
  if (!/^[\w.~-]+(\/[\w.~-]+)*$/.test(trimmed)) {
    const message = 'InspectorModule: option "path" must be a plain path such as "mailherald".'
    throw new MailheraldError('ERR_OPTION_INVALID', message, { details: { option: 'path' } })
  }
  return {
    module: InspectorModule,
    global: true,
    imports: [...imports],
    providers: [view, { provide: pathToken, useValue: trimmed }, InspectorEndpoint],
    exports: [getInspectorToken()],
  }
}
