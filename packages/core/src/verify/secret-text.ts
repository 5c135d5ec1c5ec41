import { MailheraldError, type ConfigErrorCode } from '../errors.js'
import type { OptionPlace } from './options.js'

/** What can be wrong with a secret. */
export type SecretErrorCode = Extract<ConfigErrorCode, `ERR_SECRET_${string}`>

const remedies: Record<SecretErrorCode, string> = {
  ERR_SECRET_MISSING:
    'is missing or empty. Pass what the provider shows (or what you chose); is the environment variable set?',
  ERR_SECRET_WHITESPACE: 'has white space around it or a line break in it. Copy it again without.',
  ERR_SECRET_TOO_SHORT: 'is too short to be safe.',
  ERR_SECRET_MALFORMED: 'cannot be read. Copy it again, whole and unchanged.',
}

/** The error for a secret that cannot be used. `remedy` goes on after the option's name; it must not hold the secret. */
export function secretError(
  code: SecretErrorCode,
  { verifier, option }: OptionPlace,
  remedy: string = remedies[code],
): MailheraldError {
  return new MailheraldError(code, `${verifier}: option "${option}" ${remedy}`, {
    details: { verifier, option },
  })
}

/** What `secretText` demands. */
export interface TextRules {
  /** In characters. Left out: 16. */
  readonly minLength?: number
  /** Allows white space, and cuts off what is around the text. */
  readonly multiline?: boolean
}

/**
 * A secret that is a text fit for use.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_MALFORMED`, `ERR_SECRET_WHITESPACE`, `ERR_SECRET_TOO_SHORT`
 */
export function secretText(value: unknown, at: OptionPlace, rules: TextRules = {}): string {
  const { minLength = 16, multiline = false } = rules
  if (value === undefined || value === null) throw secretError('ERR_SECRET_MISSING', at)
  if (typeof value !== 'string') throw secretError('ERR_SECRET_MALFORMED', at, 'must be a string.')
  const text = value.trim()
  if (text === '') throw secretError('ERR_SECRET_MISSING', at)
  if (!multiline && (text !== value || /[\r\n]/.test(text))) {
    throw secretError('ERR_SECRET_WHITESPACE', at)
  }
  if (text.length < minLength) throw tooShort(at, `${minLength} characters`)
  return text
}

/** The error for a secret below a length, for example `16 characters`. */
export function tooShort(at: OptionPlace, least: string): MailheraldError {
  return secretError('ERR_SECRET_TOO_SHORT', at, `is too short to be safe. Use ${least} or more.`)
}
