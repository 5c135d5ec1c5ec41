import { MailheraldError } from '@mailherald/core'
import type * as classTransformer from 'class-transformer'
import type * as classValidator from 'class-validator'

/** What `@EventMetadata` makes and checks instances with: the copies that the app has. */
export interface Validators {
  readonly plainToInstance: typeof classTransformer.plainToInstance
  readonly validate: typeof classValidator.validate
}

let wanted = false
let loaded: Promise<Validators> | undefined

/** Notes that a handler of this process takes metadata. */
export function wantValidators(): void {
  wanted = true
}

/**
 * Loads the packages, if any handler takes metadata: at boot, so that a missing one does not wait for an event.
 *
 * @throws {MailheraldError} `ERR_DEPENDENCY_MISSING`
 */
export async function loadValidators(): Promise<void> {
  if (wanted) await validators()
}

/** @throws {MailheraldError} `ERR_DEPENDENCY_MISSING` */
export function validators(): Promise<Validators> {
  return (loaded ??= load())
}

async function load(): Promise<Validators> {
  const [{ plainToInstance }, { validate }] = await Promise.all([transformer(), validator()])
  return { plainToInstance, validate }
}

// Each import is written out within its "try": bundlers take a package for optional only there.

async function transformer(): Promise<typeof classTransformer> {
  try {
    return await import('class-transformer')
  } catch (cause) {
    throw missing('class-transformer', cause)
  }
}

async function validator(): Promise<typeof classValidator> {
  try {
    return await import('class-validator')
  } catch (cause) {
    throw missing('class-validator', cause)
  }
}

/** One that is installed and broken must not pass for missing. */
function missing(name: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (!code.endsWith('MODULE_NOT_FOUND') || !(cause as Error).message.includes(`'${name}'`)) {
    return cause
  }
  return new MailheraldError(
    'ERR_DEPENDENCY_MISSING',
    `@EventMetadata needs the package "${name}". Install it: npm install class-transformer class-validator`,
    { details: { package: name }, cause },
  )
}
