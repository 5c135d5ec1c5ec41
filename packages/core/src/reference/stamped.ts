import { MailheraldError } from '../errors.js'
import type { Stamped } from './card.js'
import { isReserved, referenceKey } from './key.js'

/**
 * What any provider is given, as far as it has the same rules for all.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function stampedFrom(options: unknown): Stamped {
  const { reference, tags = [], metadata = {} } = (options ?? {}) as Record<string, unknown>
  if (!isText(reference) || !printable.test(reference))
    throw invalid('reference', 'printable ASCII')
  const own = checkedMetadata(metadata)
  const named = { ...own, [referenceKey]: reference }
  return { reference, tags: checkedTags(tags), metadata: own, named }
}

// By SMTP, a line break would be the end of a header, and what follows a header of its own.
const control = /[\p{Cc}\p{Cs}\u2028\u2029]/u
const printable = /^[\x20-\x7e]+$/
const plainName = /^[\w.-]+$/

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === value.trim() && !control.test(value)
}

function checkedTags(tags: unknown): readonly string[] {
  if (Array.isArray(tags) && tags.every(isText)) return [...tags]
  throw invalid('tags', 'a list of texts')
}

function checkedMetadata(metadata: unknown): Readonly<Record<string, string>> {
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata)) {
    throw invalid('metadata', 'an object of texts')
  }
  const entries = Object.entries(metadata as Record<string, unknown>)
  return Object.fromEntries(entries.map(([name, value]) => checkedMember(name, value)))
}

function checkedMember(name: string, value: unknown): readonly [string, string] {
  if (!plainName.test(name)) throw invalid('metadata', 'named in letters, digits, ".", "_" and "-"')
  if (isReserved(name)) throw invalid('metadata', `without "${name}", which is for the reference`)
  if (isText(value)) return [name, value]
  throw invalid(`metadata.${name}`, 'a text')
}

function invalid(option: string, what: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `stamp: option "${option}" must be ${what}, not empty, without control characters or white space around it.`,
    { details: { option } },
  )
}
