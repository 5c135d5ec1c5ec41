import type { InjectionToken } from '@nestjs/common'
import type { Inspector } from '../inspector.js'

/**
 * The injection token of the inspector. It is a string, so that it is the same in an ESM and in a CommonJS copy of
 * this package.
 *
 * @example
 * ```ts
 * MailheraldModule.forRootAsync({
 *   inject: [getInspectorToken()],
 *   useFactory: (observe: Inspector) => ({ providers, observe }),
 * })
 * ```
 */
export function getInspectorToken(): InjectionToken<Inspector> {
  return 'MailheraldInspector'
}

/** Where the page is. */
export const pathToken: InjectionToken<string> = 'MailheraldInspectorPath'
