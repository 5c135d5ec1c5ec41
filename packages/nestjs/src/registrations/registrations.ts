import { silentLogger, type createHerald } from '@mailherald/core'
import type { Route } from '@mailherald/core/node'
import { Inject, Injectable } from '@nestjs/common'
import { checkHeraldOptions, invalid, type Registration } from '../check-options.js'
import { MailheraldService, WorkerSlot } from './mailherald.service.js'
import { mutableLogger, type MutableLogger } from './mutable-logger.js'
import { nestLogger } from '../nest-logger.js'
import { defaultName, type MailheraldHeraldOptions } from '../options.js'
import { heraldFactory } from './tokens.js'

/** A registration that is running. */
export interface OpenRegistration {
  readonly name: string
  /** What its lines in the log begin with, where the app has several. */
  readonly label: string
  readonly path: string
  readonly service: MailheraldService
  readonly logger: MutableLogger
  readonly worker: WorkerSlot
  /** Whether the user has said what lets deliveries pass the guards of the app, or that nothing has to. */
  readonly isDecorated: boolean
}

/** The registrations of one app. */
@Injectable()
export class Registrations {
  readonly #open: OpenRegistration[] = []
  readonly #createHerald: typeof createHerald

  constructor(@Inject(heraldFactory) create: typeof createHerald) {
    this.#createHerald = create
  }

  /**
   * Makes the herald of a registration.
   *
   * @throws {MailheraldError} `ERR_OPTION_INVALID` also for a name or path that is taken
   */
  open(registration: Registration, options: MailheraldHeraldOptions): MailheraldService {
    const { name, path, isDecorated } = registration
    this.#refuseTaken(name, path)
    const {
      logger: wanted = nestLogger(),
      worker: start,
      ...rest
    } = checkHeraldOptions(options, name)
    const logger = mutableLogger(wanted === false ? silentLogger : wanted)
    const worker = new WorkerSlot(start)
    const herald = this.#createHerald({ ...rest, logger })
    const service = new MailheraldService(name, herald, { logger, worker })
    const label = name === defaultName ? '' : `[${name}] `
    this.#open.push({ name, label, path, service, logger, worker, isDecorated })
    return service
  }

  all(): readonly OpenRegistration[] {
    return this.#open
  }

  get(name: string): OpenRegistration | undefined {
    return this.#open.find((registration) => registration.name === name)
  }

  /** Whether a registration has a provider, with that account, which delivers with the method, if one is given. */
  has(name: string, { provider, account }: Route, method?: string): boolean {
    const providers = this.get(name)?.service.herald.providers ?? []
    return providers.some(
      (one) =>
        one.id === provider &&
        (method === undefined || one.methods.some((each) => each === method)) &&
        (one.account === account || (one.anyAccount === true && account !== undefined)),
    )
  }

  #refuseTaken(name: string, path: string): void {
    for (const other of this.#open) {
      if (other.name === name) {
        throw invalid(
          'name',
          `is "${name}" in two registrations. Give each forRoot a name of its own`,
        )
      }
      // Which of two nested paths Express serves depends on the order of imports.
      if (`${other.path}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${other.path}/`)) {
        throw invalid(
          'path',
          `"${path}" of the registration "${name}" overlaps with "${other.path}" of "${other.name}". Choose paths side by side`,
        )
      }
    }
  }
}
