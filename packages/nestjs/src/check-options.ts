import { MailheraldError } from '@mailherald/core'
import { defaultName, type MailheraldHeraldOptions, type RegistrationOptions } from './options.js'

/** The checked options of a registration. */
export interface Registration extends Required<RegistrationOptions> {
  /** Whether `decorate` was given, even as an empty list. */
  readonly isDecorated: boolean
}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
const plainPath = /^[\w.~-]+(\/[\w.~-]+)*$/

// A record, so that the compiler asks for an option that is new in core.
const heraldOptions: Readonly<Record<keyof MailheraldHeraldOptions, true>> = {
  providers: true,
  logger: true,
  onError: true,
  idempotency: true,
  handlerTimeoutMs: true,
  bodyTimeoutMs: true,
  bodyBudget: true,
  observe: true,
  ledger: true,
  ledgerTimeoutMs: true,
  queue: true,
  worker: true,
  queueTimeoutMs: true,
  ackDeadlineMs: true,
  concurrency: true,
  isAutomated: true,
  now: true,
  fetch: true,
}

/**
 * Checks where a registration is to be served, and fills in the defaults.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function checkRegistration(options: RegistrationOptions): Registration {
  const { path = 'webhooks', name = defaultName, decorate = [], isGlobal = false } = options
  const trimmed = typeof path === 'string' ? path.replace(/^\/|\/$/g, '') : ''
  if (!plainPath.test(trimmed)) {
    throw invalid('path', 'must be a plain path such as "webhooks" or "hooks/marketing"')
  }
  if (typeof name !== 'string' || !slug.test(name)) {
    throw invalid('name', 'must be a slug: lower-case letters, digits and single hyphens')
  }
  if (!Array.isArray(decorate) || decorate.some((one) => typeof one !== 'function')) {
    throw invalid('decorate', 'must be a list of decorators: [Public()]')
  }
  if (typeof isGlobal !== 'boolean') throw invalid('isGlobal', 'must be true or false')
  return { path: trimmed, name, decorate, isGlobal, isDecorated: options.decorate !== undefined }
}

/**
 * Checks what a factory returned, or what `forRoot` was given next to the registration's own options. `createHerald`
 * checks the values.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function checkHeraldOptions(
  options: MailheraldHeraldOptions,
  name: string,
): MailheraldHeraldOptions {
  if (typeof options !== 'object' || options === null) {
    throw invalid('useFactory', `must return the options of the herald (registration "${name}")`)
  }
  for (const option of Object.keys(options)) {
    if (Object.hasOwn(heraldOptions, option)) continue
    throw ['path', 'name', 'decorate', 'isGlobal'].includes(option)
      ? invalid(
          option,
          'belongs beside useFactory, useClass or useExisting, not into what they return',
        )
      : invalid(option, `is not known. Known are: ${Object.keys(heraldOptions).join(', ')}`)
  }
  const { worker, queue } = options
  if (worker === undefined) return options
  if (typeof worker !== 'function') {
    throw invalid('worker', 'must be a function: (herald) => startWorker(herald, { connection })')
  }
  if (queue === undefined) throw invalid('worker', 'works off a queue: set "queue" too')
  return options
}

/** The error for an option of the module. */
export function invalid(option: string, what: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `MailheraldModule: option "${option}" ${what}.`,
    {
      details: { option },
    },
  )
}
