import * as crypto from 'node:crypto'
import type { OptionPlace } from './options.js'
import { runtimePart } from './runtime-part.js'
import { secretError } from './secret-text.js'
import { decodeBytes } from './decode-bytes.js'

/**
 * The Ed25519 public key in the base64 of its 32 bytes or of its SPKI form, or in hex.
 *
 * @throws {MailheraldError} `ERR_SECRET_MALFORMED`, `ERR_RUNTIME_UNSUPPORTED`
 */
export function ed25519PublicKey(text: string, at: OptionPlace): crypto.KeyObject {
  needEd25519(at.verifier)
  const key = ed25519KeyIn(text)
  if (key !== undefined) return key
  throw secretError('ERR_SECRET_MALFORMED', at, 'is not the base64 of an Ed25519 public key.')
}

/** @throws {MailheraldError} `ERR_RUNTIME_UNSUPPORTED` where the other functions cannot work. */
export function needEd25519(verifier: string): void {
  runtimePart(crypto.verify, { verifier, module: 'node:crypto', name: 'verify' })
}

/** The key in a text that `ed25519PublicKey` takes; undefined for any other. */
export function ed25519KeyIn(text: string): crypto.KeyObject | undefined {
  const bytes = decodeBytes(text, 'hex', 32) ?? pointIn(decodeBytes(text, 'base64'))
  if (bytes === undefined) return undefined
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }
  return crypto.createPublicKey({ key: jwk, format: 'jwk' })
}

/** All that stands before the 32 bytes in the SPKI form (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex')

function pointIn(bytes: Buffer | undefined): Buffer | undefined {
  if (bytes?.length === 32) return bytes
  const isSpki = bytes?.length === 44 && bytes.subarray(0, spkiHead.length).equals(spkiHead)
  return isSpki ? bytes.subarray(spkiHead.length) : undefined
}

/** Whether one of the signatures is that key's over the content. */
export function isEd25519Signed(
  content: Uint8Array,
  key: crypto.KeyObject,
  signatures: readonly Uint8Array[],
): boolean {
  return signatures.some((signature) => crypto.verify(null, content, key, signature))
}
