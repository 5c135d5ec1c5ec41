import { MailheraldError, type ConfigErrorCode } from '../errors.js'
import { foreignSecret, type SecretForm } from './foreign-secret.js'
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
  at: OptionPlace,
  remedy: string = remedies[code],
): MailheraldError {
  const { verifier, option } = at
  return new MailheraldError(code, headOf(at) + remedy, { details: { verifier, option } })
}

function headOf({ verifier, option }: OptionPlace): string {
  return `${verifier}: option "${option}" `
}

/** The error of a verifier that a provider made of its option: it names the provider's. Others stay as they are. */
export function renamedSecretError(error: unknown, { verifier, option }: OptionPlace): unknown {
  if (!MailheraldError.is(error) || !error.code.startsWith('ERR_SECRET_')) return error
  const inner = String(error.details['option'])
  const head = headOf({ verifier: String(error.details['verifier']), option: inner })
  if (!error.message.startsWith(head)) return error
  const index = /\[\d+\]$/.exec(inner)?.[0] ?? ''
  const at = { verifier, option: option + index }
  return secretError(error.code as SecretErrorCode, at, error.message.slice(head.length))
}

/** What `secretText` demands. With `multiline`, white space is allowed, and cut off around the text. */
export interface TextRules extends SecretForm {
  /** In characters. Default: 16. */
  readonly minLength?: number
}

const inQuotes = /^(["']).*\1$/s

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
  if (inQuotes.test(text)) throw secretError('ERR_SECRET_MALFORMED', at, quoted)
  const foreign = foreignSecret(text, rules)
  if (foreign !== undefined) throw secretError('ERR_SECRET_MALFORMED', at, foreign)
  if (!multiline && (text !== value || /[\r\n]/.test(text))) {
    throw secretError('ERR_SECRET_WHITESPACE', at)
  }
  if (text.length < minLength) throw tooShort(at, `${minLength} characters`)
  return text
}

const quoted =
  'is in quotes: they count as part of it, as `docker --env-file` keeps them. Take them away; a secret that really ' +
  'begins and ends with the same quote is too unlikely to be accepted.'

/** The error for a secret below a length, for example `16 characters`. */
export function tooShort(at: OptionPlace, least: string): MailheraldError {
  return secretError('ERR_SECRET_TOO_SHORT', at, `is too short to be safe. Use ${least} or more.`)
}
