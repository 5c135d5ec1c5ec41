import { Inject, type InjectionToken } from '@nestjs/common'
import { MailheraldService } from './mailherald.service.js'

/** The name of the registration that was given none. */
export const defaultName = 'default'

/**
 * The injection token of a registration's `MailheraldService`: for `module.get`, `inject` and overrides in
 * tests. Without a name, it is the class itself.
 *
 * @example
 * ```ts
 * const marketing = app.get(getMailheraldToken('marketing'))
 * ```
 */
export function getMailheraldToken(name: string = defaultName): InjectionToken<MailheraldService> {
  return name === defaultName ? MailheraldService : `MailheraldService:${name}`
}

/**
 * Injects the `MailheraldService` of a registration.
 *
 * @example
 * ```ts
 * constructor(@InjectMailherald('marketing') private readonly marketing: MailheraldService) {}
 * ```
 */
export function InjectMailherald(name?: string): PropertyDecorator & ParameterDecorator {
  return Inject(getMailheraldToken(name))
}
