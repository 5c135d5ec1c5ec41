import type { createHerald, Ledger } from '@mailherald/core'
import { Inject, type InjectionToken } from '@nestjs/common'
import { defaultName } from '../options.js'
import type { MailheraldService } from './mailherald.service.js'

/**
 * The injection token of a registration's `MailheraldService`: for `module.get` and `inject`. The registration
 * without a name can be injected by its class, too. It is a string, so that it is the same in an ESM and in a
 * CommonJS copy of this package.
 *
 * @example
 * ```ts
 * const marketing = app.get(getMailheraldToken('marketing'))
 * ```
 */
export function getMailheraldToken(name: string = defaultName): InjectionToken<MailheraldService> {
  return `MailheraldService:${name}`
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

/**
 * The injection token of a registration's ledger: what `forRoot` or `forRootAsync` was given as `ledger`, if anything.
 *
 * @example
 * ```ts
 * const ledger = app.get(getLedgerToken())
 * ```
 */
export function getLedgerToken<L extends Ledger = Ledger>(
  name: string = defaultName,
): InjectionToken<L> {
  return `MailheraldLedger:${name}`
}

/**
 * Injects the ledger of a registration, to ask it what happened to a message or whom you may mail.
 *
 * @example
 * ```ts
 * constructor(@InjectLedger() private readonly ledger: PostgresLedger) {}
 *
 * async mayMail(address: string): Promise<boolean> {
 *   return !(await this.ledger.suppressions.check([address])).has(address)
 * }
 * ```
 */
export function InjectLedger(name?: string): PropertyDecorator & ParameterDecorator {
  return Inject(getLedgerToken(name))
}

/**
 * The injection token of the function that makes the heralds of an app: `createHerald`. Override it in a test to
 * have heralds that remember what they received.
 *
 * @example
 * ```ts
 * const module = await Test.createTestingModule({ imports: [AppModule] })
 *   .overrideProvider(heraldFactory)
 *   .useValue(recordingHerald)
 *   .compile()
 * ```
 */
export const heraldFactory: InjectionToken<typeof createHerald> = Symbol.for(
  'mailherald:herald-factory',
)
