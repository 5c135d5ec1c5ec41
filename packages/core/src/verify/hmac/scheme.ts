import type { BytesEncoding } from '../decode-bytes.js'
import type { MacAlgorithm, SecretEncoding } from './mac.js'
import { headerName, invalidOption, oneOf, optionsObject, type OptionPlace } from '../options.js'
import type { Secrets } from '../secrets.js'
import { parseTemplate, type ContentPart } from './signed-content.js'
import { toleranceOption, type TimestampRules } from '../timestamp.js'

/** What a provider's HMAC signature looks like. */
export interface HmacOptions {
  /** The header with the signature. */
  readonly header: string
  /** At least 16 characters (and, decoded, 16 bytes) each. */
  readonly secret: Secrets
  /** @defaultValue `sha256` */
  readonly algorithm?: MacAlgorithm
  /**
   * Of the signature.
   *
   * @defaultValue `hex`, in either letter case
   */
  readonly encoding?: BytesEncoding
  /** What comes before the signature, for example `sha256=`. */
  readonly prefix?: string
  /**
   * What is signed, with `{body}`, `{timestamp}` and `{header:<name>}` in it, for example `v0:{timestamp}:{body}`.
   *
   * @defaultValue `{body}`
   */
  readonly signed?: string
  /** Where the time of signing is, if it is signed. */
  readonly timestamp?: HmacTimestamp
  /**
   * How the text of the secret is turned into the key.
   *
   * @defaultValue `utf8`, its characters as they are
   */
  readonly secretEncoding?: SecretEncoding
  /** For a header of `name=value` entries, such as `t=…,v1=…`. */
  readonly compound?: HmacCompound
}

/** Where the time of signing is, and how old it may be. */
export interface HmacTimestamp {
  /** The header that it is in … */
  readonly header?: string
  /** … or the name of its entry in a compound header. */
  readonly field?: string
  /** @defaultValue `s` */
  readonly unit?: 's' | 'ms'
  /**
   * Seconds that it may lie back or ahead. `false` accepts any age.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

/** A header that holds several entries. */
export interface HmacCompound {
  /** Name of the entries that are signatures, for example `v1`. Others are ignored. */
  readonly field: string
  /** @defaultValue a comma */
  readonly separator?: ',' | ';'
}

/** `HmacOptions` without the secret: checked, and with nothing left out. */
export interface HmacScheme {
  readonly header: string
  readonly algorithm: MacAlgorithm
  readonly encoding: BytesEncoding
  readonly prefix: string
  readonly parts: readonly ContentPart[]
  readonly secretEncoding: SecretEncoding
  readonly timestamp?: TimestampRules & TimestampSource
  readonly compound?: Required<HmacCompound>
}

const algorithms = ['sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const

/** What is safe as a key, whatever it is written in. */
export const minSecretBytes = 16

type TimestampSource = { readonly header: string } | { readonly field: string }

/**
 * Checks the options.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function hmacScheme(options: HmacOptions, verifier: string): HmacScheme {
  const given = optionsObject(options, verifier)
  const at = (option: string): OptionPlace => ({ verifier, option })
  const { prefix = '', algorithm = 'sha256', encoding = 'hex', secretEncoding = 'utf8' } = given
  if (typeof prefix !== 'string') throw invalidOption(at('prefix'), 'must be a text')
  const parts = parseTemplate(given.signed ?? '{body}', at('signed'))
  const compound = given.compound && compoundOption(given.compound, at)
  const timestamp = given.timestamp && timestampOption(given.timestamp, compound?.field, at)
  if ((timestamp !== undefined) !== parts.some(({ kind }) => kind === 'timestamp')) {
    throw invalidOption(
      at('signed'),
      'and option "timestamp" go together: {timestamp} must be signed',
    )
  }
  return {
    header: headerName(given.header, at('header')),
    algorithm: oneOf(algorithm, algorithms, at('algorithm')),
    encoding: oneOf(encoding, ['hex', 'base64', 'base64url'], at('encoding')),
    secretEncoding: oneOf(secretEncoding, ['utf8', 'hex', 'base64'], at('secretEncoding')),
    prefix,
    parts,
    ...(timestamp && { timestamp }),
    ...(compound && { compound }),
  }
}

type At = (option: string) => OptionPlace

function compoundOption(compound: HmacCompound, at: At): Required<HmacCompound> {
  const { field, separator = ',' } = optionsObject(compound, at('compound').verifier)
  return {
    field: fieldName(field, at('compound.field')),
    separator: oneOf(separator, [',', ';'], at('compound.separator')),
  }
}

function timestampOption(
  timestamp: HmacTimestamp,
  signatureField: string | undefined,
  at: At,
): TimestampRules & TimestampSource {
  const { header, field, unit = 's', toleranceSeconds } = optionsObject(timestamp, at('').verifier)
  if ((header === undefined) === (field === undefined)) {
    throw invalidOption(at('timestamp'), 'needs either "header" or, in a compound header, "field"')
  }
  if (field !== undefined && (signatureField === undefined || field === signatureField)) {
    throw invalidOption(at('timestamp.field'), 'must name another entry of a "compound" header')
  }
  return {
    unit: oneOf(unit, ['s', 'ms'], at('timestamp.unit')),
    toleranceSeconds: toleranceOption(toleranceSeconds, at('timestamp.toleranceSeconds')),
    ...(field === undefined
      ? { header: headerName(header, at('timestamp.header')) }
      : { field: fieldName(field, at('timestamp.field')) }),
  }
}

function fieldName(value: unknown, at: OptionPlace): string {
  if (typeof value === 'string' && /^[\w-]+$/.test(value)) return value
  throw invalidOption(at, 'must be the name of an entry, for example "v1"')
}
