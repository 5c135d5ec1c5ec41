import { MailheraldError } from '../errors.js'

/** Which option of which verifier: for messages. */
export interface OptionPlace {
  readonly verifier: string
  readonly option: string
}

/** The error for an option that cannot be used. `what` goes on after the option's name. */
export function invalidOption({ verifier, option }: OptionPlace, what: string): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', `${verifier}: option "${option}" ${what}.`, {
    details: { verifier, option },
  })
}

/**
 * The options, where they are an object.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function optionsObject<T extends object>(options: T | undefined, verifier: string): T {
  if (typeof options === 'object' && options !== null && !Array.isArray(options)) return options
  throw new MailheraldError('ERR_OPTION_INVALID', `${verifier}: pass its options as an object.`, {
    details: { verifier },
  })
}

const headerSyntax = /^[!#$%&'*+.^_`|~0-9a-z-]+$/

/**
 * The name of a header, in lower case.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function headerName(value: unknown, at: OptionPlace): string {
  const name = typeof value === 'string' ? value.toLowerCase() : ''
  if (headerSyntax.test(name)) return name
  throw invalidOption(at, 'must be the name of a header, for example "x-webhook-signature"')
}

/**
 * One of a few values.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function oneOf<const T extends string>(
  value: unknown,
  choices: readonly T[],
  at: OptionPlace,
): T {
  const choice = choices.find((item) => item === value)
  if (choice !== undefined) return choice
  throw invalidOption(at, `must be one of ${choices.map((item) => `"${item}"`).join(', ')}`)
}
