import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { decodeBytes } from '../decode-bytes.js'
import type { OptionPlace } from '../options.js'
import { secretError, tooShort } from '../secret-text.js'

/** Hash functions of HMAC signatures. */
export type MacAlgorithm = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

/** How many bytes a MAC has. */
export const macLength: Readonly<Record<MacAlgorithm, number>> = {
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
}

/** The HMAC over the pieces, as if they were one. */
export function macOf(
  algorithm: MacAlgorithm,
  key: KeyObject,
  content: readonly (string | Uint8Array)[],
): Buffer {
  const mac = createHmac(algorithm, key)
  for (const piece of content) mac.update(piece)
  // Asked for a buffer, `digest` takes as long again on Node 20.
  return Buffer.from(mac.digest('hex'), 'hex')
}

/** How the text of a secret is turned into the key's bytes. */
export type SecretEncoding = 'utf8' | 'hex' | 'base64'

/** What a secret must be to make a key. */
export interface MacKeyRules {
  readonly encoding: SecretEncoding
  readonly minBytes: number
}

/**
 * The key of a secret.
 *
 * @throws {MailheraldError} `ERR_SECRET_MALFORMED`, `ERR_SECRET_TOO_SHORT`
 */
export function macKey(
  secret: string,
  { encoding, minBytes }: MacKeyRules,
  at: OptionPlace,
): KeyObject {
  if (Buffer.byteLength(secret, encoding) < minBytes) throw tooShort(at, `${minBytes} bytes`)
  if (encoding === 'utf8') return createSecretKey(secret, encoding)
  const bytes = decodeBytes(padded(secret, encoding), encoding)
  if (bytes !== undefined) return createSecretKey(bytes)
  throw secretError(
    'ERR_SECRET_MALFORMED',
    at,
    `is not ${encoding}. Copy it again, whole and unchanged; is it meant to be ${encoding}?`,
  )
}

/** Some consoles show base64 without its padding. */
function padded(secret: string, encoding: SecretEncoding): string {
  return encoding === 'base64' ? secret.padEnd(Math.ceil(secret.length / 4) * 4, '=') : secret
}
