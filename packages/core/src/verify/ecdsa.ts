import * as crypto from 'node:crypto'
import { decodeBytes } from './decode-bytes.js'
import type { OptionPlace } from './options.js'
import { runtimePart } from './runtime-part.js'
import { secretError } from './secret-text.js'
import { spkiPublicKey } from './spki.js'

/**
 * The P-256 public key in the base64 of its SPKI form (on one line, as consoles show it) or in PEM.
 *
 * @throws {MailheraldError} `ERR_SECRET_MALFORMED`, also for a key of another kind
 */
export function ecdsaPublicKey(text: string, at: OptionPlace): crypto.KeyObject {
  const key = spkiPublicKey(text)
  if (key?.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw malformed(at)
  return key
}

function malformed(at: OptionPlace): Error {
  const what = 'is not a P-256 public key in base64 (it begins with MFkwEwYHKoZIzj0) or in PEM.'
  return secretError('ERR_SECRET_MALFORMED', at, what)
}

// Two integers of at most 33 bytes, with their heads and that of the sequence.
const longestSignature = 72

/**
 * The DER of a P-256 signature in base64; undefined for anything but its one canonical form. DER
 * alone is not strict in OpenSSL: without this check one signature could be written in many ways.
 */
export function ecdsaSignatureBytes(base64: string): Buffer | undefined {
  if (base64.length > 96) return undefined
  const der = decodeBytes(base64, 'base64')
  return der !== undefined && der.length <= longestSignature && isCanonical(der) ? der : undefined
}

/** A sequence of two positive integers, each in its shortest form, and nothing after them. */
function isCanonical(der: Buffer): boolean {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return false
  const end = endOfInteger(der, 2)
  return end !== undefined && endOfInteger(der, end) === der.length
}

function endOfInteger(der: Buffer, at: number): number | undefined {
  const [tag, length = 0, first = 0x80, second = 0x80] = der.subarray(at, at + 4)
  const padded = first === 0 && length > 1 && second < 0x80
  if (tag !== 0x02 || length < 1 || length > 33 || first >= 0x80 || padded) return undefined
  const end = at + 2 + length
  return end <= der.length ? end : undefined
}

/** @throws {MailheraldError} `ERR_RUNTIME_UNSUPPORTED` where the next function cannot work. */
export function needEcdsa(verifier: string): void {
  const part = { verifier, module: 'node:crypto', name: 'createVerify' }
  runtimePart(crypto.createVerify, part)
}

/** Whether the signature is that key's over the content, in pieces: ECDSA over the SHA-256 of it. */
export function isEcdsaSigned(
  content: readonly (string | Uint8Array)[],
  key: crypto.KeyObject,
  signature: Uint8Array,
): boolean {
  const check = crypto.createVerify('sha256')
  for (const piece of content) check.update(piece)
  return check.verify(key, signature)
}
