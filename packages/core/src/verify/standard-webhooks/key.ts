import type { KeyObject } from 'node:crypto'
import { isAmong } from '../constant-time.js'
import { decodeBytes } from '../decode-bytes.js'
import { ed25519PublicKey, isEd25519Signed } from '../ed25519.js'
import { macKey, macOf } from '../hmac/mac.js'
import { oneOf, type OptionPlace } from '../options.js'
import { secretError } from '../secret-text.js'
import type { VersionedSignature } from './claim.js'

/** A key that can check the signatures of one version. */
export interface StandardWebhooksKey {
  readonly version: 'v1' | 'v1a'
  /** Of a signature, in bytes. */
  readonly length: number
  fits(content: readonly (string | Uint8Array)[], signatures: readonly Buffer[]): boolean
}

/** How a secret that is not a public key is turned into its bytes. */
export type KeyEncoding = 'base64' | 'utf8'

/** @throws {MailheraldError} `ERR_OPTION_INVALID` */
export function keyEncoding(value: unknown, verifier: string): KeyEncoding {
  return oneOf(value ?? 'base64', ['base64', 'utf8'], { verifier, option: 'secretEncoding' })
}

/**
 * The key of a secret.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_MALFORMED`, `ERR_SECRET_TOO_SHORT`
 */
export function standardWebhooksKey(
  secret: string,
  encoding: KeyEncoding,
  at: OptionPlace,
): StandardWebhooksKey {
  if (secret.startsWith('whpk_')) return asymmetric(withoutPrefix('whpk_', secret, at), at)
  const key = symmetricKey(secret, encoding, at)
  return {
    version: 'v1',
    length: 32,
    fits: (content, signatures) => isAmong(macOf('sha256', key, content), signatures),
  }
}

/** The HMAC key of a secret. Throws what `standardWebhooksKey` throws. */
export function symmetricKey(secret: string, encoding: KeyEncoding, at: OptionPlace): KeyObject {
  const text = encoding === 'base64' ? withoutPrefix('whsec_', secret, at) : secret
  return macKey(text, { encoding, minBytes: 24 }, at)
}

function asymmetric(base64: string, at: OptionPlace): StandardWebhooksKey {
  const key = ed25519PublicKey(base64, at)
  return {
    version: 'v1a',
    length: 64,
    fits(content, signatures) {
      // Joining copies the body: only for a sender of such a signature.
      if (signatures.length === 0) return false
      const pieces = content.map((piece) =>
        typeof piece === 'string' ? Buffer.from(piece) : piece,
      )
      return isEd25519Signed(Buffer.concat(pieces), key, signatures)
    },
  }
}

function withoutPrefix(prefix: string, secret: string, at: OptionPlace): string {
  const text = secret.startsWith(prefix) ? secret.slice(prefix.length) : secret
  if (text === '') throw secretError('ERR_SECRET_MISSING', at)
  return text
}

/** The bytes that Standard Webhooks signs, in pieces. */
export function signedPieces(
  { id, timestamp }: { readonly id: string; readonly timestamp: string },
  body: Uint8Array,
): readonly (string | Uint8Array)[] {
  return [`${id}.${timestamp}.`, body]
}

/** The signatures that a key can check, or undefined where one of them is not as long as it must be. */
export function signaturesFor(
  { version, length }: StandardWebhooksKey,
  signatures: readonly VersionedSignature[],
): readonly Buffer[] | undefined {
  const own = signatures.filter((signature) => signature.version === version)
  const decoded = own.map(({ text }) => decodeBytes(text, 'base64', length))
  const bytes = decoded.filter((item) => item !== undefined)
  return bytes.length === own.length ? bytes : undefined
}
