import type { Delivery } from '../../delivery.js'
import { requiredHeader } from '../required-header.js'
import { compoundFields, type CompoundFields } from './compound-header.js'
import { decodeBytes } from '../decode-bytes.js'
import type { HmacCompound, HmacScheme } from './scheme.js'
import { macLength } from './mac.js'
import type { ContentPart } from './signed-content.js'
import { refused, type Refused } from '../verifier.js'

/** What a delivery says about itself: none of it is verified yet. */
export interface HmacClaim {
  readonly signatures: readonly Buffer[]
  readonly timestamp?: string
  /** The headers that are signed, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>
}

const mostSignatures = 16

/** Reads what a signature check needs off a delivery. */
export function hmacClaim(delivery: Delivery, scheme: HmacScheme): HmacClaim | Refused {
  const header = requiredHeader(delivery, scheme.header, 'ERR_SIGNATURE_MISSING')
  if (typeof header !== 'string') return header
  const fields = scheme.compound && compoundFields(header, scheme.compound.separator)
  if (fields && 'accepted' in fields) return fields

  const timestamp = timestampOf(delivery, scheme, fields)
  if (typeof timestamp === 'object') return timestamp
  const headers = signedHeaders(delivery, scheme.parts)
  if ('accepted' in headers) return headers
  const texts = fields && scheme.compound ? signatureTexts(fields, scheme.compound) : [header]
  if ('accepted' in texts) return texts
  const signatures = decodeAll(texts, scheme)
  if ('accepted' in signatures) return signatures
  return timestamp === undefined ? { signatures, headers } : { signatures, headers, timestamp }
}

function timestampOf(
  delivery: Delivery,
  { timestamp }: HmacScheme,
  fields: CompoundFields | undefined,
): string | Refused | undefined {
  if (timestamp === undefined) return undefined
  if ('header' in timestamp) {
    return requiredHeader(delivery, timestamp.header, 'ERR_SIGNATURE_MISSING')
  }
  const values = fields?.get(timestamp.field) ?? []
  return values.length === 1 && values[0] !== undefined
    ? values[0]
    : refused('ERR_TIMESTAMP_INVALID', `"${timestamp.field}" must be in the header once`)
}

const noHeaders: ReadonlyMap<string, string> = new Map()

function isHeader(part: ContentPart): part is ContentPart & { readonly kind: 'header' } {
  return part.kind === 'header'
}

function signedHeaders(
  delivery: Delivery,
  parts: readonly ContentPart[],
): ReadonlyMap<string, string> | Refused {
  if (!parts.some(isHeader)) return noHeaders
  const headers = new Map<string, string>()
  for (const part of parts) {
    if (!isHeader(part)) continue
    const value = requiredHeader(delivery, part.name, 'ERR_SIGNATURE_MISSING')
    if (typeof value !== 'string') return value
    // Other characters reach us in one encoding or another: which bytes were signed would be a guess.
    if (!/^[\x20-\x7e]+$/.test(value)) {
      return refused('ERR_SIGNATURE_MALFORMED', `header "${part.name}" is not printable ASCII`)
    }
    headers.set(part.name, value)
  }
  return headers
}

function signatureTexts(
  fields: CompoundFields,
  { field }: HmacCompound,
): readonly string[] | Refused {
  const texts = fields.get(field) ?? []
  if (texts.length === 0) return refused('ERR_SIGNATURE_MISSING', `the header has no "${field}"`)
  return texts.length > mostSignatures
    ? refused('ERR_SIGNATURE_MALFORMED', `the header has more than ${mostSignatures} signatures`)
    : texts
}

function decodeAll(
  texts: readonly string[],
  { prefix, encoding, algorithm }: HmacScheme,
): readonly Buffer[] | Refused {
  const signatures: Buffer[] = []
  for (const text of texts) {
    const bytes = text.startsWith(prefix)
      ? decodeBytes(text.slice(prefix.length), encoding, macLength[algorithm])
      : undefined
    if (bytes === undefined) {
      return refused(
        'ERR_SIGNATURE_MALFORMED',
        `the signature is not ${prefix}<${encoding} ${algorithm}>`,
      )
    }
    signatures.push(bytes)
  }
  return signatures
}
